import { parse, type Selector } from "css-what";
import { type Matcher, matcherOf } from "./match.js";

/** Compiles a CSS selector. */
export function compileSelector(selector: string): Matcher {
  return matcherOf(parse(selector));
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
  return parse(selector)
    .map(forwardPart)
    .find((part) => part !== undefined);
}

function forwardPart(compound: Selector[]): string | undefined {
  for (const token of compound) {
    if (token.type !== "pseudo") continue;
    if (FORWARD.has(token.name)) return `:${token.name}`;
    if (!Array.isArray(token.data)) continue;
    const inner = token.data.map(forwardPart).find((part) => part !== undefined);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
