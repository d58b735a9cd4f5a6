import { isBlank, oneLine } from "../text/whitespace.js";

/** The first text that is not blank, on one line. */
export function readText(raw: readonly unknown[]): string | undefined {
  for (const value of raw) {
    if (typeof value === "string" && !isBlank(value)) return oneLine(value);
  }
  return undefined;
}
