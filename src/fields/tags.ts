import { isBlank, oneLine } from "../text/whitespace.js";

/** Tags, one by one; the same tag once. */
export function readTags(raw: readonly unknown[]): string[] | undefined {
  const tags = new Set(
    raw
      .filter((value) => typeof value === "string")
      .map(oneLine)
      .filter((tag) => !isBlank(tag)),
  );
  return tags.size > 0 ? [...tags] : undefined;
}
