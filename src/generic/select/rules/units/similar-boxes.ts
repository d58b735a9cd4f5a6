import { nearest } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import { getOrInsert } from "../../../measure/get-or-insert.js";
import type { Selection, SelectionRule } from "../selection.js";

// Boxes that may be one of a row. Paragraphs, items and cells of plain text are units of another kind.
const BOXES: ReadonlySet<string> = new Set(
  "div section article li details dl tr tbody table aside faq-item".split(" "),
);
const LEVELS = 12;
// Two of a kind are a row only where a reader sees the same parts in both.
const FEWEST = 2;
// How many of a row's parts of one kind decide what becomes of the others.
const KEEP_FROM = 0.6;
const HALF = 0.5;
const DROP_TO = 0.25;
// More parts of one kind in each box are the paragraphs of its text.
const MOST_OF_A_KIND = 1.5;
// Fewer boxes do not speak against what the model kept in one of them.
const MANY = 4;
const SMALL = 0.2;
// How likely a part must be that the others speak for: between kept text, and behind it.
const POSSIBLE = 0.1;
const LIKELY = 0.25;

/** The blocks at one place in the boxes of a row. */
interface Column {
  readonly indexes: number[];
  readonly boxes: Set<ElementNode>;
}

/**
 * What stands at the same place in boxes that look alike is kept or left as one: the last post of a thread with the
 * others, the questions of a list of questions, the buttons of live entries.
 */
export const similarBoxes: SelectionRule = {
  name: "boxes that look alike",
  apply(selection) {
    for (const columns of rowsOf(selection).values())
      for (const column of columns.values()) decide(column, selection);
  },
};

/** The columns of each row, by the box around it and what its boxes are like. */
function rowsOf({ page }: Selection): Map<string | ElementNode, Map<string, Column>> {
  const rows = new Map<ElementNode, Map<string, Column>>();
  const { containers, blocks } = page;
  blocks.forEach(({ box }, i) => {
    const own = containers.get(box);
    const part = nearest(own, isPart, LEVELS);
    if (own === undefined || part?.parent === undefined) return;
    const columns = getOrInsert(rows, part.parent.element, () => new Map<string, Column>());
    const column = getOrInsert(columns, pathOf(own, part), () => ({
      indexes: [],
      boxes: new Set<ElementNode>(),
    }));
    column.indexes.push(i);
    column.boxes.add(part.element);
  });
  return rows;
}

/** May the box be one of a row? */
function isPart({ element, parent, repeats }: Container): boolean {
  return parent !== undefined && BOXES.has(element.name) && repeats > 0;
}

/** Where a box stands in one around it. */
function pathOf(from: Container, to: Container): string {
  let path = "";
  for (let at: Container | undefined = from; at !== undefined; at = at.parent) {
    path += `<${at.signature.siblingKey}`;
    if (at === to) break;
  }
  return path;
}

function decide({ indexes, boxes }: Column, selection: Selection): void {
  if (boxes.size < FEWEST || indexes.length > boxes.size * MOST_OF_A_KIND) return;
  if (indexes.some((i) => selection.reason(i) !== undefined)) return;
  const kept = indexes.filter((i) => selection.keeps(i));
  const share = kept.length / indexes.length;
  if (share === 0 || share === 1) return;
  const { first, last } = selection.bounds;
  const isPair = share >= HALF && boxes.size === FEWEST;
  if (share >= KEEP_FROM || isPair) {
    for (const i of indexes) {
      const isInside = i > first && i < last;
      const probability = selection.probabilities[i] ?? 0;
      // Of two, one speaks for the other where the text around it is kept as well.
      if (isPair && !(selection.keeps(i - 1) && selection.keeps(i + 1))) continue;
      if (probability >= (isInside ? POSSIBLE : LIKELY)) selection.keep(i);
    }
  } else if (share <= DROP_TO && boxes.size >= MANY && isSmall(kept, selection))
    for (const i of kept) selection.drop(i, "left out of the boxes that look like this");
}

/** Is it short, and a small part of what is kept? An article may stand in a box like those of its neighbours. */
function isSmall(indexes: readonly number[], { page, keptLength }: Selection): boolean {
  if (indexes.some((i) => page.blocks[i]?.isProse)) return false;
  const length = indexes.reduce((sum, i) => sum + (page.blocks[i]?.length ?? 0), 0);
  return length <= keptLength * SMALL;
}
