import { type Matcher, matcherOf } from "./match.js";
import { type Part, parseSelector } from "./parse-selector.js";

/** Compiles a CSS selector. */
export function compileSelector(selector: string): Matcher {
  return matcherOf(parseSelector(selector));
}

const FORWARD = new Set([
  "has",
  "empty",
  "contains",
  "icontains",
  "parent",
  "last-child",
  "last-of-type",
  "nth-last-child",
  "nth-last-of-type",
  "only-child",
  "only-of-type",
]);

/**
 * Why a selector cannot be decided when a tag opens, or `undefined` if it can.
 *
 * At that moment ancestors and previous siblings are known; children and later siblings are not.
 */
export function undecidableAtOpen(selector: string): string | undefined {
  return parseSelector(selector)
    .map(forwardPart)
    .find((part) => part !== undefined);
}

function forwardPart(parts: readonly Part[]): string | undefined {
  for (const part of parts) {
    if (part.type !== "pseudo") continue;
    if (FORWARD.has(part.name)) return `:${part.name}`;
    if (typeof part.argument !== "object") continue;
    const inner = part.argument.map(forwardPart).find((found) => found !== undefined);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
