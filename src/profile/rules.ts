import type { FieldName } from "../model/fields.js";
import type { AttributeSource, TextSource } from "./data-source.js";

/** What a page is known by once its head and the start tag of its body have been read. All that is given has to be there. */
export interface PageMarks {
  /** How `<meta name="generator">` begins, one of several; upper and lower case are the same. */
  readonly generator?: string | readonly string[];
  /** A selector for something in the head, or for `html` or `body` themselves. */
  readonly has?: string;
}

/**
 * What pages give at the least while a profile fits.
 *
 * Blocks are held until the body has so many words, so that another body can still be found where it never has.
 */
export interface Expectation {
  /** Words of the body. */
  readonly words?: number;
  /** Blocks of the body. */
  readonly blocks?: number;
  /** Fields that every page has. */
  readonly required?: readonly FieldName[];
}

/** The elements of a rule: those that a selector matches, only inside of others if `context` is given. */
export interface ElementRule {
  /** A CSS selector. */
  readonly match: string;
  /** A selector of an element around it, however far. */
  readonly context?: string;
}

/** Siblings: from each element that `from` matches up to the next that `until` matches, else to the end of their parent. */
export interface RangeRule {
  /** A CSS selector: the first element of the range. */
  readonly from: string;
  /** Not part of the range. */
  readonly until?: string;
  /** A selector of an element around them, however far. */
  readonly context?: string;
}

/** What is left out: a selector, or a rule. */
export type DropRule = string | ElementRule | RangeRule;

/** A post of a thread, an entry of a live blog, wherever it stands in the scope. Entries inside of entries come out behind them, one after the other. */
export interface EntryRule extends ElementRule {
  /** Who wrote it: a selector of the elements that hold names (links are read too), or sources inside the box. */
  readonly author?: string | readonly EntrySource[];
  /** When: a selector of an element that says so in an attribute or its text, or sources inside the box. */
  readonly time?: string | readonly EntrySource[];
  /** Its heading: a selector, or sources inside the box. */
  readonly title?: string | readonly EntrySource[];
  /** The elements inside whose content is the entry. Default: the whole box. */
  readonly body?: string;
  /** Elements inside that are left out, besides those of the layout. */
  readonly drop?: readonly string[];
  /** Elements inside that quote others: left out where an earlier entry has their text. */
  readonly quotes?: string;
}

/** A source inside of an entry: `":scope"` as selector is the box itself. */
export type EntrySource = TextSource | AttributeSource;
