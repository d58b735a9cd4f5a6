import { BLOCKS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import { captionOf, cellsOf } from "./table-parts.js";

// What tables that set out a page hold, and tables of data do not.
const PARTS = /^(?:form|article|section|iframe|nav|main|header|footer|aside)$/;
// Cells of data are short. The longest mean of a table in the corpus that is one and has no headings is 96.
const MEAN_LENGTH = 140;
const MOST_ROWS = 100;

/** Does a table only lay out the page? It says so, or it has no sign of one that holds data. */
export function isLayout(table: ElementNode, rows: readonly ElementNode[]): boolean {
  const role = table.attr("role");
  if (role === "presentation" || role === "none") return true;
  const found = survey(table);
  if (captionOf(table) !== undefined || found.headers) return false;
  const sizes = rows.slice(0, MOST_ROWS).map((row) => cellsOf(row).length);
  const widest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (widest < 2 || found.parts || found.nested) return true;
  const isLong = found.length > MEAN_LENGTH * found.cells;
  if (found.blocks || found.paragraphs) return isLong || !isEven(sizes, widest);
  return isLong && rows.length < 2;
}

/** Have most rows as many cells as the widest one? */
function isEven(sizes: readonly number[], widest: number): boolean {
  const full = sizes.filter((size) => size === widest).length;
  return sizes.length > 1 && full * 2 > sizes.length;
}

interface Survey {
  headers: boolean;
  parts: boolean;
  /** Blocks that a cell of data may hold, if the table is otherwise one. */
  blocks: boolean;
  /** Two paragraphs beside each other. */
  paragraphs: boolean;
  nested: boolean;
  cells: number;
  length: number;
}

/** What stands in a table, and not in one inside of it: so each element is looked at for one table alone. */
function survey(table: ElementNode): Survey {
  const found: Survey = {
    headers: false,
    parts: false,
    blocks: false,
    paragraphs: false,
    nested: false,
    cells: 0,
    length: 0,
  };
  const walk = (element: ElementNode): void => {
    let paragraphs = 0;
    for (const child of element.children) {
      if (child.type === "text") {
        found.length += child.data.trim().length;
        continue;
      }
      const { name } = child;
      if (name === "table") {
        found.nested = true;
        continue;
      }
      if (name === "th") found.headers = true;
      if (name === "th" || name === "td") found.cells++;
      if (name === "p" && ++paragraphs > 1) found.paragraphs = true;
      if (PARTS.test(name)) found.parts = true;
      if (BLOCKS.has(name) && name !== "p") found.blocks = true;
      walk(child);
    }
  };
  walk(table);
  return found;
}
