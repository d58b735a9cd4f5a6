import { upwards } from "../../../../tree/ancestors.js";
import { LISTS } from "../../../../tree/element-kinds.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import { ROLE } from "../../../measure/roles.js";
import { leadOnWords } from "../boilerplate/lines/lead-on-words.js";
import type { SelectionRule } from "../selection.js";
import { type Unit, type UnitKind, unitsAround } from "./units.js";

interface Demand {
  /** How much of the text around the unit must be kept. */
  readonly around: number;
  /** How many boxes may stand between the unit and that text. */
  readonly levels: number;
  /** How much of its text may stand in links. */
  readonly linked: number;
  /** The least that its boxes may say: log-odds of article text by their classes. */
  readonly odds: number;
  /** How many blocks it must have: a table of one is a frame. */
  readonly blocks: number;
  /** How likely the model must find it on average. */
  readonly probability: number;
}

// Of the units inside kept text that the model leaves out, whether the gold has them, on 1,959 pages: tables 54 to 39 (most
// of the 39 are tables of the article that the annotators passed over), code 60 to 28 (the same), lists 12 to 3.
const DEMANDS: Readonly<Record<UnitKind, Demand>> = {
  table: { around: 0.5, levels: 7, linked: 0.5, odds: -5, blocks: 4, probability: 0 },
  code: { around: 0.3, levels: 10, linked: 0.5, odds: -7, blocks: 1, probability: 0 },
  list: { around: 0.8, levels: 2, linked: 0.4, odds: -3, blocks: 2, probability: 0.33 },
  callout: { around: 0.8, levels: 2, linked: 0.4, odds: -3, blocks: 1, probability: 0.05 },
  disclosure: { around: 0.6, levels: 2, linked: 0.4, odds: -3, blocks: 2, probability: 0 },
  definitions: { around: 0.6, levels: 2, linked: 0.4, odds: -3, blocks: 4, probability: 0 },
};
// A table with headers behind all that is kept belongs to it where it stands among its paragraphs.
const LAST_TABLE: Demand = {
  ...DEMANDS.table,
  around: 0.6,
  levels: 2,
  linked: 0.5,
  probability: 0.08,
};
// The cells of a table that names its columns may link to what they name.
const HEADED_LINKED = 0.9;
// A list behind a line that ends in a colon is what that line leads to, whatever it links to: of 17 of those that the model
// leaves out between kept texts the gold has 13. What is longer is a directory.
const LEADS = /[:：]\s*$/;
const MOST_LED = 12;
// A list without any link in it is seldom a menu or a row of teasers.
const UNLINKED = 0.12;
// The kept text around a unit: a sentence.
const ENOUGH = 40;
// Editors that make a list of each task.
const TASKS = /(?:^|[\s_-])(?:to-?do|task)-?list(?:$|[\s_-])/;
const SPEAKS_AGAINST = ROLE.nav | ROLE.footer | ROLE.comment | ROLE.consent;

/** A table, a list or a piece of code inside kept text is kept as a whole, unless something speaks against it. */
export const wholeUnits: SelectionRule = {
  name: "units in kept text",
  apply(selection) {
    const { page } = selection;
    const { first, last } = selection.bounds;
    // What is kept already, or left out for certain, needs no unit to speak for it.
    const open = page.blocks.slice(first + 1).filter(({ isOpen }) => isOpen);
    let led = -1;
    for (const unit of unitsAround(open, page)) {
      const begin = unit.blocks[0]?.index ?? -1;
      const end = unit.blocks.at(-1)?.index ?? last;
      if (begin <= first) continue;
      const isInside = end < last || unit.kind === "code";
      const demand = isInside ? DEMANDS[unit.kind] : isHeaded(unit) ? LAST_TABLE : undefined;
      // A list may have been made anew for each item.
      const isNext = led === begin - 1 && unit.kind === "list";
      // Behind all that is kept stands what leads on, by links.
      const mayBeLed = isInside || unit.container.linked === 0;
      const isLed = mayBeLed && (isNext || leadsTo(page.blocks[begin - 1], unit));
      if (isLed) led = end;
      if (isLed || (demand !== undefined && belongs(unit, demand)))
        for (const block of unit.blocks) selection.keep(block);
    }
  },
};

/** Does a kept line that ends in a colon stand right before the list, in the same box? */
function leadsTo(line: PlacedBlock | undefined, { kind, container, blocks }: Unit): boolean {
  if (kind !== "list" || line?.keep !== true || !LEADS.test(line.text)) return false;
  if (leadOnWords(line.text.trim()) !== undefined) return false;
  if ((container.roles & SPEAKS_AGAINST) > 0 || blocks.length > MOST_LED) return false;
  const isOpen = blocks.every(({ keep, reason }) => keep || reason === undefined);
  return isOpen && line.box.parent === container.element.parent;
}

/** Does it name its columns or rows? Old pages are laid out in tables that do not. */
function isHeaded({ kind, container }: Unit): boolean {
  return kind === "table" && container.element.one("th") !== undefined;
}

function belongs(unit: Unit, demand: Demand): boolean {
  const { container, blocks } = unit;
  if (blocks.every(({ keep }) => keep)) return false;
  if (blocks.some(({ reason }) => reason !== undefined)) return false;
  const { element, linked, length, roles } = container;
  const links = demand === DEMANDS.table && isHeaded(unit) ? HEADED_LINKED : demand.linked;
  if (linked > length * links || (roles & SPEAKS_AGAINST) > 0) return false;
  const isTask = TASKS.test(element.attr("class") ?? "");
  if (blocks.length < demand.blocks && !isTask) return false;
  const sum = blocks.reduce((all, { probability }) => all + probability, 0);
  // Menus and teasers are lists by their tag; who writes the roles of a list says so for those who cannot see it.
  const isByRole = element.attr("role") === "list" && !LISTS.has(element.name);
  const least = linked === 0 ? Math.min(demand.probability, UNLINKED) : demand.probability;
  if (!isByRole && !isTask && sum < least * blocks.length) return false;
  let odds = container.logOdds;
  let level = 0;
  for (const around of upwards<Container>(container.parent)) {
    // Boxes that hold nothing else are no distance.
    if (around.length > length && ++level > demand.levels) return false;
    const kept = around.kept - container.kept;
    if (kept >= ENOUGH)
      return (isTask || odds > demand.odds) && kept >= (around.length - length) * demand.around;
    odds = Math.min(odds, around.logOdds);
  }
  return false;
}
