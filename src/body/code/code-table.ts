import type { Block } from "../../model/block.js";
import { type ElementNode, rawText } from "../../tree/node.js";
import { cellsOf } from "../table/table-parts.js";
import { readCode } from "./code.js";
import { isCounted, isNumbers } from "./code-text.js";

const CODE =
  /(?:^|[\s_-])(?:code|crayon-code|rouge-code|blob-code\w*|hljs-ln-code|lntd)(?:$|[\s_-])/i;
const HIGHLIGHTER = /highlight|code|rouge|chroma|crayon|syntax|lntable|gutter|lines?/i;

/** A table that only sets line numbers beside code: the cell that holds the code; each row's, where lines are rows. */
export function codeTable(table: ElementNode, rows: readonly ElementNode[]): Block[] | undefined {
  const [first] = rows;
  if (first === undefined || cellsOf(first).length < 2) return undefined;
  const cells = cellsOf(first);
  const numbers = cells.find((cell) => isNumbers(cell)) ?? cells.find(isUnnamedColumn);
  if (numbers === undefined) return undefined;
  const other = cells.find((cell) => cell !== numbers && !isCounted(cell));
  if (rows.length === 1) {
    const listing = other && (onlyPre(other) ?? (isCode(table, other) ? other : undefined));
    const made = listing && readCode(listing);
    return made && [made];
  }
  if (!isNumbers(numbers) && !isCode(table, other)) return undefined;
  const made = readCode(table);
  return made && [made];
}

/** A cell of digits in preformatted lines: a highlighter's numbers, whatever it calls them. */
function isUnnamedColumn(cell: ElementNode): boolean {
  return isCounted(cell) && cell.one("pre, code, .line") !== undefined;
}

function isCode(table: ElementNode, cell: ElementNode | undefined): boolean {
  return CODE.test(cell?.attr("class") ?? "") || HIGHLIGHTER.test(table.attr("class") ?? "");
}

function onlyPre(cell: ElementNode): ElementNode | undefined {
  const [only, ...more] = cell.all("pre").filter((pre) => rawText(pre).trim() !== "");
  return more.length === 0 ? only : undefined;
}
