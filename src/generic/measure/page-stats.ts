import type { Fields } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/segment.js";
import { type Box, boxesOf } from "./containers.js";
import { type Declared, declaredBody } from "./declared-body.js";
import { type PageSort, pageSort } from "./page-genre.js";
import { type Posts, postsOf } from "./repeated-siblings.js";

/** What the features of all blocks of a page share. */
export interface PageMeasures {
  readonly blocks: readonly TextBlock[];
  readonly boxes: ReadonlyMap<ElementNode, Box>;
  /** Each block's text in lower case, white space collapsed, its first 400 characters. */
  readonly texts: readonly string[];
  /** Length of all text, and of that which reads like sentences. */
  readonly total: number;
  readonly goods: number;
  readonly title: string;
  readonly description: string;
  /** The block that holds the headline; -1 if none does. */
  readonly heading: number;
  /** The smallest box that holds three quarters of what reads like sentences. */
  readonly best: Box | undefined;
  /** How often each longer text stands on the page. */
  readonly copies: ReadonlyMap<string, number>;
  readonly declared: Declared;
  readonly posts: Posts;
  readonly sort: PageSort;
}

/** A block in its place: what a feature looks at. */
export interface Spot {
  readonly page: PageMeasures;
  readonly index: number;
  readonly block: TextBlock;
  readonly box: Box;
  readonly text: string;
  /** Length of all text before it. */
  readonly before: number;
}

/**
 * Numbers that can be told of every block, and their names. They come in groups because they share what is looked up,
 * and a call for each of a hundred takes longer than what most of them count.
 */
export interface FeatureGroup {
  readonly names: readonly string[];
  /** Puts its numbers of a block one behind the other. */
  readonly of: (spot: Spot, put: (value: number) => void) => void;
}

/** Measures a page once, for the features of all its blocks. */
export function measure(
  blocks: readonly TextBlock[],
  page: PageView,
  fields: Partial<Fields>,
): PageMeasures {
  const boxes = boxesOf(blocks);
  const texts = blocks.map((block) => plain(block.text.slice(0, 400)));
  const goods = blocks.reduce((sum, block) => sum + (block.good ? block.length : 0), 0) || 1;
  const title = plain(fields.title ?? "");
  const copies = new Map<string, number>();
  blocks.forEach((block, i) => {
    const look = boxes.get(block.box)?.look;
    if (look !== undefined && block.good) look.alike += block.length / goods;
    const text = texts[i] ?? "";
    if (text.length > 20) copies.set(text, (copies.get(text) ?? 0) + 1);
  });
  return {
    blocks,
    boxes,
    texts,
    total: blocks.reduce((sum, block) => sum + block.length, 0) || 1,
    goods,
    title,
    description: plain(fields.description ?? "").slice(0, 60),
    heading: titleAt(blocks, texts, title),
    best: bestBox(boxes, goods),
    copies,
    declared: declaredBody(page),
    posts: postsOf(boxes, goods),
    sort: pageSort(page, fields),
  };
}

// A space that stands alone is left as it is.
const GAPS = /[^\S ]\s*| \s+/g;

function plain(text: string): string {
  return text.replace(GAPS, " ").trim().toLowerCase();
}

/** An `h1` with the title's words, else any block with them. */
function titleAt(blocks: readonly TextBlock[], texts: readonly string[], title: string): number {
  const alike = (i: number): boolean => {
    const text = texts[i] ?? "";
    return (
      title !== "" &&
      text.length > 3 &&
      (text === title || (text.length > 15 && (title.startsWith(text) || text.startsWith(title))))
    );
  };
  const heading = blocks.findIndex((block, i) => /^h[1-3]$/.test(block.box.name) && alike(i));
  if (heading >= 0) return heading;
  const first = blocks.findIndex((block) => block.box.name === "h1");
  return first >= 0 ? first : blocks.findIndex((_, i) => alike(i));
}

function bestBox(boxes: ReadonlyMap<ElementNode, Box>, goods: number): Box | undefined {
  let best: Box | undefined;
  for (const box of boxes.values()) {
    if (box.good >= goods * 0.75 && (best === undefined || box.depth > best.depth)) best = box;
  }
  return best;
}
