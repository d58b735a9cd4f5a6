import { Recurring } from "../../text/strings/recurring.js";
import { attributeBit } from "../attribute-bits.js";

/** A name of a tag or an attribute. */
export interface TokenName {
  /** In lower case. */
  readonly name: string;
  /** As an attribute's: see `ATTRIBUTE`. */
  readonly bit: number;
}

/**
 * Names of tags and attributes in lower case, each one string: V8 finds a property by the string that named it in a tenth of
 * the time.
 */
export function tokenNames(): Recurring<TokenName> {
  return new Recurring((text) => {
    // As the name of a property, once: of such strings V8 keeps one, and tells two of them apart by where they are.
    const name = Object.keys({ [text.toLowerCase()]: 0 })[0] ?? "";
    return { name, bit: attributeBit(name) };
  });
}
