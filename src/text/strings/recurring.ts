import { codeAt } from "../code-at.js";
import type { Utf8Signs } from "../utf8-signs.js";

// A page has some hundred names and some hundred classes; one that invents new ones is to fill no memory.
const MOST = 1000;
// More that are filed together are cut out each time: a page is not to make all of them alike.
const MOST_ALIKE = 8;

interface Known<Value> {
  /** As the page writes it. */
  readonly written: string;
  readonly value: Value;
}

/**
 * What is made of pieces of a page's text that recur: names, classes. A piece that was read before is found by its characters
 * where they stand, and not cut out again.
 */
export class Recurring<Value> {
  readonly #make: (text: string) => Value;
  readonly #alike = new Map<number, Known<Value>[]>();
  #count = 0;

  constructor(make: (text: string) => Value) {
    this.#make = make;
  }

  /** What is made of the text between two places; `signs` reads it, where the text is signs of UTF-8. */
  find(text: string, from: number, to: number, signs: Utf8Signs | undefined): Value {
    const key = keyOf(text, from, to);
    const alike = this.#alike.get(key);
    if (alike !== undefined)
      for (const { written, value } of alike)
        if (written.length === to - from && text.startsWith(written, from)) return value;
    const written = text.slice(from, to);
    const value = this.#make(signs === undefined ? written : signs.toText(written));
    if (this.#count < MOST && (alike === undefined || alike.length < MOST_ALIKE)) {
      this.#count++;
      if (alike === undefined) this.#alike.set(key, [{ written, value }]);
      else alike.push({ written, value });
    }
    return value;
  }
}

/** Its length and four of its signs tell most apart. */
function keyOf(text: string, from: number, to: number): number {
  const length = to - from;
  const signs =
    (codeAt(text, from) << 12) ^
    (codeAt(text, from + (length >> 1)) << 8) ^
    (codeAt(text, from + ((length * 3) >> 2)) << 4) ^
    codeAt(text, to - 1);
  return (signs << 6) ^ length;
}
