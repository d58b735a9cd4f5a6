import { getOrInsert } from "../../../../text/get-or-insert.js";
import { oneLine } from "../../../../text/whitespace.js";
import { nearest, upwards } from "../../../../tree/ancestors.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import { ROLE } from "../../../measure/roles.js";
import { dropBoxes } from "../boilerplate/small-boxes.js";
import type { Selection, SelectionRule } from "../selection.js";
import { isDatedLine, isToolLine } from "./furniture.js";
import { isLanguageName } from "./language-names.js";

// "Prev", "Up" and "Next" with the titles of what is there.
const STEP =
  /^[^\p{L}\p{N}]{0,4}(?:(?:[Pp]rev(?:ious)?|PREV(?:IOUS)?|[Nn]ext|NEXT|[Zz]urück|[Ww]eiter|[Pp]récédent|[Ss]uivant|[Aa]nterior|[Ss]iguiente|[Pp]róximo)(?!\p{Ll})|[上下]一[页頁章]|[前次]へ)/u;
const TOOL = "tool of the page";
const LEVELS = 5;
const LONGEST_PROMPT = 500;
const LONGEST_PAGER = 300;
const MOST_IN_PAGER = 10;
const LINKED = 0.6;
const LONGEST = 80;
const FEWEST_LANGUAGES = 4;

/** What a page shows beside its text: the way to the pages before and behind, other languages, prompts for feedback. */
export const pageTools: SelectionRule = {
  name: "tools of the page",
  apply(selection) {
    const { blocks, genre } = selection.page;
    if (genre === "thread") return;
    const isManual = genre === "documentation";
    const languages = new Map<Container, PlacedBlock[]>();
    const prompts = new Set<Container>();
    for (const block of blocks) {
      if (!block.keep) continue;
      if (block.isHeading) {
        if (isAlone(block)) selection.drop(block, "heading of a menu");
        else if (isToolLine(block)) {
          const { parent } = block.container;
          if (parent !== undefined && parent.length <= LONGEST_PROMPT) prompts.add(parent);
        }
        continue;
      }
      if (isToolLine(block) || (isManual && isDatedLine(block))) selection.drop(block, TOOL);
      else if (isLanguageName(block))
        for (const box of upwards(block.container, 2))
          getOrInsert(languages, box, () => []).push(block);
    }
    for (const [box, named] of languages)
      if (named.length >= FEWEST_LANGUAGES && named.length >= box.blocks - 1)
        for (const block of named) selection.drop(block, "other languages");
    dropBoxes(prompts, selection, TOOL);
    // The heading of what just went.
    for (const block of blocks) {
      const around = block.container.parent;
      if (!block.keep || !block.isHeading || blocks[block.index + 1]?.reason !== TOOL) continue;
      if (around !== undefined && around.kept <= block.length) selection.drop(block, TOOL);
    }
    if (isManual) dropPagers(selection);
  },
};

/** Is the heading all that is kept of a menu? */
function isAlone({ container, length }: PlacedBlock): boolean {
  if ((container.roles & ROLE.nav) === 0) return false;
  const menu = nearest(container, ({ parent }) => ((parent?.roles ?? 0) & ROLE.nav) === 0);
  return menu !== undefined && menu.kept <= length;
}

/** Leaves out the boxes around a link to the page before or behind, before the text and behind it. */
function dropPagers(selection: Selection): void {
  const { blocks } = selection.page;
  const pagers = new Set<Container>();
  const { from, to } = proseOf(blocks);
  for (const block of blocks) {
    const { keep, index, length, linked, text } = block;
    if (!keep || length > LONGEST || linked < length * LINKED || (index > from && index < to))
      continue;
    const pager = STEP.test(oneLine(text)) ? pagerAround(block) : undefined;
    if (pager !== undefined) pagers.add(pager);
  }
  if (pagers.size === 0) return;
  for (const block of blocks) {
    const isInside = (): boolean =>
      nearest(block.container, (box) => pagers.has(box), 2 * LEVELS) !== undefined;
    if (block.keep && isInside()) selection.drop(block, "way to other pages");
  }
}

/** The first and the last block of sentences that are kept. */
function proseOf(blocks: readonly PlacedBlock[]): { readonly from: number; readonly to: number } {
  const prose = blocks.filter(({ keep, isProse }) => keep && isProse);
  return { from: prose[0]?.index ?? blocks.length, to: prose.at(-1)?.index ?? -1 };
}

/** The largest box around a link that holds little but links. */
function pagerAround({ container }: PlacedBlock): Container | undefined {
  let found: Container | undefined;
  for (const box of upwards(container, LEVELS)) {
    const { blocks, length, linked, proseLength, element } = box;
    if (blocks > MOST_IN_PAGER || length > LONGEST_PAGER || proseLength > 0) break;
    // The titles of those pages may stand in the row below, without links.
    if (linked >= length * LINKED || (found !== undefined && element.name === "table")) found = box;
  }
  return found;
}
