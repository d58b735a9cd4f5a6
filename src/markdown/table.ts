import type { TableRow as RowNode, Table as TableNode } from "mdast";
import type { Block, Inline, Table } from "../model/block.js";
import { inlineText } from "../render/inline-text.js";
import { toText } from "../render/text.js";
import type { Phrasing } from "./nodes.js";
import type { NoteNumbers } from "./note-numbers.js";
import { phrasing } from "./phrasing.js";

// A page may say that a cell spans ten thousand columns.
const MOST_COLUMNS = 200;
// What a span covers, and what a row has no cell for.
const EMPTY: Phrasing[] = [];
// A table of which most places are empty is written without those at the ends of its rows: GFM lets rows have fewer cells
// than the head has. Such are 3,000 rows below one that spans 200 columns.
const MOST_EMPTY = 8;
const SMALL = 2000;

/**
 * A table as mdast: every row as wide as the widest, unless that is mostly empty. A cell that spans stands in its first place, the others are empty;
 * without a row of header cells the header is empty, and no data is promoted.
 */
export function tableNode({ rows }: Table, notes: NoteNumbers): TableNode {
  const grid: Phrasing[][][] = [];
  const headers: boolean[] = [];
  rows.forEach((row, y) => {
    grid[y] ??= [];
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x] !== undefined) x++;
      if (x >= MOST_COLUMNS) break;
      const wide = Math.min(cell.colSpan ?? 1, MOST_COLUMNS - x);
      // HTML, "rowspan": zero is all rows that are left.
      const high = Math.min(
        cell.rowSpan === 0 ? rows.length : (cell.rowSpan ?? 1),
        rows.length - y,
      );
      for (let dy = 0; dy < high; dy++) {
        const line = grid[y + dy] ?? [];
        grid[y + dy] = line;
        for (let dx = 0; dx < wide; dx++) line[x + dx] ??= EMPTY;
      }
      const line = grid[y];
      if (line !== undefined) line[x] = cellContent(cell.children, cell.blocks, notes);
      x += wide;
    }
    headers[y] = row.cells.length > 0 && row.cells.every(({ header }) => header === true);
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 1);
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const isSparse = width * rows.length > MOST_EMPTY * cells + SMALL;
  const lines = grid.map((row) => rowNode(row, isSparse ? ownLength(row) : width));
  const head = headers[0] === true ? [] : [rowNode([], width)];
  return { type: "table", align: [], children: [...head, ...lines] };
}

/** How long a row is without the empty places at its end. */
function ownLength(row: readonly Phrasing[][]): number {
  let length = row.length;
  while (length > 0 && (row[length - 1]?.length ?? 0) === 0) length--;
  return length;
}

function rowNode(cells: readonly Phrasing[][], width: number): RowNode {
  return {
    type: "tableRow",
    children: Array.from({ length: width }, (_, x) => ({
      type: "tableCell",
      children: [...(cells[x] ?? EMPTY)] as never,
    })),
  };
}

/** What a cell holds, on one line that breaks where its paragraphs and items do. */
function cellContent(
  children: readonly Inline[],
  blocks: readonly Block[] | undefined,
  notes: NoteNumbers,
): Phrasing[] {
  if (blocks === undefined) return phrasing(children, { notes, breaks: true });
  const lines = blocks.flatMap((block): Inline[][] => {
    if (block.type === "paragraph" || block.type === "heading") return [block.children];
    if (block.type === "code") return [[{ type: "inlineCode", value: block.value }]];
    return toText(block)
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((value) => [{ type: "text", value }]);
  });
  const kept = lines.filter((line) => inlineText(line).trim() !== "");
  const joined = kept.flatMap((line, i): Inline[] =>
    i === 0 ? line : [{ type: "break" }, ...line],
  );
  return phrasing(joined, { notes, breaks: true });
}
