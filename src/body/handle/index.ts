import { HEADINGS, LISTS, PLAYERS } from "../../tree/element-kinds.js";
import { code } from "../code/code.js";
import type { Handler } from "../context.js";
import { table } from "../table/table.js";
import { quote } from "./blockquote.js";
import { definitionList } from "./definition-list.js";
import { details } from "./details.js";
import { embed } from "./embed.js";
import { figure } from "./figure.js";
import { heading } from "./heading.js";
import { list } from "./list.js";
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
  ["table", table],
  ["figure", figure],
  ...each(PLAYERS, embed),
  ["hr", () => [{ type: "thematicBreak" }]],
]);
