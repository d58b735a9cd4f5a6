import type { Table, TableCell, TableRow } from "../../model/block.js";
import type { ElementNode } from "../../tree/node.js";
import type { ElementReader, Handler } from "../context.js";
import { codeTable } from "./code.js";

// HTML's own limit: https://html.spec.whatwg.org/#dom-tdth-colspan
const MOST_SPANS = 1000;
const BLOCKS =
  "table, p + p, ul, ol, h1, h2, h3, h4, figure, blockquote, pre, form, article, section, iframe";

/** A data table; one that only lays out the page is a box. */
export const table: Handler = (element, reader) => {
  const listing = codeTable(element, reader);
  if (listing !== undefined) return listing;
  const rows = rowsOf(element);
  if (isLayout(element, rows)) return undefined;
  const made: TableRow[] = [];
  for (const row of rows) {
    const cells = cellsOf(row).map((cell) => readCell(cell, reader));
    if (cells.some((cell) => cell.children.length > 0)) made.push({ cells });
  }
  if (made.length === 0) return [];
  const caption = element.children.find(
    (child) => child.type === "tag" && child.name === "caption",
  );
  const text = caption?.type === "tag" ? caption.text() : "";
  const result: Table = { type: "table", ...(text !== "" && { caption: text }), rows: made };
  return [result];
};

function isLayout(element: ElementNode, rows: readonly ElementNode[]): boolean {
  const role = element.attr("role");
  if (role === "presentation" || role === "none") return true;
  if (element.one(BLOCKS) !== undefined && element.one("th, caption") === undefined) return true;
  const widest = Math.max(0, ...rows.slice(0, 100).map((row) => cellsOf(row).length));
  return widest < 2 && element.one("th") === undefined;
}

function rowsOf(element: ElementNode): ElementNode[] {
  return element.children.flatMap((child) => {
    if (child.type === "text") return [];
    if (child.name === "tr") return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: ElementNode): ElementNode[] {
  return row.children.filter(
    (child): child is ElementNode =>
      child.type === "tag" && (child.name === "td" || child.name === "th"),
  );
}

function readCell(cell: ElementNode, reader: ElementReader): TableCell {
  const colSpan = span(cell.attr("colspan"));
  const rowSpan = span(cell.attr("rowspan"));
  return {
    ...(isHeader(cell) && { header: true as const }),
    ...(colSpan !== undefined && { colSpan }),
    ...(rowSpan !== undefined && { rowSpan }),
    children: reader.inlines(cell),
  };
}

function isHeader(cell: ElementNode): boolean {
  return cell.name === "th" || cell.parent?.parent?.name === "thead";
}

function span(value: string | undefined): number | undefined {
  const count = Number.parseInt(value ?? "", 10);
  return count > 1 ? Math.min(count, MOST_SPANS) : undefined;
}
