import { CODE_BOX, mayBeCode, readCodeBox } from "../../../../body/code/code-box.js";
import { codeTable } from "../../../../body/code/code-table.js";
import { mayBeEntry } from "../../../../body/entries/entry.js";
import { CALLOUT_BOX, mayBeCallout } from "../../../../body/handle/callout.js";
import { rowsOf } from "../../../../body/table/table-parts.js";
import { getOrInsert } from "../../../../text/get-or-insert.js";
import { nearest } from "../../../../tree/ancestors.js";
import { ATTRIBUTE } from "../../../../tree/attribute-bits.js";
import { attributeIn } from "../../../../tree/attributes.js";
import type { ElementNode } from "../../../../tree/node.js";
import { isWithin, nearestAround } from "../../../measure/around.js";
import type { Container } from "../../../measure/containers.js";
import type { PageStats } from "../../../measure/page-stats.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";

export type UnitKind = "table" | "code" | "list" | "definitions" | "callout" | "disclosure";

/** What a reader takes as one thing, and the blocks it holds. */
export interface Unit {
  readonly kind: UnitKind;
  readonly container: Container;
  readonly blocks: readonly PlacedBlock[];
}

const KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ["table", "table"],
  ["pre", "code"],
  ["xmp", "code"],
  ["ul", "list"],
  ["ol", "list"],
  ["dl", "definitions"],
]);
const ROLES: ReadonlyMap<string, UnitKind> = new Map([
  ["list", "list"],
  ["table", "table"],
]);
const BOXES: ReadonlySet<string> = new Set(["div", "aside", "section"]);
const FOLDING = /(?:^|[\s_-])(?:accordion|toggles?|collapsible|faqs?|spoilers?)(?:$|[\s_-])/i;
// What is named so folds by a script of the page, whatever its title is made of.
const SPOILER = /(?:^|[\s_-])spoilers?(?:$|[\s_-])/i;
// All at once: each for itself goes over the classes of the page anew.
const CLASSES = /* @__PURE__ */ new RegExp(
  [FOLDING, CALLOUT_BOX, CODE_BOX].map(({ source }) => source).join("|"),
  "i",
);
const TELLING = ATTRIBUTE.itemtype | ATTRIBUTE.style;
const QUESTIONS = /schema\.org\/FAQPage\/?(?:\s|$)/i;
const UNFOLDS =
  "[aria-expanded], [aria-controls], [data-toggle=collapse], [data-bs-toggle=collapse]";
// How deep a cell or an item may stand in its table or list.
const LEVELS = 8;
// What holds more is no unit but the layout of a page.
const MOST_BLOCKS = 2000;
const LONG_CELL = 200;
const LAYOUT = "table table, h1, article, form";

/**
 * The tables, code blocks, lists, callouts and folded parts of a page that hold one of these blocks: the outermost of each
 * that is no layout.
 */
export function unitsAround(
  wanted: readonly PlacedBlock[],
  { blocks, containers }: PageStats,
): readonly Unit[] {
  if (wanted.length === 0) return [];
  const groups = new Map<Container, PlacedBlock[]>();
  const { signatures } = containers;
  // Classes are asked once for all boxes that have them.
  const classes = signatures.named(CLASSES);
  const mayBeNamed = ({ signature, element: { name, bits, attributes } }: Container): boolean =>
    (bits & ATTRIBUTE.role) > 0 ||
    (BOXES.has(name) &&
      (classes.has(signature) ||
        (bits & TELLING) > 0 ||
        attributeIn(attributes, "data-callout") !== undefined));
  const named = nearestAround(
    containers,
    (box) => KINDS.has(box.element.name) || (mayBeNamed(box) && nameOf(box.element) !== undefined),
  );
  // A unit reaches so far, and so does another that holds it.
  for (const { container } of wanted)
    for (const unit of unitsFrom(container, named, 2 * LEVELS)) getOrInsert(groups, unit, () => []);
  if (groups.size === 0) return [];
  for (const block of blocks) {
    const { container } = block;
    const around = unitsFrom(container, named, LEVELS);
    if (!around.some((unit) => groups.has(unit))) continue;
    // The post of a thread holds none of the units around it.
    const entry = nearest(container, ({ element }) => mayBeEntry(element), LEVELS);
    for (const unit of around)
      if (entry === undefined || unit.depth > entry.depth || isQuestions(unit.element))
        groups.get(unit)?.push(block);
  }
  const units = [...groups].flatMap(([container, held]): Unit[] => {
    const kind = held.length === 0 ? undefined : kindOf(container.element);
    if (kind === undefined || (kind !== "code" && isLayout(container.element, held))) return [];
    return [{ kind, container, blocks: held }];
  });
  const outer = new Set(units.map(({ container }) => container));
  return units
    .filter(({ container }) => !nearest(container.parent, (box) => outer.has(box), LEVELS))
    .sort((a, b) => (a.blocks[0]?.index ?? 0) - (b.blocks[0]?.index ?? 0));
}

/** The boxes up from here, so many looked at, that are units by their name. */
function unitsFrom(
  from: Container,
  named: readonly (Container | undefined)[],
  levels: number,
): readonly Container[] {
  let unit = named[from.index];
  // Most blocks stand in none.
  if (unit === undefined || !isWithin(unit, from, levels)) return NONE;
  const found: Container[] = [];
  while (unit !== undefined && isWithin(unit, from, levels)) {
    found.push(unit);
    unit = unit.parent && named[unit.parent.index];
  }
  return found;
}

const NONE: readonly Container[] = [];

/** What an element is by its name, its role or its class. */
function nameOf(element: ElementNode): UnitKind | undefined {
  const { name, attributes, bits } = element;
  const known = KINDS.get(name);
  if (known !== undefined) return known;
  const role =
    (bits & ATTRIBUTE.role) === 0 ? undefined : ROLES.get(attributeIn(attributes, "role") ?? "");
  if (role !== undefined) return role;
  if (!BOXES.has(name)) return undefined;
  if (mayBeCallout(element)) return "callout";
  if (isQuestions(element)) return "disclosure";
  if (mayBeCode(element)) return "code";
  if ((bits & ATTRIBUTE.class) === 0) return undefined;
  return FOLDING.test(attributeIn(attributes, "class") ?? "") ? "disclosure" : undefined;
}

/** A table that sets numbers beside lines is the code in it. */
function kindOf(element: ElementNode): UnitKind | undefined {
  const isCode = element.name === "table" && codeTable(element, rowsOf(element)) !== undefined;
  const kind = isCode ? "code" : nameOf(element);
  if (kind === "code" && BOXES.has(element.name))
    return readCodeBox(element) === undefined ? undefined : kind;
  // A box named so is one where it has a control that unfolds a part of it.
  const isOpen =
    kind === "disclosure" && !isQuestions(element) && !SPOILER.test(element.attr("class") ?? "");
  return isOpen && element.one(UNFOLDS) === undefined ? undefined : kind;
}

/** Does the page declare it as questions with their answers? */
function isQuestions({ attributes, bits }: ElementNode): boolean {
  return (
    (bits & ATTRIBUTE.itemtype) !== 0 && QUESTIONS.test(attributeIn(attributes, "itemtype") ?? "")
  );
}

/** Tables and lists that hold articles, or paragraph after paragraph, lay out the page. */
function isLayout(element: ElementNode, blocks: readonly PlacedBlock[]): boolean {
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  const isLong = blocks.length > MOST_BLOCKS || length / blocks.length > LONG_CELL;
  return isLong || element.one(LAYOUT) !== undefined;
}
