import type { Fields } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/segment.js";
import { type ClassOdds, LEARNED_ODDS } from "./class-odds.js";
import { type Container, containersOf } from "./containers.js";
import { type DeclaredBody, declaredBody } from "./declared-body.js";
import { type PageGenre, pageGenre } from "./page-genre.js";
import { type RepeatedSiblings, repeatedSiblings } from "./repeated-siblings.js";

/** What the features of all blocks of a page share. */
export interface PageStats {
  readonly blocks: readonly TextBlock[];
  readonly containers: ReadonlyMap<ElementNode, Container>;
  /** Each block's text in lower case, white space collapsed, its first 400 characters. */
  readonly texts: readonly string[];
  /** Length of all text, and of that which reads like sentences. */
  readonly total: number;
  readonly proseLength: number;
  readonly title: string;
  readonly description: string;
  /** The block that holds the headline; -1 if none does. */
  readonly heading: number;
  /** The smallest box that holds three quarters of what reads like sentences. */
  readonly mainContainer: Container | undefined;
  /** How often each longer text stands on the page. */
  readonly copies: ReadonlyMap<string, number>;
  readonly declared: DeclaredBody;
  readonly siblings: RepeatedSiblings;
  readonly genre: PageGenre;
}

/** A block in its place: what a feature looks at. */
export interface FeatureContext {
  readonly page: PageStats;
  readonly index: number;
  readonly block: TextBlock;
  readonly container: Container;
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
  readonly of: (spot: FeatureContext, put: (value: number) => void) => void;
}

/** Measures a page once, for the features of all its blocks. */
export function measure(
  blocks: readonly TextBlock[],
  page: PageView,
  fields: Partial<Fields>,
  odds: ClassOdds = LEARNED_ODDS,
): PageStats {
  const containers = containersOf(blocks, odds);
  const texts = blocks.map((block) => plain(block.text.slice(0, 400)));
  const proseLength =
    blocks.reduce((sum, block) => sum + (block.isProse ? block.length : 0), 0) || 1;
  const title = plain(fields.title ?? "");
  const copies = new Map<string, number>();
  blocks.forEach((block, i) => {
    const look = containers.get(block.box)?.signature;
    if (look !== undefined && block.isProse) look.proseShare += block.length / proseLength;
    const text = texts[i] ?? "";
    if (text.length > 20) copies.set(text, (copies.get(text) ?? 0) + 1);
  });
  return {
    blocks,
    containers,
    texts,
    total: blocks.reduce((sum, block) => sum + block.length, 0) || 1,
    proseLength,
    title,
    description: plain(fields.description ?? "").slice(0, 60),
    heading: titleAt(blocks, texts, title),
    mainContainer: bestBox(containers, proseLength),
    copies,
    declared: declaredBody(page),
    siblings: repeatedSiblings(containers, proseLength),
    genre: pageGenre(page, fields),
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

function bestBox(
  containers: ReadonlyMap<ElementNode, Container>,
  proseLength: number,
): Container | undefined {
  let best: Container | undefined;
  for (const box of containers.values()) {
    if (box.proseLength >= proseLength * 0.75 && (best === undefined || box.depth > best.depth))
      best = box;
  }
  return best;
}
