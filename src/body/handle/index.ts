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

/** The handler of each element that is a block of its own. */
export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["p", paragraph],
  ["summary", paragraph],
  ["h1", heading],
  ["h2", heading],
  ["h3", heading],
  ["h4", heading],
  ["h5", heading],
  ["h6", heading],
  ["ul", list],
  ["ol", list],
  ["menu", list],
  ["dl", definitionList],
  ["details", details],
  ["blockquote", quote],
  ["pre", code],
  ["table", table],
  ["figure", figure],
  ["iframe", embed],
  ["video", embed],
  ["audio", embed],
  ["object", embed],
  ["embed", embed],
  ["lite-youtube", embed],
  ["amp-youtube", embed],
  ["amp-iframe", embed],
  ["amp-video", embed],
  ["video-js", embed],
  ["amp-twitter", embed],
  ["hr", () => [{ type: "thematicBreak" }]],
]);
