import { getOrInsert } from "../../../../text/get-or-insert.js";
import { nearest, upwards } from "../../../../tree/ancestors.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import { ROLE } from "../../../measure/roles.js";
import type { SelectionRule } from "../selection.js";

// How deep a cell may stand in its table, and how far its title and notes may stand from it.
const IN_TABLE = 8;
const LEVELS = 3;
// A number, a caption and a line or two of notes.
const LONGEST = 600;
// What more is kept is text that the table stands in.
const LONGEST_TITLE = 100;
const MOST = 6;
const SPEAKS_AGAINST = ROLE.nav | ROLE.footer | ROLE.comment | ROLE.consent;
const OTHERS = "img, picture, video, iframe, input, button, h1";

/** What stands in a box with a kept table and nothing else is the table's: its number, its caption, the notes below it. */
export const tableBoxes: SelectionRule = {
  name: "captions of tables",
  apply(selection) {
    const { blocks } = selection.page;
    const boxes = new Map<Container, PlacedBlock[]>();
    for (const { keep, container } of blocks) {
      const table = keep ? nearest(container, isTable, IN_TABLE) : undefined;
      const box = table && boxAround(table);
      if (box !== undefined) getOrInsert(boxes, box, () => []);
    }
    if (boxes.size === 0) return;
    for (const block of blocks) {
      if (block.keep) continue;
      const box = nearest(block.container, (one) => boxes.has(one), LEVELS);
      if (box !== undefined) boxes.get(box)?.push(block);
    }
    for (const [box, parts] of boxes)
      if (parts.length <= MOST && parts.every(isSound) && box.element.one(OTHERS) === undefined)
        for (const part of parts) selection.keep(part);
  },
};

function isTable({ element }: Container): boolean {
  return element.name === "table";
}

/** The nearest box that holds more than the table, where that is little and hardly any of it kept. */
function boxAround(table: Container): Container | undefined {
  for (const box of upwards<Container>(table.parent, LEVELS))
    if (box.length > table.length) {
      const isSmall = box.length - table.length <= LONGEST && table.kept === table.length;
      return isSmall && box.kept - table.kept <= LONGEST_TITLE ? box : undefined;
    }
  return undefined;
}

function isSound({ reason, linked, container }: PlacedBlock): boolean {
  const isOpen = reason === undefined || reason === "caption";
  return isOpen && linked === 0 && (container.roles & SPEAKS_AGAINST) === 0;
}
