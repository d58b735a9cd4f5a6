import type { DateHints } from "../dates/written.js";
import type { Diagnostics } from "../diagnostics.js";
import type { Note } from "../model/article.js";
import type { Block, Inline } from "../model/block.js";
import type { PageView } from "../model/page.js";
import type { ElementNode, TreeNode } from "../tree/node.js";
import type { Footnotes } from "./footnotes/footnotes.js";
import type { BodyRules } from "./rules.js";

/** What making blocks needs: the rules, the page, and where to report. */
export interface BodyContext {
  readonly rules: BodyRules;
  readonly page: PageView;
  readonly footnotes: Footnotes;
  /** Do blocks say where in the source they stand? */
  readonly positions: boolean;
  /** Called for each note, in order. */
  note(note: Note): void;
  readonly diagnostics: Diagnostics;
}

/** Turns complete elements into blocks; handlers get it for what stands inside them. */
export interface ElementReader {
  readonly context: BodyContext;
  /** How dates that entries show are to be read. */
  readonly dates: DateHints;
  /** The number of the next note that the page gives no name. */
  nextNote(): number;
  /** How many data tables are being read, one inside the other. */
  readonly tables: number;
  /** Reads what stands inside a data table. */
  inTable<Result>(read: () => Result): Result;
  /** Is there a handler for elements of that name? */
  isBlock(name: string): boolean;
  /** The content of an element as blocks; without that of a box inside it. */
  blocks(element: ElementNode, except?: ElementNode): Block[];
  /** Nodes beside each other as one run of text, blocks inside it beside the paragraphs it makes. */
  run(nodes: readonly TreeNode[]): Block[];
  /** The content of an element as one run of text, blocks inside it beside the paragraphs it makes. */
  paragraphs(element: ElementNode): Block[];
  /** The content of an element as text and marks alone; pictures and other blocks inside are left out. */
  inlines(element: ElementNode): Inline[];
  /** What a rule makes of an element; `undefined` if there is none, or all decline. */
  ruled(element: ElementNode): Block[] | undefined;
  /** One element as blocks, by its handler or its content. */
  unruled(element: ElementNode): Block[];
  /** One element as blocks: by its rule, its handler, or its content. */
  unit(element: ElementNode): Block[];
}

/** Makes the blocks of one kind of element, which is complete; `undefined` declines. */
export type Handler = (element: ElementNode, reader: ElementReader) => Block[] | undefined;
