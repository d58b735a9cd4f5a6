import { oneLine } from "../text/whitespace.js";
import { APART, SEPARATES } from "./element-kinds.js";
import type { ElementNode } from "./node.js";

/**
 * {@link ElementNode.text} of an element, if it is at most `longest` characters; `undefined` for more.
 *
 * Stops as soon as that is certain: asking each of 100,000 nested elements stays cheap.
 */
export function briefText(element: ElementNode, longest: number): string | undefined {
  const budget = { characters: longest * 2 + 64, nodes: Math.max(64, longest) };
  const text = gather(element, budget);
  if (budget.characters < 0 || budget.nodes < 0) return undefined;
  const line = oneLine(text);
  return line.length <= longest ? line : undefined;
}

function gather(element: ElementNode, budget: { characters: number; nodes: number }): string {
  let text = "";
  for (const child of element.children) {
    if (--budget.nodes < 0 || budget.characters < 0) return text;
    if (child.type === "text") {
      text += child.data;
      budget.characters -= child.trimmedLength;
    } else if (!APART.has(child.name)) {
      text += SEPARATES.has(child.name) ? ` ${gather(child, budget)} ` : gather(child, budget);
    }
  }
  return text;
}
