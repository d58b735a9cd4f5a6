import type { PageView } from "../../model/page.js";
import { getOrInsert } from "../get-or-insert.js";
import { readByline } from "./byline.js";

/** The names in a line of a page, as {@link readByline} finds them: eight sources ask of the same lines, each is read once. */
export function namesInLine(
  text: string,
  language: string | undefined,
  page: PageView,
): readonly string[] {
  const known = getOrInsert(page.memo(knownLines), language, () => new Map());
  return getOrInsert(known, text, () => readByline(text, language));
}

const knownLines = (): Map<string | undefined, Map<string, readonly string[]>> => new Map();
