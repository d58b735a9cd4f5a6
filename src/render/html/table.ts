import type { Block, Table, TableRow } from "../../model/block.js";
import type { HtmlContext } from "./context.js";
import { element, escapeHtml } from "./element.js";
import { inlinesHtml } from "./inlines.js";

type Write = (blocks: readonly Block[], context: HtmlContext) => string;

/** A table, with the blocks of its cells written by `write`; rows of headers alone at its top are its head. */
export function tableHtml(table: Table, context: HtmlContext, write: Write): string {
  const { rows, caption } = table;
  const first = rows.findIndex((row) => !isHead(row));
  // What spans from the head into the body would be cut there.
  const isApart =
    first > 0 &&
    rows
      .slice(0, first)
      .every(({ cells }, i) =>
        cells.every(({ rowSpan = 1 }) => rowSpan > 0 && i + rowSpan <= first),
      );
  const written = rows.map((row, i) => rowHtml(row, i < first || first < 0, context, write));
  const part = (name: string, from: number, to: number): string =>
    from < to ? element(name, {}, written.slice(from, to).join("\n")) : "";
  return element(
    "table",
    {},
    [
      caption === undefined ? "" : element("caption", {}, escapeHtml(caption)),
      ...(isApart
        ? [part("thead", 0, first), part("tbody", first, rows.length)]
        : [part("tbody", 0, rows.length)]),
    ].join(""),
  );
}

const isHead = ({ cells }: TableRow): boolean =>
  cells.some(({ header }) => header) &&
  cells.every(({ header, children, blocks }) => header || (children.length === 0 && !blocks));

function rowHtml({ cells }: TableRow, isTop: boolean, context: HtmlContext, write: Write): string {
  return element(
    "tr",
    {},
    cells
      .map(({ header, colSpan: colspan, rowSpan: rowspan, children, blocks }) =>
        element(
          header ? "th" : "td",
          { colspan, rowspan, scope: header && (isTop ? "col" : "row") },
          blocks === undefined ? inlinesHtml(children, context) : write(blocks, context),
        ),
      )
      .join(""),
  );
}
