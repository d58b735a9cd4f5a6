import type { Removal } from "../model/evidence.js";
import type { PageView } from "../model/page.js";
import { nearest } from "../tree/ancestors.js";
import type { ElementNode } from "../tree/node.js";
import type { BodyOutput } from "./output.js";

// Enough to know what it was.
const LENGTH = 120;

/** Reports an element that did not come into the article, if removals are wanted. */
export function reportRemoval(
  element: ElementNode,
  reason: string,
  { diagnostics, positions }: Pick<BodyOutput, "diagnostics" | "positions">,
  page: PageView,
): void {
  if (!diagnostics.traces) return;
  const { start, end } = element;
  const removal: Removal = {
    element: describe(element),
    reason,
    text: element.text().slice(0, LENGTH),
    // What was made of data stands nowhere in the page's source.
    ...(positions && rootOf(element) === page.root && { position: { start, end } }),
  };
  diagnostics.removals.push(removal);
}

function rootOf(element: ElementNode): ElementNode {
  return nearest(element, ({ parent }) => parent === null) ?? element;
}

/** Name, id and classes: `div#promo.card`. */
export function describe(element: ElementNode): string {
  const id = element.attr("id");
  const names = element.attr("class")?.trim().split(/\s+/).filter(Boolean) ?? [];
  return [element.name, ...(id ? [`#${id}`] : []), ...names.map((name) => `.${name}`)].join("");
}
