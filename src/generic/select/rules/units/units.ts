import { codeTable } from "../../../../body/code/code-table.js";
import { mayBeEntry } from "../../../../body/entries/entry.js";
import { rowsOf } from "../../../../body/table/table-parts.js";
import { nearest, standsIn, upwards } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import { getOrInsert } from "../../../measure/get-or-insert.js";
import type { TextBlock } from "../../../segment/segment.js";

export type UnitKind = "table" | "code" | "list" | "definitions";

/** What a reader takes as one thing, and the blocks it holds. */
export interface Unit {
  readonly kind: UnitKind;
  readonly element: ElementNode;
  readonly indexes: readonly number[];
}

const KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ["table", "table"],
  ["pre", "code"],
  ["ul", "list"],
  ["ol", "list"],
  ["dl", "definitions"],
]);
// How deep a cell or an item may stand in its table or list.
const LEVELS = 8;
// What holds more is no unit but the layout of a page.
const MOST_BLOCKS = 2000;
const LONG_CELL = 200;
const LAYOUT = "table table, h1, article, form";

/** The tables, code blocks and lists of a page: the outermost of each that is no layout. */
export function unitsOf(blocks: readonly TextBlock[]): Unit[] {
  const groups = new Map<ElementNode, number[]>();
  blocks.forEach(({ box }, i) => {
    if (nearest(box, isUnit, LEVELS) === undefined) return;
    for (const node of upwards(box, LEVELS)) {
      if (mayBeEntry(node)) break;
      if (isUnit(node)) getOrInsert(groups, node, () => []).push(i);
    }
  });
  const units = [...groups].flatMap(([element, indexes]): Unit[] => {
    const kind = kindOf(element);
    if (kind === undefined) return [];
    if (kind !== "code" && isLayout(element, indexes, blocks)) return [];
    return [{ kind, element, indexes }];
  });
  const elements = new Set(units.map(({ element }) => element));
  return units.filter(({ element }) => !standsIn(element.parent, elements, LEVELS));
}

function isUnit({ name }: ElementNode): boolean {
  return KINDS.has(name);
}

/** A table that sets numbers beside lines is the code in it. */
function kindOf(element: ElementNode): UnitKind | undefined {
  const isCode = element.name === "table" && codeTable(element, rowsOf(element)) !== undefined;
  return isCode ? "code" : KINDS.get(element.name);
}

/** Tables and lists that hold articles, or paragraph after paragraph, lay out the page. */
function isLayout(
  element: ElementNode,
  indexes: readonly number[],
  blocks: readonly TextBlock[],
): boolean {
  const length = indexes.reduce((sum, i) => sum + (blocks[i]?.length ?? 0), 0);
  const isLong = indexes.length > MOST_BLOCKS || length / indexes.length > LONG_CELL;
  return isLong || element.one(LAYOUT) !== undefined;
}
