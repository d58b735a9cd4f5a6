import { getOrInsert } from "../../text/get-or-insert.js";
import { Recurring } from "../../text/strings/recurring.js";
import { attributeBit } from "../attribute-bits.js";
import { TagKind } from "./tags/tag-kind.js";

/** A name of an attribute. */
export interface AttributeName {
  /** In lower case. */
  readonly name: string;
  /** See `ATTRIBUTE`. */
  readonly bit: number;
}

/** The names of attributes, each one string. */
export function recurringAttributeNames(): Recurring<AttributeName> {
  return new Recurring((text) => {
    const name = text.toLowerCase();
    return { name, bit: attributeBit(name) };
  });
}

/** The kinds of elements of a page: one object for each name. */
export class TagKinds {
  readonly #byName = new Map<string, TagKind>();
  /** By how the page writes them. */
  readonly written: Recurring<TagKind> = new Recurring((text) => this.of(text.toLowerCase()));

  /** That of a name in lower case. */
  of(name: string): TagKind {
    return getOrInsert(this.#byName, name, () => new TagKind(name));
  }
}
