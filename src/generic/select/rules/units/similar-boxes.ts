import { getOrInsert } from "../../../../text/get-or-insert.js";
import { nearest } from "../../../../tree/ancestors.js";
import { fromOuter, isWithin } from "../../../measure/around.js";
import type { Container } from "../../../measure/containers.js";
import type { PageStats } from "../../../measure/page-stats.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
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

/** Boxes side by side that look alike. */
interface Row {
  /** What stands in them, in the order of the page. */
  readonly columns: Set<Column>;
  readonly places: Map<string, Column>;
}

/** The blocks at one place in the boxes of a row, and the places inside it. */
interface Column {
  readonly blocks: PlacedBlock[];
  readonly boxes: Set<Container>;
  readonly inside: Map<string, Column>;
}

/**
 * What stands at the same place in boxes that look alike is kept or left as one: the last post of a thread with the
 * others, the questions of a list of questions, the buttons of live entries.
 */
export const similarBoxes: SelectionRule = {
  name: "boxes that look alike",
  apply(selection) {
    for (const { columns } of rowsOf(selection.page))
      for (const column of columns) decide(column, selection);
  },
};

/** The rows of which a part is kept, by the box around each: of what is kept or left out as a whole there is nothing to decide. */
function rowsOf({ containers, blocks }: PageStats): Iterable<Row> {
  const parts = fromOuter(containers, (box, outer) => {
    // Whether it is one of a row takes a look at all that stands beside it: not asked in a menu.
    if (isPartlyKept(box.parent)) return isPart(box) ? box : outer;
    return outer !== undefined && isPart(box) ? undefined : outer;
  });
  const rows = new Map<Container, Row>();
  const places: (Column | undefined)[] = [];
  // A box stands at one place more than the box around it: what is known of that is not looked for again.
  const placeOf = (box: Container, part: Container, row: Row): Column => {
    const known = places[box.index];
    if (known !== undefined) return known;
    const isInside = box !== part && box.parent !== undefined;
    const around = isInside ? placeOf(box.parent, part, row).inside : row.places;
    const place = getOrInsert(around, box.signature.siblingKey, newColumn);
    places[box.index] = place;
    return place;
  };
  for (const block of blocks) {
    const { container } = block;
    const part = parts[container.index];
    if (part?.parent === undefined || !isWithin(part, container, LEVELS)) continue;
    const row = getOrInsert(rows, part.parent, newRow);
    const column = placeOf(container, part, row);
    column.blocks.push(block);
    column.boxes.add(part);
    row.columns.add(column);
  }
  return rows.values();
}

const newRow = (): Row => ({ columns: new Set(), places: new Map() });
const newColumn = (): Column => ({ blocks: [], boxes: new Set(), inside: new Map() });

function isPartlyKept(box: Container | undefined): boolean {
  return box !== undefined && box.kept > 0 && box.kept < box.length;
}

/** May the box be one of a row? */
function isPart(box: Container): boolean {
  return BOXES.has(box.element.name) && box.repeats > 0;
}

function decide({ blocks, boxes }: Column, selection: Selection): void {
  if (boxes.size < FEWEST || blocks.length > boxes.size * MOST_OF_A_KIND) return;
  if (blocks.some(({ reason }) => reason !== undefined)) return;
  const kept = blocks.filter(({ keep }) => keep);
  const share = kept.length / blocks.length;
  if (share === 0 || share === 1 || blocks.some(isCode)) return;
  const { first, last } = selection.bounds;
  const isPair = share >= HALF && boxes.size === FEWEST;
  if (share >= KEEP_FROM || isPair) {
    for (const block of blocks) {
      const { index, probability } = block;
      const isInside = index > first && index < last;
      // Of two, one speaks for the other where the text around it is kept as well.
      if (isPair && !(selection.keeps(index - 1) && selection.keeps(index + 1))) continue;
      if (probability >= (isInside ? POSSIBLE : LIKELY)) selection.keep(block);
    }
  } else if (share <= DROP_TO && boxes.size >= MANY && isSmall(kept, selection))
    for (const block of kept) selection.drop(block, "left out of the boxes that look like this");
}

/** Is it a line of code? That is a unit of its own. */
function isCode({ box }: PlacedBlock): boolean {
  return nearest(box, ({ name }) => name === "pre", LEVELS) !== undefined;
}

/** Is it short, and a small part of what is kept? An article may stand in a box like those of its neighbours. */
function isSmall(blocks: readonly PlacedBlock[], { keptLength }: Selection): boolean {
  if (blocks.some(({ isProse }) => isProse)) return false;
  return blocks.reduce((sum, { length }) => sum + length, 0) <= keptLength * SMALL;
}
