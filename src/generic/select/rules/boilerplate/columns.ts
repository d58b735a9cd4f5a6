import { getOrInsert } from "../../../../text/get-or-insert.js";
import { upwards } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import { outermostAround } from "../../../measure/around.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { Selection, SelectionRule } from "../selection.js";

// How far up from the headline a column of its own may begin.
const LEVELS = 10;
const FEWEST = 3;
const MOSTLY = 0.6;
// How much of what is kept may stand in such a column without a link before it: its headings.
const LITTLE = 0.25;
// What is left beside the columns: a sentence.
const ENOUGH = 60;

/**
 * Columns beside the one with the headline whose texts begin with links, one after the other, or stand below one in the
 * same item: latest news, related stories. They go as one, however long they are beside a short story.
 *
 * The sentences below links gain .009 of the F1 of unseen news of 2011 and 2012.
 */
export const columns: SelectionRule = {
  name: "columns",
  apply(selection) {
    const { blocks, heading, genre } = selection.page;
    const headline = blocks[heading]?.container;
    if (headline === undefined || genre === "thread") return;
    const parents = new Set<Container>();
    const own = new Set<Container>();
    for (const box of upwards(headline, LEVELS)) {
      if (box.element.name === "body") break;
      if (box.parent === undefined || box.kept < ENOUGH) continue;
      parents.add(box.parent);
      own.add(box);
    }
    if (parents.size === 0) return;
    const isColumn = (box: Container): boolean =>
      box.parent !== undefined && parents.has(box.parent) && !own.has(box) && isBox(box.element);
    dropColumns(outermostAround(selection.page.containers, isColumn), selection);
  },
};

function isBox({ name }: ElementNode): boolean {
  return name === "td" || name === "div" || name === "section" || name === "aside" || name === "ul";
}

function dropColumns(columnOf: readonly (Container | undefined)[], selection: Selection): void {
  const { blocks, genre } = selection.page;
  // What documentation says below each of its links is its text.
  const hasTeasers = genre !== "documentation";
  const columns = new Map<Container, PlacedBlock[]>();
  for (const block of blocks) {
    const column = columnOf[block.container.index];
    if (column !== undefined && column.kept > 0) getOrInsert(columns, column, () => []).push(block);
  }
  const isLed = (block: PlacedBlock): boolean =>
    isLedByLink(block) || (hasTeasers && isBelowLink(block, blocks[block.index - 1]));
  const found: Container[] = [];
  const others = new Set<string>();
  for (const [column, texts] of columns) {
    const led = texts.filter(isLed);
    const isFound = led.length >= FEWEST && lengthOf(led) >= column.length * MOSTLY;
    const besides = texts.filter((block) => block.keep && !isLed(block));
    if (isFound && lengthOf(besides) <= selection.keptLength * LITTLE) found.push(column);
    else others.add(kindOf(column));
  }
  for (const column of found) {
    // A section of a manual that lists its pages stands among others.
    if (genre === "documentation" && others.has(kindOf(column))) continue;
    for (const block of columns.get(column) ?? [])
      if (block.keep) selection.drop(block, "another column");
  }
}

/** What boxes side by side that look alike have in common. */
const kindOf = ({ parent, signature }: Container): string =>
  `${parent?.index} ${signature.siblingKey}`;

function lengthOf(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, { length }) => sum + length, 0);
}

/** Does the text begin with a link, or is it one? */
function isLedByLink(block: PlacedBlock): boolean {
  if (block.linked === 0) return false;
  if (block.linked >= block.length * 0.9) return true;
  const first = block.box.children.find(
    (child) => child.type === "tag" || child.data.trim() !== "",
  );
  return first?.type === "tag" && first.name === "a";
}

/** Does the text stand below a link in the same item: a teaser's sentence below its title? */
function isBelowLink(block: PlacedBlock, before: PlacedBlock | undefined): boolean {
  if (before === undefined || before.linked < before.length * 0.9) return false;
  const item = block.box.parent;
  return item === before.box || item === before.box.parent;
}
