/** A run of text or markup inside a paragraph, heading or cell. Names follow mdast. */
export type Inline =
  | Text
  | InlineParent
  | InlineCode
  | Link
  | Break
  | FootnoteReference
  | InlineMath;

/** Plain characters, white space already collapsed. */
export interface Text {
  type: "text";
  /** The characters; never markup. */
  value: string;
}
/** Marked text that holds further inlines. */
export interface InlineParent {
  type: "emphasis" | "strong" | "delete" | "superscript" | "subscript";
  /** What is marked. */
  children: Inline[];
}
/** Code inside a sentence. */
export interface InlineCode {
  type: "inlineCode";
  /** The code, as written. */
  value: string;
}
/** A link; `url` is absolute where a base is known, and always http, https or mailto. */
export interface Link {
  type: "link";
  /** Where it leads; what has no allowed address is no link. */
  url: string;
  /** The text of the link. */
  children: Inline[];
}
/** A line break inside a paragraph. */
export interface Break {
  type: "break";
}
/** A mark in the text that points at a {@link FootnoteDefinition} of the same `identifier`. */
export interface FootnoteReference {
  type: "footnoteReference";
  /** Names the definition: unique in the article. */
  identifier: string;
  /** What the page shows as the mark, where that is not the identifier. */
  label?: string;
}
/** A formula inside a sentence: TeX in `value`, the page's MathML where it has one. */
export interface InlineMath {
  type: "inlineMath";
  /** TeX where the page has it, else the formula as text. */
  value: string;
  /** The page's MathML, as text. */
  mathml?: string;
}
