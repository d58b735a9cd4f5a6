import { upwards } from "../../../../tree/ancestors.js";
import { LISTS } from "../../../../tree/element-kinds.js";
import type { Container } from "../../../measure/containers.js";
import { ROLE } from "../../../measure/roles.js";
import type { Selection, SelectionRule } from "../selection.js";
import { type Unit, type UnitKind, unitsOf } from "./units.js";

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
  code: { around: 0.3, levels: 7, linked: 0.5, odds: -7, blocks: 1, probability: 0 },
  list: { around: 0.8, levels: 2, linked: 0.4, odds: -3, blocks: 2, probability: 0.33 },
  callout: { around: 0.8, levels: 2, linked: 0.4, odds: -3, blocks: 1, probability: 0.05 },
  disclosure: { around: 0.6, levels: 2, linked: 0.4, odds: -3, blocks: 2, probability: 0 },
  definitions: { around: 0.6, levels: 2, linked: 0.4, odds: -3, blocks: 4, probability: 0 },
};
// A table with headers behind all that is kept belongs to it where it stands among its paragraphs.
const LAST_TABLE: Demand = { ...DEMANDS.table, around: 0.6, levels: 2, linked: 0.2 };
// The kept text around a unit: a sentence.
const ENOUGH = 40;
const SPEAKS_AGAINST = ROLE.nav | ROLE.footer | ROLE.comment | ROLE.consent;

/** A table, a list or a piece of code inside kept text is kept as a whole, unless something speaks against it. */
export const wholeUnits: SelectionRule = {
  name: "units in kept text",
  apply(selection) {
    const { blocks } = selection.page;
    const { first, last } = selection.bounds;
    for (const unit of unitsOf(blocks)) {
      const isBetween = (unit.indexes[0] ?? -1) > first && (unit.indexes.at(-1) ?? last) < last;
      const isCode = unit.kind === "code" && (unit.indexes[0] ?? -1) > first;
      const isTail = isHeaded(unit) && (unit.indexes[0] ?? -1) > first;
      const demand = isBetween || isCode ? DEMANDS[unit.kind] : isTail ? LAST_TABLE : undefined;
      if (demand !== undefined && belongs(unit, demand, selection))
        for (const i of unit.indexes) selection.keep(i);
    }
  },
};

/** Does it name its columns or rows? Old pages are laid out in tables that do not. */
function isHeaded({ kind, element }: Unit): boolean {
  return kind === "table" && element.one("th") !== undefined;
}

function belongs({ element, indexes }: Unit, demand: Demand, selection: Selection): boolean {
  if (indexes.every((i) => selection.keeps(i))) return false;
  if (indexes.some((i) => selection.reason(i) !== undefined)) return false;
  const own = selection.page.containers.get(element);
  if (own === undefined) return false;
  if (own.linked > own.length * demand.linked || (own.roles & SPEAKS_AGAINST) > 0) return false;
  if (indexes.length < demand.blocks) return false;
  const probability = indexes.reduce((sum, i) => sum + (selection.probabilities[i] ?? 0), 0);
  // Menus and teasers are lists by their tag; who writes the roles of a list says so for those who cannot see it.
  const isByRole = element.attribs["role"] === "list" && !LISTS.has(element.name);
  if (!isByRole && probability < demand.probability * indexes.length) return false;
  const inside = selection.keptIn(own);
  let least = own.logOdds;
  for (const around of upwards<Container>(own.parent, demand.levels)) {
    const sum = selection.keptIn(around);
    const kept = sum.kept - inside.kept;
    if (kept >= ENOUGH)
      return least > demand.odds && kept >= (sum.length - inside.length) * demand.around;
    least = Math.min(least, around.logOdds);
  }
  return false;
}
