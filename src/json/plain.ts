import type { JsonValue } from "../model/json.js";

/** How much of a value is copied. */
export interface PlainBounds {
  /** Characters of one string. */
  readonly longest: number;
  /** Levels. */
  readonly deepest: number;
  /** Objects and lists in all, and members of each. */
  readonly most: number;
  /** Characters of all strings. */
  readonly total: number;
}

// As much of a value as a trace shows: enough to know which it was.
const BRIEF: PlainBounds = { longest: 1000, deepest: 8, most: 1000, total: 1_000_000 };

/** A value as bounded plain data: whatever is none (an element, a function, a ring) is left out or named. */
export function plain(value: unknown, bounds: PlainBounds = BRIEF): JsonValue {
  let left = bounds.most;
  let characters = bounds.total;
  const text = (whole: string): string => {
    const kept = whole.slice(0, Math.min(bounds.longest, characters));
    characters -= kept.length;
    return kept;
  };
  const copy = (inner: unknown, depth: number): JsonValue => {
    if (inner === null || typeof inner === "boolean") return inner;
    if (typeof inner === "string") return text(inner);
    if (typeof inner === "number") return Number.isFinite(inner) ? inner : null;
    if (typeof inner !== "object" || inner === undefined) return `[${typeof inner}]`;
    if (depth >= bounds.deepest || --left < 0) return "[more]";
    if (Array.isArray(inner)) return inner.slice(0, bounds.most).map((one) => copy(one, depth + 1));
    const prototype: unknown = Object.getPrototypeOf(inner);
    if (prototype !== Object.prototype && prototype !== null) return "[object]";
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, one]) => one !== undefined)
        .slice(0, bounds.most)
        .map(([key, one]) => [text(key), copy(one, depth + 1)]),
    );
  };
  return copy(value, 0);
}
