import { toIso } from "../text/iso-date.js";

/** The first value that is a machine-readable date. */
export function readDate(raw: readonly unknown[]): string | undefined {
  for (const value of raw) {
    const iso = typeof value === "string" ? toIso(value) : undefined;
    if (iso !== undefined) return iso;
  }
  return undefined;
}
