import { ATTRIBUTE } from "../attribute-bits.js";
import { type Attributes, NO_ATTRIBUTES } from "../attributes.js";
import { decodedValue } from "./references.js";
import type { TagKind } from "./tags/tag-kind.js";
import type { AttributeName } from "./token-names.js";

// A tag has two or three attributes: to look through their names takes less than to ask a table, but not of a thousand.
const FEW = 32;

/** The start tag that is being read. */
export class StartTag {
  kind: TagKind;
  /** Which of the attributes that are asked for everywhere it has. */
  bits = 0;
  /** How many attributes it has, and how many characters their values. */
  count = 0;
  characters = 0;
  selfClosing = false;
  /** Where it begins. */
  start = 0;
  /** Names and values in turn: those of this tag, and behind them what is left of others. */
  readonly #written: string[] = [];
  readonly #many = new Set<string>();
  #attribute: AttributeName | undefined;
  #value = "";

  constructor(kind: TagKind) {
    this.kind = kind;
  }

  begin(kind: TagKind, start: number): void {
    this.kind = kind;
    this.start = start;
    this.bits = 0;
    this.count = 0;
    this.characters = 0;
  }

  /** A list of its own: of just the right size, where one that grows has room for more. */
  get attributes(): Attributes {
    return this.count === 0 ? NO_ATTRIBUTES : this.#written.slice(0, this.count * 2);
  }

  /** An attribute begins; `undefined` is one that is not wanted. */
  attribute(name: AttributeName | undefined): void {
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
    if (attribute === undefined || this.#has(attribute.name)) return;
    const value = decodedValue(this.#value);
    const at = this.count * 2;
    this.#written[at] = attribute.name;
    this.#written[at + 1] = value;
    this.count++;
    this.bits |= attribute.bit;
    this.characters += value.length;
  }

  #has(name: string): boolean {
    const written = this.#written;
    const count = Math.min(this.count, FEW);
    for (let i = 0; i < count; i++) if (written[i * 2] === name) return true;
    if (count < FEW) return false;
    if (this.count === FEW) this.#many.clear();
    if (this.#many.has(name)) return true;
    this.#many.add(name);
    return false;
  }
}
