import type { Access } from "../model/fields.js";

/** A verdict with its evidence, as a source gives it. */
export function readAccess(raw: readonly unknown[]): Access | undefined {
  for (const value of raw) {
    if (typeof value !== "object" || value === null || !("free" in value) || !("evidence" in value))
      continue;
    if (typeof value.free === "boolean" && typeof value.evidence === "string")
      return { free: value.free, evidence: value.evidence };
  }
  return undefined;
}
