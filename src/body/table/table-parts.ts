import { WRAPPERS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";

const GROUP = /^(?:thead|tbody|tfoot)$/;
const CELL_ROLE = /^(?:cell|gridcell|columnheader|rowheader)$/;
const HEADER_ROLE = /^(?:column|row)header$/;

/** Is this element a table by its role alone? */
export function isTableByRole(element: ElementNode): boolean {
  return element.attr("role") === "table" && WRAPPERS.has(element.name);
}

/** The rows of a table, those of its head and foot included; rows of tables inside it are not its own. */
export function rowsOf(table: ElementNode, rows: ElementNode[] = []): ElementNode[] {
  for (const child of table.children) {
    if (child.type === "text") continue;
    const role = child.attr("role");
    if (child.name === "tr" || role === "row") rows.push(child);
    else if (GROUP.test(child.name) || role === "rowgroup") rowsOf(child, rows);
  }
  return rows;
}

/** The cells of a row. */
export function cellsOf(row: ElementNode): ElementNode[] {
  return row.children.filter(
    (child): child is ElementNode =>
      child.type === "tag" &&
      (child.name === "td" || child.name === "th" || CELL_ROLE.test(child.attr("role") ?? "")),
  );
}

/** Is the cell a heading of its row or column? */
export function isHeader(cell: ElementNode): boolean {
  return (
    cell.name === "th" ||
    cell.parent?.parent?.name === "thead" ||
    HEADER_ROLE.test(cell.attr("role") ?? "")
  );
}

/** The element's caption. */
export function captionOf(table: ElementNode): ElementNode | undefined {
  for (const child of table.children)
    if (child.type === "tag" && child.name === "caption") return child;
  return undefined;
}
