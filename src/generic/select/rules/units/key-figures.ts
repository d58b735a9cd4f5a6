import { getOrInsert } from "../../../../text/get-or-insert.js";
import { nearest, upwards } from "../../../../tree/ancestors.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import { ROLE } from "../../../measure/roles.js";
import type { Selection, SelectionRule } from "../selection.js";

const SPEAKS_AGAINST = ROLE.nav | ROLE.footer | ROLE.comment | ROLE.consent | ROLE.aside;
const FIGURE = /^[~≈<>+−-]?\s?\p{Sc}?\s?\d[\d.,:\s]*\s?(?:[%‰+×°]|\p{Sc}|\p{L}{1,3})?$/u;
// A number and what it counts.
const PARTS = 2;
const FEWEST = 3;
const LONGEST = 80;
// How far up from its text the box of one may stand, and that of the text around the row.
const LEVELS = 3;
// How much of the text around the row must be kept, and how much that is at the least: a sentence.
const MOSTLY = 0.6;
const ENOUGH = 60;

/** Boxes side by side between paragraphs that each hold a number and what it counts are text of the article: the key figures of a report. */
export const keyFigures: SelectionRule = {
  name: "numbers with what they count",
  apply(selection) {
    const { first, last } = selection.bounds;
    const rows = new Map<Container, PlacedBlock[]>();
    for (const block of selection.page.blocks.slice(first + 1, last)) {
      const row = rowAround(block);
      if (row !== undefined) getOrInsert(rows, row, () => []).push(block);
    }
    for (const [row, texts] of rows)
      if (texts.length === row.blocks && areFigures(texts) && standsInText(row, selection))
        for (const block of texts) selection.keep(block);
  },
};

/** The box that holds such boxes and nothing else. */
function rowAround({ reason, linked, container }: PlacedBlock): Container | undefined {
  if (reason !== undefined || linked > 0 || container.length > LONGEST) return undefined;
  const part = nearest(container, ({ blocks }) => blocks >= PARTS, LEVELS);
  if (part === undefined || part.blocks > PARTS || part.length > LONGEST) return undefined;
  const { parent, repeats, proseLength } = part;
  if (parent === undefined || proseLength > 0 || repeats + 1 < FEWEST) return undefined;
  return parent.blocks === PARTS * (repeats + 1) ? parent : undefined;
}

/** Is each first or each second text of a pair a number, and the other what it counts? */
function areFigures(texts: readonly PlacedBlock[]): boolean {
  const isFigure = texts.map(({ text }) => FIGURE.test(text.trim()));
  const [first, second] = isFigure;
  return first !== second && isFigure.every((is, i) => is === (i % PARTS === 0 ? first : second));
}

/** Is most of the text around the row kept? */
function standsInText(row: Container, { page }: Selection): boolean {
  if ((row.roles & SPEAKS_AGAINST) > 0 || page.genre === "thread") return false;
  for (const around of upwards<Container>(row.parent, LEVELS)) {
    const beside = around.length - row.length;
    const kept = around.kept - row.kept;
    // Boxes that hold nothing else are no distance.
    if (beside > 0) return kept >= ENOUGH && kept >= beside * MOSTLY;
  }
  return false;
}
