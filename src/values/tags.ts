import { decodeEntities } from "../text/entities.js";
import { shownLine } from "../text/invisible-marks.js";
import { isBlank } from "../text/whitespace.js";

/** Tags, one by one; the same tag once, whatever its capitals. */
export function readTags(raw: readonly unknown[]): string[] | undefined {
  const tags = new Map<string, string>();
  for (const value of raw) {
    const tag = typeof value === "string" ? shownLine(decodeEntities(value)) : "";
    const key = tag.toLowerCase();
    if (!isBlank(tag) && !tags.has(key)) tags.set(key, tag);
  }
  return tags.size > 0 ? [...tags.values()] : undefined;
}
