import { HEADINGS, LISTS, PLAYERS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import { code } from "../code/code.js";
import type { Handler } from "../context.js";
import { table } from "../table/table.js";
import { isTableByRole } from "../table/table-parts.js";
import { quote } from "./blockquote.js";
import { definitionList } from "./definition-list.js";
import { details } from "./details.js";
import { embed } from "./embed.js";
import { figure } from "./figure.js";
import { heading, isHeadingByRole } from "./heading.js";
import { isListByRole, list } from "./list.js";
import { paragraph } from "./paragraph.js";

function each(names: ReadonlySet<string>, handler: Handler): (readonly [string, Handler])[] {
  return [...names].map((name) => [name, handler]);
}

/** The handler of each element that is a block of its own, by the table of element kinds. */
export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["p", paragraph],
  ["summary", paragraph],
  ...each(HEADINGS, heading),
  ...each(LISTS, list),
  ["dl", definitionList],
  ["details", details],
  ["blockquote", quote],
  ["pre", code],
  ["xmp", code],
  ["table", table],
  ["figure", figure],
  ...each(PLAYERS, embed),
  ["hr", () => [{ type: "thematicBreak" }]],
]);

/** Is this element a block of its own by its role alone? */
export function isBlockByRole(element: ElementNode): boolean {
  return isHeadingByRole(element) || isListByRole(element) || isTableByRole(element);
}

/** The handler of an element, by its role where that makes it a block, else by its name. */
export function handlerOf(element: ElementNode): Handler | undefined {
  if (isHeadingByRole(element)) return heading;
  if (isListByRole(element)) return list;
  return isTableByRole(element) ? table : HANDLERS.get(element.name);
}
