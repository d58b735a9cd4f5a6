import type { Author, Image } from "./fields.js";
import type { Inline } from "./inline.js";

export type * from "./inline.js";

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
  /** Text and marks. */
  children: Inline[];
}
/** A heading inside the article; `depth` is the level the page gave it. */
export interface Heading extends BlockBase {
  type: "heading";
  /** 1 is the highest. */
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Text and marks. */
  children: Inline[];
}
/** A quotation set apart. */
export interface Blockquote extends BlockBase {
  type: "blockquote";
  /** Address of what is quoted, where the page names one. */
  cite?: string;
  /** What is quoted. */
  children: Block[];
}
/** A list; `start` only where an ordered list does not start at 1, `style` only where it does not count in digits. */
export interface List extends BlockBase {
  type: "list";
  /** Numbered or lettered; `false` for bullets. */
  ordered: boolean;
  /** Number of the first item. */
  start?: number;
  /** Counts downwards; without `start`, from the number of its items. */
  reversed?: true;
  /** Counts in letters or in Roman numerals. */
  style?: "a" | "A" | "i" | "I";
  /** In the order of the page. */
  items: ListItem[];
}
/** One item of a {@link List}. */
export interface ListItem {
  /** Whether the box of a task is ticked; absent where the page shows no box. */
  checked?: boolean;
  /** Its number, where it does not follow from the item before. */
  value?: number;
  /** Blocks: most often one paragraph, maybe a list below it. */
  children: Block[];
}
/** Preformatted code, line breaks kept; `lang` where the page names it. */
export interface Code extends BlockBase {
  type: "code";
  /** The language, in lower case, as the page names it: `"js"`. */
  lang?: string;
  /** The code, without line numbers and buttons. */
  value: string;
}
/** A data table. Layout tables never come out as one. */
export interface Table extends BlockBase {
  type: "table";
  /** What the page writes above or below it. */
  caption?: string;
  /** From the top; heading rows first. */
  rows: TableRow[];
}
/** One row of a {@link Table}. */
export interface TableRow {
  /** In the direction of the text. */
  cells: TableCell[];
}
/** One cell; spans only where they are more than 1. */
export interface TableCell {
  /** Whether it heads its row or column. */
  header?: true;
  /** Columns that it takes. */
  colSpan?: number;
  /** Rows that it takes. */
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
  /** TeX where the page has it, else the formula as text. */
  value: string;
  /** The page's MathML, as text. */
  mathml?: string;
}
/** One or more pictures; `caption` and `credit` here belong to all of them together. */
export interface Figure extends BlockBase {
  type: "figure";
  /** At least one. */
  images: FigureImage[];
  /** What the page says below all of them. */
  caption?: string;
  /** Who made all of them, without the label “Credit”. */
  credit?: string;
}
/** A picture in the body. `src` is absent when the page does not hold its real address. */
export interface FigureImage extends Omit<Image, "src"> {
  /** The best address that the page gives. */
  src?: string;
}
/** Something from elsewhere that the page shows in a frame: a video, a post, a chart. */
export interface Embed extends BlockBase {
  type: "embed";
  /** Who serves it: `"youtube"`; `"video"`, `"audio"` and `"pdf"` for files, `"unknown"` for other frames. */
  provider: string;
  /** Where a reader finds it: the page of the video, not that of the frame. */
  url?: string;
  /** How the provider calls it. */
  id?: string;
  /** As the frame or the provider names it. */
  title?: string;
  /** The words of a post that the page holds itself. */
  text?: string;
  /** What the page says below it. */
  caption?: string;
  /** Who made it, without the label “Credit”. */
  credit?: string;
  /** Address of the picture shown before it plays. */
  poster?: string;
  /** Files of a video or a sound, where the page names them. */
  sources?: MediaFile[];
}
/** One file of a video or a sound. */
export interface MediaFile {
  /** Its address. */
  src: string;
  /** Its media type, as the page declares it: `"video/mp4"`. */
  type?: string;
}
/** One entry of a live blog, one post of a thread, or one turn of a speaker in a transcript. */
export interface LiveEntry extends BlockBase {
  type: "liveEntry";
  /** When it was written: ISO 8601. */
  time?: string;
  /** `[]` when unknown. */
  authors: Author[];
  /** The heading of the entry. */
  title?: string;
  /** What it says. */
  children: Block[];
}
/** The text of a footnote; referred to by {@link FootnoteReference}. */
export interface FootnoteDefinition extends BlockBase {
  type: "footnoteDefinition";
  /** What its references name. */
  identifier: string;
  /** The text of the note, without the way back. */
  children: Block[];
}
/** Terms and what is said of each. */
export interface DefinitionList extends BlockBase {
  type: "definitionList";
  /** In the order of the page. */
  items: DefinitionItem[];
}
/** One term of a {@link DefinitionList}; `children` is `[]` where the next term shares its definition. */
export interface DefinitionItem {
  /** The term. */
  term: Inline[];
  /** What is said of it. */
  children: Block[];
}
/** A box set apart from the text around it: a note, a tip, a warning. */
export interface Callout extends BlockBase {
  type: "callout";
  /** Which kind, in lower case, as the page names it: `"note"`, `"tip"`, `"warning"`. */
  kind: string;
  /** The title that the page shows. */
  title?: string;
  /** What stands in the box, without the title. */
  children: Block[];
}
/** Text that a reader can unfold. */
export interface Details extends BlockBase {
  type: "details";
  /** What is shown while it is folded. */
  summary?: string;
  /** What is shown when it is unfolded. */
  children: Block[];
}
