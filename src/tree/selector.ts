import { compile, type Options } from "css-select";
import { parse, type Selector } from "css-what";
import * as domutils from "domutils";
import type { ElementNode, Matcher, TreeNode } from "./node.js";
import { isCombinator, keyOf, mayMatch } from "./selector-key.js";

// Our nodes have domhandler's shape, which is all that domutils reads.
const adapter = {
  ...domutils,
  isTag: (node: TreeNode) => node.type === "tag",
} as unknown as NonNullable<Options<TreeNode, ElementNode>["adapter"]>;

/** Compiles a CSS selector. Nothing is cached inside: the tree may still be growing. */
export function compileSelector(selector: string): Matcher {
  const alternatives = parse(selector);
  // css-what takes "main >" for a selector that matches nothing.
  if (alternatives.some((parts) => isCombinator(parts[parts.length - 1])))
    throw new SyntaxError(`"${selector}" ends with a combinator`);
  const keys = alternatives.map(keyOf);
  const [only] = keys;
  const matches = compile<TreeNode, ElementNode>(alternatives, { adapter, cacheResults: false });
  // Most elements are told from their tag or class alone: on real pages 30 selectors run three times as fast so.
  if (keys.some((key) => key.by === "any") || only === undefined) return matches;
  if (keys.length === 1) return (element) => mayMatch(element, only) && matches(element);
  return (element) => keys.some((key) => mayMatch(element, key)) && matches(element);
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
