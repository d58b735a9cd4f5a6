import type { Block, Table, TableCell, TableRow } from "../../model/block.js";
import type { ElementNode } from "../../tree/node.js";
import { codeTable } from "../code/code-table.js";
import type { ElementReader, Handler } from "../context.js";
import { cellText } from "./cell-text.js";
import { equationTable } from "./equation-table.js";
import { isLayout } from "./layout-table.js";
import { captionOf, cellsOf, isHeader, rowsOf } from "./table-parts.js";

// HTML's own limit: https://html.spec.whatwg.org/#dom-tdth-colspan
const MOST_SPANS = 1000;

// The text of a table in a cell is told by the cell as well: tables in tables in tables become lines of text.
const MOST_NESTED = 2;

/** A data table; one that only lays out the page is a box. */
export const table: Handler = (element, reader) => {
  const rows = rowsOf(element);
  const listing = codeTable(element, rows);
  if (listing !== undefined) return listing;
  const equations = equationTable(element);
  if (equations !== undefined) return equations;
  if (reader.tables >= MOST_NESTED || isLayout(element, rows)) return undefined;
  const made: TableRow[] = [];
  for (const row of rows) {
    const cells = cellsOf(row).map((cell) => readCell(cell, reader));
    if (cells.some(({ children, blocks }) => children.length > 0 || blocks !== undefined))
      made.push({ cells });
  }
  if (made.length === 0) return [];
  const text = captionOf(element)?.text() ?? "";
  const result: Table = { type: "table", ...(text !== "" && { caption: text }), rows: made };
  return [result];
};

function readCell(cell: ElementNode, reader: ElementReader): TableCell {
  const colSpan = span(cell.attr("colspan"));
  const rowSpan = span(cell.attr("rowspan"));
  const blocks = reader.inTable(() => reader.blocks(cell));
  return {
    ...(isHeader(cell) && { header: true as const }),
    ...(colSpan !== undefined && { colSpan }),
    ...(rowSpan !== undefined && { rowSpan }),
    children: cellText(blocks),
    ...(blocks.some(isMore) && { blocks }),
  };
}

/** Is this more than lines of text? */
function isMore({ type }: Block): boolean {
  return type !== "paragraph" && type !== "heading";
}

function span(value: string | undefined): number | undefined {
  const count = Number.parseInt(value ?? "", 10);
  return count > 1 ? Math.min(count, MOST_SPANS) : undefined;
}
