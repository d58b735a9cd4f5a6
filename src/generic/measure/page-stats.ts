import type { Fields } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import { isManual } from "../../page/page-kind.js";
import type { TextBlock } from "../segment/text-block.js";
import { type ClassOdds, LEARNED_ODDS } from "./class-odds.js";
import { type Container, Containers } from "./containers.js";
import { type DeclaredBody, declaredBody } from "./declared-body.js";
import { lineOf } from "./line.js";
import { type PageElements, pageElements } from "./page-elements.js";
import { type PageGenre, pageGenre } from "./page-genre.js";
import { PlacedBlock } from "./placed-block.js";
import { type RepeatedSiblings, repeatedSiblings } from "./repeated-siblings.js";

/** A page as its stages see it: its blocks, one row each, and what these share. */
export interface PageStats {
  readonly blocks: readonly PlacedBlock[];
  readonly containers: Containers;
  readonly elements: PageElements;
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
  /** Is it a page of a manual, and not only by an address that articles have as well? */
  readonly isManual: boolean;
}

/** Measures a page once: places its blocks in their boxes. */
export function measure(
  texts: readonly TextBlock[],
  page: PageView,
  fields: Partial<Fields>,
  odds: ClassOdds = LEARNED_ODDS,
): PageStats {
  const containers = new Containers(odds);
  let before = 0;
  let prose = 0;
  const blocks = texts.map((text, index) => {
    const block = new PlacedBlock(text, index, containers.add(text), before);
    before += text.length;
    if (text.isProse) prose += text.length;
    return block;
  });
  containers.addUp();
  const proseLength = prose || 1;
  const title = lineOf(fields.title ?? "");
  const copies = new Map<string, number>();
  for (const { container, isProse, length, line } of blocks) {
    if (isProse) container.signature.proseShare += length / proseLength;
    if (line.length > 20) copies.set(line, (copies.get(line) ?? 0) + 1);
  }
  return {
    blocks,
    containers,
    elements: page.memo(pageElements),
    total: before || 1,
    proseLength,
    title,
    description: lineOf(fields.description ?? "").slice(0, 60),
    heading: titleAt(blocks, title),
    mainContainer: bestBox(containers, proseLength),
    copies,
    declared: declaredBody(page),
    siblings: repeatedSiblings(containers, proseLength),
    genre: pageGenre(page, fields),
    isManual: isManual(page, fields.url ?? page.url ?? ""),
  };
}

const HEADING = /^h[1-3]$/;

/** An `h1` with the title's words, else any block with them. */
function titleAt(blocks: readonly PlacedBlock[], title: string): number {
  const alike = ({ line }: PlacedBlock): boolean =>
    title !== "" &&
    line.length > 3 &&
    (line === title || (line.length > 15 && (title.startsWith(line) || line.startsWith(title))));
  const heading = blocks.findIndex(
    (block) => block.isHeading && HEADING.test(block.box.name) && alike(block),
  );
  if (heading >= 0) return heading;
  const first = blocks.findIndex(({ box }) => box.name === "h1");
  return first >= 0 ? first : blocks.findIndex(alike);
}

function bestBox({ all }: Containers, proseLength: number): Container | undefined {
  let best: Container | undefined;
  for (const box of all) {
    if (box.proseLength >= proseLength * 0.75 && (best === undefined || box.depth > best.depth))
      best = box;
  }
  return best;
}
