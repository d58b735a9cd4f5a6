/** A run of characters in the page. */
export interface TextView {
  readonly type: "text";
  /** As decoded, white space included. */
  readonly data: string;
}

/**
 * The one view of the page's tree that leaves this package: what a profile's hooks see.
 * White space in `text()` is collapsed and trimmed.
 */
export interface ElementView {
  readonly type: "tag";
  /** Lower-case tag name. */
  readonly name: string;
  /** `null` for the root. */
  readonly parent: ElementView | null;
  /** Elements and texts, in order. */
  readonly children: readonly (ElementView | TextView)[];
  /** Value of an attribute, as written; absent attributes are `undefined`. */
  attr(name: string): string | undefined;
  /** All text inside, white space collapsed. */
  text(): string;
  /** The first descendant that matches a CSS selector. */
  one(selector: string): ElementView | undefined;
  /** All descendants that match a CSS selector, in document order. */
  all(selector: string): ElementView[];
  /** Does this element itself match? */
  is(selector: string): boolean;
  /** This element, or the nearest one around it, that matches. */
  closest(selector: string): ElementView | undefined;
}
