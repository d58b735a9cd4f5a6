import type { Author, Image } from "./article.js";

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
  value: string;
}
/** Marked text that holds further inlines. */
export interface InlineParent {
  type: "emphasis" | "strong" | "delete" | "superscript" | "subscript";
  children: Inline[];
}
/** Code inside a sentence. */
export interface InlineCode {
  type: "inlineCode";
  value: string;
}
/** A link; `url` is absolute where a base is known, and always http, https or mailto. */
export interface Link {
  type: "link";
  url: string;
  children: Inline[];
}
/** A line break inside a paragraph. */
export interface Break {
  type: "break";
}
/** A mark in the text that points at a {@link FootnoteDefinition} of the same `identifier`. */
export interface FootnoteReference {
  type: "footnoteReference";
  identifier: string;
  /** What the page shows as the mark, where that is not the identifier. */
  label?: string;
}
/** A formula inside a sentence: TeX in `value`. */
export interface InlineMath {
  type: "inlineMath";
  value: string;
}

/** One piece of the article's body. Names follow mdast where mdast has one. */
export type Block =
  | Paragraph
  | Heading
  | Blockquote
  | List
  | Code
  | Table
  | ThematicBreak
  | MathBlock
  | Figure
  | Embed
  | LiveEntry
  | FootnoteDefinition;

/** A paragraph of text. */
export interface Paragraph {
  type: "paragraph";
  children: Inline[];
}
/** A heading inside the article; `depth` is the level the page gave it. */
export interface Heading {
  type: "heading";
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  children: Inline[];
}
/** A quotation set apart. */
export interface Blockquote {
  type: "blockquote";
  children: Block[];
}
/** A list; `start` only where an ordered list does not start at 1. */
export interface List {
  type: "list";
  ordered: boolean;
  start?: number;
  items: ListItem[];
}
/** One item of a {@link List}. */
export interface ListItem {
  children: Block[];
}
/** Preformatted code, line breaks kept; `lang` where the page names it. */
export interface Code {
  type: "code";
  lang?: string;
  value: string;
}
/** A data table. Layout tables never come out as one. */
export interface Table {
  type: "table";
  caption?: string;
  rows: TableRow[];
}
/** One row of a {@link Table}. */
export interface TableRow {
  cells: TableCell[];
}
/** One cell; spans only where they are more than 1. */
export interface TableCell {
  header?: true;
  colSpan?: number;
  rowSpan?: number;
  children: Inline[];
}
/** A break between sections. */
export interface ThematicBreak {
  type: "thematicBreak";
}
/** A formula set apart: TeX in `value`, the page's MathML text where it has one. */
export interface MathBlock {
  type: "math";
  value: string;
  mathml?: string;
}
/** One or more pictures; `caption` and `credit` here belong to all of them together. */
export interface Figure {
  type: "figure";
  images: FigureImage[];
  caption?: string;
  credit?: string;
}
/** A picture in the body. `src` is absent when the page does not hold its real address. */
export interface FigureImage extends Omit<Image, "src"> {
  src?: string;
}
/** Something from elsewhere that the page shows in a frame: a video, a post, a chart. */
export interface Embed {
  type: "embed";
  provider: string;
  url?: string;
  id?: string;
  title?: string;
  text?: string;
  caption?: string;
  credit?: string;
  poster?: string;
  sources?: { src: string; type?: string }[];
}
/** One entry of a live blog, or one post of a thread. */
export interface LiveEntry {
  type: "liveEntry";
  time?: string;
  authors: Author[];
  title?: string;
  children: Block[];
}
/** The text of a footnote; referred to by {@link FootnoteReference}. */
export interface FootnoteDefinition {
  type: "footnoteDefinition";
  identifier: string;
  children: Block[];
}
