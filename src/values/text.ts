import { decodeEntities } from "../text/entities.js";
import { shownLine } from "../text/invisible-marks.js";
import { isBlank } from "../text/whitespace.js";

/** The first text that is not blank, on one line, without references that were escaped twice. */
export function readText(raw: readonly unknown[]): string | undefined {
  for (const value of raw) {
    const text = typeof value === "string" ? shownLine(decodeEntities(value)) : "";
    if (!isBlank(text)) return text;
  }
  return undefined;
}
