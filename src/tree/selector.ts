import { compile } from "css-select";
import { parse, type Selector } from "css-what";
import type { ElementNode, Matcher, TreeNode } from "./node.js";
import { selectorAdapter } from "./selector-adapter.js";
import { isCombinator, keyOf, mayMatch } from "./selector-key.js";

/** Compiles a CSS selector. Nothing is cached inside: the tree may still be growing. */
export function compileSelector(selector: string): Matcher {
  const alternatives = parse(selector);
  // css-what takes "main >" for a selector that matches nothing.
  if (alternatives.some((parts) => isCombinator(parts[parts.length - 1])))
    throw new SyntaxError(`"${selector}" ends with a combinator`);
  // And "time@datetime" for an element that is both a `time` and a `@datetime`.
  if (alternatives.some(namesTwice))
    throw new SyntaxError(`"${selector}" has the name of an element behind another part of it`);
  const keys = alternatives.map(keyOf);
  const [only] = keys;
  const matches = compile<TreeNode, ElementNode>(alternatives, {
    adapter: selectorAdapter,
    cacheResults: false,
  });
  // Most elements are told from their tag or class alone: on real pages 30 selectors run three times as fast so.
  if (keys.some((key) => key.by === "any") || only === undefined) return matches;
  if (keys.length === 1) return (element) => mayMatch(element, only) && matches(element);
  return (element) => keys.some((key) => mayMatch(element, key)) && matches(element);
}

/** Does the name of an element stand anywhere but first, or behind a combinator? */
function namesTwice(parts: readonly Selector[]): boolean {
  return parts.some((part, i) => part.type === "tag" && i > 0 && !isCombinator(parts[i - 1]));
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
    // css-what reads "p < div", which is not CSS: a div that has a p.
    if (token.type === "parent") return "<";
    if (token.type !== "pseudo") continue;
    if (FORWARD.has(token.name)) return `:${token.name}`;
    if (!Array.isArray(token.data)) continue;
    const inner = token.data.map(forwardPart).find((part) => part !== undefined);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** What a selector asks of an element, for those who bound what strangers may ask. */
export interface SelectorShape {
  /** Alternatives, those of nested lists too. */
  readonly alternatives: number;
  /** The most steps of one alternative that look at any number of ancestors or siblings. */
  readonly searches: number;
  /** Names of its pseudo-classes. */
  readonly pseudos: readonly string[];
}

/** How much work a selector can make, read off its parts. */
export function selectorShape(selector: string): SelectorShape {
  let alternatives = 0;
  const pseudos = new Set<string>();
  // Steps inside of :is() and :not() are taken for each step around them.
  const searchesIn = (list: readonly Selector[]): number => {
    alternatives++;
    let steps = 0;
    for (const token of list) {
      if (token.type === "descendant" || token.type === "sibling") steps++;
      if (token.type !== "pseudo") continue;
      pseudos.add(token.name);
      if (Array.isArray(token.data)) steps += mostOf(token.data);
    }
    return steps;
  };
  const mostOf = (lists: readonly Selector[][]): number =>
    lists.reduce((most, list) => Math.max(most, searchesIn(list)), 0);
  const searches = mostOf(parse(selector));
  return { alternatives, searches, pseudos: [...pseudos] };
}
