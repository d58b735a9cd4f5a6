import { codeTable } from "../../../../body/code/code-table.js";
import { mayBeEntry } from "../../../../body/entries/entry.js";
import { mayBeCallout } from "../../../../body/handle/callout.js";
import { rowsOf } from "../../../../body/table/table-parts.js";
import { nearest, standsIn, upwards } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import { getOrInsert } from "../../../measure/get-or-insert.js";
import type { TextBlock } from "../../../segment/segment.js";

export type UnitKind = "table" | "code" | "list" | "definitions" | "callout" | "disclosure";

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
const ROLES: ReadonlyMap<string, UnitKind> = new Map([
  ["list", "list"],
  ["table", "table"],
]);
const BOXES = /^(?:div|aside|section)$/;
const FOLDING = /(?:^|[\s_-])(?:accordion|toggles?|collapsible|faqs?)(?:$|[\s_-])/i;
const UNFOLDS =
  "[aria-expanded], [aria-controls], [data-toggle=collapse], [data-bs-toggle=collapse]";
// How deep a cell or an item may stand in its table or list.
const LEVELS = 8;
// What holds more is no unit but the layout of a page.
const MOST_BLOCKS = 2000;
const LONG_CELL = 200;
const LAYOUT = "table table, h1, article, form";

/** The tables, code blocks, lists, callouts and folded parts of a page: the outermost of each that is no layout. */
export function unitsOf(blocks: readonly TextBlock[]): Unit[] {
  const groups = new Map<ElementNode, number[]>();
  // Most boxes stand around many blocks: each is asked once.
  const known = new Map<ElementNode, boolean>();
  const isUnit = (node: ElementNode): boolean =>
    getOrInsert(known, node, () => nameOf(node) !== undefined);
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

/** What an element is by its name, its role or its class. */
function nameOf(element: ElementNode): UnitKind | undefined {
  const { name, attribs } = element;
  const known = KINDS.get(name);
  if (known !== undefined) return known;
  const role = attribs["role"];
  if (role !== undefined && ROLES.has(role)) return ROLES.get(role);
  if (!BOXES.test(name)) return undefined;
  if (mayBeCallout(element)) return "callout";
  return FOLDING.test(attribs["class"] ?? "") ? "disclosure" : undefined;
}

/** A table that sets numbers beside lines is the code in it. */
function kindOf(element: ElementNode): UnitKind | undefined {
  const isCode = element.name === "table" && codeTable(element, rowsOf(element)) !== undefined;
  const kind = isCode ? "code" : nameOf(element);
  // A box named so is one where it has a control that unfolds a part of it.
  return kind === "disclosure" && element.one(UNFOLDS) === undefined ? undefined : kind;
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
