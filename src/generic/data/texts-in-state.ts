import type { JsonValue } from "../../model/json.js";
import { isProse, type Piece, piecesOfText, textLength } from "./pieces.js";
import { elementPiece, isTextKey } from "./rich-text.js";

/** A text that could be the body of an article. */
export interface StateText {
  readonly pieces: readonly Piece[];
  /** Short texts in the same object: one of them may be the title. */
  readonly beside: readonly string[];
  /** Does its name say that it is a body? */
  readonly isNamed: boolean;
}

// All that is looked at of one state; the largest of a news page has some 30,000 values.
const MOST_VALUES = 200_000;
const DEEPEST = 200;
const LONGEST_TITLE = 300;
const SHORTEST_LIST = 250;
// Names of a page's texts that are not its article.
const OTHER =
  /^(?:css|styles?|scripts?|terms|policy|cookies?|consent|comments?|replies|related|recommended|footer|legal|disclaimer|translations?|messages|i18n|seo|meta|description|bio|biography)$/i;

/** The texts of a state that are long enough for an article: strings, and lists of paragraphs. */
export function textsIn(state: JsonValue): StateText[] {
  const found: StateText[] = [];
  let values = 0;
  const walk = (value: JsonValue, key: string, beside: readonly string[], depth: number): void => {
    if (++values > MOST_VALUES || depth > DEEPEST || OTHER.test(key)) return;
    if (typeof value === "string") {
      if (isProse(value))
        found.push({ pieces: piecesOfText(value), beside, isNamed: isTextKey(key) });
    } else if (Array.isArray(value)) {
      const pieces = listPieces(value);
      values += value.length;
      if (pieces !== undefined) found.push({ pieces, beside, isNamed: isTextKey(key) });
      for (const one of value) walk(one, key, beside, depth + 1);
    } else if (typeof value === "object" && value !== null) {
      const around = [...titlesOf(value), ...beside].slice(0, 24);
      // Not `Object.entries`: of an object of 100,000 members it makes as many lists.
      for (const name of Object.keys(value))
        walk(
          value[name] ?? null,
          isTextKey(name) || OTHER.test(name) ? name : key,
          around,
          depth + 1,
        );
    }
  };
  walk(state, "", [], 0);
  return found;
}

/** A list of objects that are paragraphs, headings and the like; nothing for any other. */
function listPieces(list: readonly JsonValue[]): Piece[] | undefined {
  if (list.length < 2) return undefined;
  const pieces = list.flatMap((one) => elementPiece(one));
  if (pieces.length * 2 < list.length) return undefined;
  const length = textLength(pieces);
  return length >= SHORTEST_LIST && length / pieces.length >= 40 ? pieces : undefined;
}

/** The short texts of an object, also those one level deeper: `title: { rendered: "…" }`. */
function titlesOf(object: Readonly<Record<string, JsonValue>>): string[] {
  const titles: string[] = [];
  for (const key of Object.keys(object)) {
    if (!/title|headline|name|heading/i.test(key)) continue;
    const value = object[key];
    const texts =
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.values(value)
        : [value];
    for (const text of texts)
      if (typeof text === "string" && text !== "" && text.length < LONGEST_TITLE) titles.push(text);
    if (titles.length > 8) break;
  }
  return titles;
}
