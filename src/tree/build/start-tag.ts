import { ATTRIBUTE } from "../attribute-bits.js";
import { decodedValue } from "./references.js";
import type { TokenName } from "./token-names.js";

// A tag has two or three attributes: to look through their names takes less than to ask the object, but not of a thousand.
const FEW = 32;
// Most tags of a page that is all tags have none.
const NONE: Record<string, string> = /* @__PURE__ */ Object.freeze(noAttributes());

/** The start tag that is being read. */
export class StartTag {
  /** In lower case. */
  name = "";
  attributes: Record<string, string> = NONE;
  /** Which of the attributes that are asked for everywhere it has. */
  bits = 0;
  /** How many attributes it has, and how many characters their values. */
  count = 0;
  characters = 0;
  selfClosing = false;
  /** Where it begins. */
  start = 0;
  readonly #names: string[] = [];
  #attribute: TokenName | undefined;
  #value = "";

  begin(name: string, start: number): void {
    this.name = name;
    this.start = start;
    this.attributes = NONE;
    this.bits = 0;
    this.count = 0;
    this.characters = 0;
  }

  /** An attribute begins; `undefined` is one that is not wanted. */
  attribute(name: TokenName | undefined): void {
    this.#attribute = name;
    this.#value = "";
  }

  /** Is the value that comes that of `class`? */
  get isInClass(): boolean {
    return this.#attribute?.bit === ATTRIBUTE.class;
  }

  value(part: string): void {
    this.#value = this.#value === "" ? part : this.#value + part;
  }

  /** The attribute is complete: of two with one name the first counts. */
  endAttribute(): void {
    const attribute = this.#attribute;
    if (attribute === undefined) return;
    const { name } = attribute;
    if (this.#has(name)) return;
    const value = decodedValue(this.#value);
    if (this.attributes === NONE) this.attributes = noAttributes();
    this.bits |= attribute.bit;
    this.characters += value.length;
    this.attributes[name] = value;
  }

  /** Is there an attribute of that name? If not, one comes now. */
  #has(name: string): boolean {
    const names = this.#names;
    const count = this.count;
    for (let i = Math.min(count, FEW) - 1; i >= 0; i--) if (names[i] === name) return true;
    // What every object inherits is no string.
    if (count < FEW) names[count] = name;
    else if (typeof this.attributes[name] === "string") return true;
    this.count = count + 1;
    return false;
  }
}

/** Inherits nothing. V8 makes a table of such an object, where each set of names would be a shape of its own, and dear to find. */
function noAttributes(): Record<string, string> {
  return Object.create(null) as Record<string, string>;
}
