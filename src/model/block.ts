import type { Author, Image } from "./fields.js";

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
/** A formula inside a sentence: TeX in `value`, the page's MathML where it has one. */
export interface InlineMath {
  type: "inlineMath";
  value: string;
  mathml?: string;
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
  | FootnoteDefinition
  | DefinitionList
  | Callout
  | Details;

/** Where in the decoded page something was read: offsets in UTF-16 units. */
export interface SourcePosition {
  /** Of the first character. */
  start: number;
  /** Behind the last character. */
  end: number;
}

/** What every block may have. */
export interface BlockBase {
  /** With `positions: true`, for a block read from markup: `page.slice(start, end)` holds it. */
  position?: SourcePosition;
}

/** A paragraph of text. */
export interface Paragraph extends BlockBase {
  type: "paragraph";
  children: Inline[];
}
/** A heading inside the article; `depth` is the level the page gave it. */
export interface Heading extends BlockBase {
  type: "heading";
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  children: Inline[];
}
/** A quotation set apart. */
export interface Blockquote extends BlockBase {
  type: "blockquote";
  /** Address of what is quoted, where the page names one. */
  cite?: string;
  children: Block[];
}
/** A list; `start` only where an ordered list does not start at 1, `style` only where it does not count in digits. */
export interface List extends BlockBase {
  type: "list";
  ordered: boolean;
  start?: number;
  /** Counts downwards; without `start`, from the number of its items. */
  reversed?: true;
  /** Counts in letters or in Roman numerals. */
  style?: "a" | "A" | "i" | "I";
  items: ListItem[];
}
/** One item of a {@link List}. */
export interface ListItem {
  /** Whether the box of a task is ticked; absent where the page shows no box. */
  checked?: boolean;
  /** Its number, where it does not follow from the item before. */
  value?: number;
  children: Block[];
}
/** Preformatted code, line breaks kept; `lang` where the page names it. */
export interface Code extends BlockBase {
  type: "code";
  lang?: string;
  value: string;
}
/** A data table. Layout tables never come out as one. */
export interface Table extends BlockBase {
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
  /** The text of the cell, a line for each block in it. */
  children: Inline[];
  /** All that the cell holds, where it is more than text: lists, code, pictures, tables. */
  blocks?: Block[];
}
/** A break between sections. */
export interface ThematicBreak extends BlockBase {
  type: "thematicBreak";
}
/** A formula set apart: TeX in `value`, the page's MathML text where it has one. */
export interface MathBlock extends BlockBase {
  type: "math";
  value: string;
  mathml?: string;
}
/** One or more pictures; `caption` and `credit` here belong to all of them together. */
export interface Figure extends BlockBase {
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
export interface Embed extends BlockBase {
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
export interface LiveEntry extends BlockBase {
  type: "liveEntry";
  time?: string;
  authors: Author[];
  title?: string;
  children: Block[];
}
/** The text of a footnote; referred to by {@link FootnoteReference}. */
export interface FootnoteDefinition extends BlockBase {
  type: "footnoteDefinition";
  identifier: string;
  children: Block[];
}
/** Terms and what is said of each. */
export interface DefinitionList extends BlockBase {
  type: "definitionList";
  items: DefinitionItem[];
}
/** One term of a {@link DefinitionList}; `children` is `[]` where the next term shares its definition. */
export interface DefinitionItem {
  term: Inline[];
  children: Block[];
}
/** A box set apart from the text around it: a note, a tip, a warning. */
export interface Callout extends BlockBase {
  type: "callout";
  /** Which kind, in lower case, as the page names it: `"note"`, `"tip"`, `"warning"`. */
  kind: string;
  /** The title that the page shows. */
  title?: string;
  children: Block[];
}
/** Text that a reader can unfold. */
export interface Details extends BlockBase {
  type: "details";
  /** What is shown while it is folded. */
  summary?: string;
  children: Block[];
}
