import { oneLine } from "../text/whitespace.js";
import { briefText } from "../tree/brief-text.js";
import { SEPARATES } from "../tree/element-kinds.js";
import type { TextNode, TreeNode } from "../tree/node.js";

// A line of facts has few parts; a paragraph of more is running text.
const MOST_PARTS = 12;

/** The line that a node stands in: what is beside it, up to the next break or block on either side; empty where it is longer than `longest`. */
export function lineOf(node: TreeNode, longest: number): string {
  let from = node;
  for (let i = 0; i < MOST_PARTS && from.prev !== null && isInline(from.prev); i++)
    from = from.prev;
  if (from.prev !== null && isInline(from.prev)) return "";
  return lineFrom(from, longest);
}

/** The line with a date; of running text what stands before its first mark-up: "Paris, 3 May 2021 – <b>…". */
export function datelineOf(node: TextNode, longest: number): string {
  const line = lineOf(node, longest);
  const isFirst = node.prev === null || !isInline(node.prev);
  return isFirst && (line === "" || line.length > LEAD)
    ? oneLine(node.data).slice(0, longest)
    : line;
}

const LEAD = 60;

/** That line from the node on. */
export function lineFrom(node: TreeNode, longest: number): string {
  let line = "";
  let part: TreeNode | null = node;
  for (let i = 0; part !== null && isInline(part); i++, part = part.next) {
    const text = part.type === "text" ? part.data : briefText(part, longest);
    if (text === undefined || i > MOST_PARTS * 2) return "";
    line += text;
    if (line.length > longest * 4) return "";
  }
  line = oneLine(line);
  return line.length > longest ? "" : line;
}

/** Does it stand in the same line as what is beside it? */
function isInline(node: TreeNode): boolean {
  return node.type === "text" || !SEPARATES.has(node.name);
}
