import { codeAt } from "../../text/code-at.js";
import type { Utf8Signs } from "../../text/utf8-signs.js";
import { attributeBit } from "../attribute-bits.js";

/** A name of a tag or an attribute. */
export interface TokenName {
  /** As the page writes it. */
  readonly written: string;
  /** In lower case. */
  readonly name: string;
  /** As an attribute's: see `ATTRIBUTE`. */
  readonly bit: number;
}

// A page has some hundred names of tags and attributes; one that invents new ones is to fill no memory.
const MOST = 1000;

/**
 * Names of tags and attributes in lower case, each one string: V8 finds a property by the string that named it in a tenth of
 * the time. A name that was read before is found by its characters where they stand, and not cut out again.
 */
export class TokenNames {
  readonly #byHash = new Map<number, TokenName>();

  /** The name between two places of a text; `signs` reads it, where the text is signs of UTF-8. */
  find(text: string, from: number, to: number, signs: Utf8Signs | undefined): TokenName {
    let hash = to - from;
    let isAscii = true;
    for (let i = from; i < to; i++) {
      const code = codeAt(text, i);
      if (code > 0x7f) isAscii = false;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    const known = this.#byHash.get(hash);
    if (known !== undefined && isWritten(known.written, text, from, to)) return known;
    const cut = text.slice(from, to);
    const name = (isAscii || signs === undefined ? cut : signs.toText(cut)).toLowerCase();
    const found = { written: cut, name, bit: attributeBit(name) };
    if (known === undefined && this.#byHash.size < MOST) this.#byHash.set(hash, found);
    return found;
  }
}

function isWritten(name: string, text: string, from: number, to: number): boolean {
  if (name.length !== to - from) return false;
  for (let i = 0; i < name.length; i++)
    if (codeAt(name, i) !== codeAt(text, from + i)) return false;
  return true;
}
