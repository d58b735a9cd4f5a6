import type { ElementNode } from "../../tree/node.js";

/** The rows of a table, those of its head and foot included; rows of tables inside it are not its own. */
export function rowsOf(table: ElementNode, rows: ElementNode[] = []): ElementNode[] {
  for (const child of table.children) {
    if (child.type === "text") continue;
    if (child.name === "tr") rows.push(child);
    else if (/^(?:thead|tbody|tfoot)$/.test(child.name)) rowsOf(child, rows);
  }
  return rows;
}

/** The cells of a row. */
export function cellsOf(row: ElementNode): ElementNode[] {
  return row.children.filter(
    (child): child is ElementNode =>
      child.type === "tag" && (child.name === "td" || child.name === "th"),
  );
}

/** Is the cell a heading of its row or column? */
export function isHeader(cell: ElementNode): boolean {
  return cell.name === "th" || cell.parent?.parent?.name === "thead";
}

/** The element's caption. */
export function captionOf(table: ElementNode): ElementNode | undefined {
  for (const child of table.children)
    if (child.type === "tag" && child.name === "caption") return child;
  return undefined;
}
