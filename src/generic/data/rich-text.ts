import type { JsonValue } from "../../model/json.js";
import { oneLine } from "../../text/whitespace.js";
import type { Piece } from "./pieces.js";

const TEXT_KEY =
  /^(?:text|value|content|contents|html|children|body|bodytext|articlebody|rendered|paragraphs?|plain_?text|insert|spans|rich_?text|story|copy|markup|data|elements|blocks|content_?elements|items|props)$/i;
const TYPE_KEY = /^(?:_?type|nodeType|style|tag|name|kind|level)$/i;
const HEADING = /(?:^|[^a-z])(?:h|heading[-_]?)([1-6])$|^(?:heading|subheading|header|title)$/i;
const LEFT_OUT =
  /^(?:image|video|ad|advert\w*|gallery|embed|related\w*|newsletter\w*|divider|oembed\w*)$/i;
// A paragraph of an editor's document has a span for each mark; what is deeper or larger is none.
const MOST_VALUES = 200;
const DEEPEST = 8;
const MARKUP = /<[a-z][^<>]{0,2000}>/i;

/** Does a name say that what it holds is text? */
export function isTextKey(key: string): boolean {
  return TEXT_KEY.test(key);
}

/** One element of a list of paragraphs: of Portable Text, ProseMirror, Contentful, content elements. */
export function elementPiece(element: JsonValue): Piece[] {
  if (typeof element === "string") return textPiece(element, undefined);
  if (Array.isArray(element)) return reactPiece(element);
  if (typeof element !== "object" || element === null) return [];
  const kinds = Object.entries(element).flatMap(([key, value]) =>
    TYPE_KEY.test(key) && typeof value === "string" ? [value] : [],
  );
  if (kinds.some((kind) => LEFT_OUT.test(kind))) return [];
  const budget = { values: MOST_VALUES };
  const text = textOf(element, budget, 0);
  return budget.values < 0 ? [] : textPiece(text, depthOf(element, kinds));
}

/** An element as React streams it: `["$", "p", null, { children }]`. */
function reactPiece([sign, tag, , props]: readonly JsonValue[]): Piece[] {
  if (sign !== "$" || typeof tag !== "string" || props === undefined) return [];
  if (!/^(?:p|h[1-6]|li|blockquote)$/.test(tag)) return [];
  const budget = { values: MOST_VALUES };
  const text = textOf(props, budget, 0);
  return budget.values < 0 ? [] : textPiece(text, depthOf({}, [tag]));
}

function textPiece(text: string, depth: 1 | 2 | 3 | 4 | 5 | 6 | undefined): Piece[] {
  if (MARKUP.test(text))
    return [{ markup: depth === undefined ? `<p>${text}</p>` : `<h${depth}>${text}</h${depth}>` }];
  const line = oneLine(text);
  if (line === "") return [];
  return [depth === undefined ? { text: line } : { text: line, depth }];
}

function depthOf(
  element: Readonly<Record<string, JsonValue>>,
  kinds: readonly string[],
): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  for (const kind of kinds) {
    const found = HEADING.exec(kind);
    if (found === null) continue;
    const attributes = element["attrs"];
    const inner =
      typeof attributes === "object" && attributes !== null && !Array.isArray(attributes)
        ? attributes["level"]
        : undefined;
    const level = Number(found[1] ?? inner ?? element["level"] ?? 2);
    return level >= 1 && level <= 6 ? (Math.trunc(level) as 1 | 2 | 3 | 4 | 5 | 6) : 2;
  }
  return undefined;
}

function textOf(value: JsonValue, budget: { values: number }, depth: number): string {
  if (--budget.values < 0 || depth > DEEPEST) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value[0] === "$") return textOf(value[3] ?? "", budget, depth + 1);
  if (Array.isArray(value)) return value.map((one) => textOf(one, budget, depth + 1)).join("");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([key, one]) => (TEXT_KEY.test(key) ? textOf(one, budget, depth + 1) : ""))
    .join("");
}
