import type { Nodes, Table } from "mdast";

// Columns of which the pipes stand below each other are read as a table in the source as well. Real tables grow to twice or
// three times their text by that; one cell of a page's whole text would make each row as long as it.
const MOST_GROWTH = 8;
const SMALL = 20_000;

/** Would a table grow beyond its text, if each cell were padded to the widest of its column? */
export function padsTooMuch({ children: rows }: Table): boolean {
  const widths: number[] = [];
  let all = 0;
  for (const row of rows)
    for (const [x, cell] of row.children.entries()) {
      const size = sizeOf(cell);
      all += size;
      widths[x] = Math.max(widths[x] ?? 0, size);
    }
  const padded = widths.reduce((sum, width) => sum + width, 0) * rows.length;
  return padded > MOST_GROWTH * all + SMALL;
}

/** About as many characters as a node is written with. */
function sizeOf(node: Nodes): number {
  let size = 3;
  if ("children" in node) for (const child of node.children) size += sizeOf(child);
  if ("value" in node) size += node.value.length;
  if ("url" in node) size += node.url.length;
  return size;
}
