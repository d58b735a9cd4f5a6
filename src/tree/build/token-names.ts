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
// Of the names on real pages six at the most are filed together; one that makes more alike has them cut out each time.
const MOST_ALIKE = 8;

/**
 * Names of tags and attributes in lower case, each one string: V8 finds a property by the string that named it in a tenth of
 * the time. A name that was read before is found by its characters where they stand, and not cut out again.
 */
export class TokenNames {
  readonly #alike = new Map<number, TokenName[]>();
  #count = 0;

  /** The name between two places of a text; `signs` reads it, where the text is signs of UTF-8. */
  find(text: string, from: number, to: number, signs: Utf8Signs | undefined): TokenName {
    const key = keyOf(text, from, to);
    const alike = this.#alike.get(key);
    if (alike !== undefined)
      for (const name of alike)
        if (name.written.length === to - from && text.startsWith(name.written, from)) return name;
    const cut = text.slice(from, to);
    const name = (signs === undefined ? cut : signs.toText(cut)).toLowerCase();
    const found = { written: cut, name, bit: attributeBit(name) };
    if (this.#count < MOST && (alike === undefined || alike.length < MOST_ALIKE)) {
      this.#count++;
      if (alike === undefined) this.#alike.set(key, [found]);
      else alike.push(found);
    }
    return found;
  }
}

/** Its length and four of its signs tell most names apart. */
function keyOf(text: string, from: number, to: number): number {
  const length = to - from;
  const signs =
    (codeAt(text, from) << 12) ^
    (codeAt(text, from + (length >> 1)) << 8) ^
    (codeAt(text, from + ((length * 3) >> 2)) << 4) ^
    codeAt(text, to - 1);
  return (signs << 6) ^ length;
}
