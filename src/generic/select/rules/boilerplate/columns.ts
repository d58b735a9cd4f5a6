import { upwards } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import { getOrInsert } from "../../../measure/get-or-insert.js";
import type { TextBlock } from "../../../segment/segment.js";
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
    const { blocks, heading, containers, genre } = selection.page;
    const headline = blocks[heading]?.box;
    if (headline === undefined || genre === "thread") return;
    const dropped = new Set<ElementNode>();
    let own: ElementNode = headline;
    for (
      let up = 0;
      up < LEVELS && own.parent !== null && own.name !== "body";
      up++, own = own.parent
    ) {
      const container = containers.get(own);
      if (container === undefined || selection.keptIn(container).kept < ENOUGH) continue;
      for (const sibling of own.parent.children)
        if (sibling.type === "tag" && sibling !== own && isBox(sibling)) dropped.add(sibling);
    }
    if (dropped.size > 0) dropColumns(dropped, selection);
  },
};

function isBox({ name }: ElementNode): boolean {
  return name === "td" || name === "div" || name === "section" || name === "aside" || name === "ul";
}

function dropColumns(siblings: ReadonlySet<ElementNode>, selection: Selection): void {
  const { blocks, genre } = selection.page;
  // What documentation says below each of its links is its text.
  const hasTeasers = genre !== "documentation";
  const columns = new Map<ElementNode, number[]>();
  blocks.forEach(({ box }, i) => {
    let column: ElementNode | undefined;
    for (const node of upwards(box, 3 * LEVELS)) if (siblings.has(node)) column = node;
    if (column === undefined) return;
    getOrInsert(columns, column, () => []).push(i);
  });
  for (const indexes of columns.values()) {
    const isLed = (i: number): boolean =>
      isLedByLink(blocks[i]) || (hasTeasers && isBelowLink(blocks[i], blocks[i - 1]));
    const led = indexes.filter(isLed);
    if (led.length < FEWEST) continue;
    const length = (list: readonly number[]): number =>
      list.reduce((sum, i) => sum + (blocks[i]?.length ?? 0), 0);
    if (length(led) < length(indexes) * MOSTLY) continue;
    const others = indexes.filter((i) => selection.keeps(i) && !isLed(i));
    if (length(others) > selection.keptLength * LITTLE) continue;
    for (const i of indexes) if (selection.keeps(i)) selection.drop(i, "another column");
  }
}

/** Does the text begin with a link, or is it one? */
function isLedByLink(block: TextBlock | undefined): boolean {
  if (block === undefined || block.linked === 0) return false;
  if (block.linked >= block.length * 0.9) return true;
  const first = block.box.children.find(
    (child) => child.type === "tag" || child.data.trim() !== "",
  );
  return first?.type === "tag" && first.name === "a";
}

/** Does the text stand below a link in the same item: a teaser's sentence below its title? */
function isBelowLink(block: TextBlock | undefined, before: TextBlock | undefined): boolean {
  if (block === undefined || before === undefined || before.linked < before.length * 0.9)
    return false;
  const item = block.box.parent;
  return item === before.box || item === before.box.parent;
}
