import type { JsonValue } from "../model/json.js";

// What is told of a value in a trace: enough to know which it was.
const LONGEST = 1000;
const DEEPEST = 8;
const MOST = 1000;

/** A value as bounded plain data: whatever is none (an element, a function, a ring) is left out or named. */
export function plain(value: unknown): JsonValue {
  let left = MOST;
  const copy = (inner: unknown, depth: number): JsonValue => {
    if (inner === null || typeof inner === "boolean") return inner;
    if (typeof inner === "string") return inner.slice(0, LONGEST);
    if (typeof inner === "number") return Number.isFinite(inner) ? inner : null;
    if (typeof inner !== "object" || inner === undefined) return `[${typeof inner}]`;
    if (depth >= DEEPEST || --left < 0) return "[more]";
    if (Array.isArray(inner)) return inner.slice(0, MOST).map((one) => copy(one, depth + 1));
    const prototype: unknown = Object.getPrototypeOf(inner);
    if (prototype !== Object.prototype && prototype !== null) return "[object]";
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([, one]) => one !== undefined)
        .slice(0, MOST)
        .map(([key, one]) => [key, copy(one, depth + 1)]),
    );
  };
  return copy(value, 0);
}
