import type { ElementView } from "../model/element.js";
import type { Removal } from "../model/evidence.js";
import type { ElementNode } from "../tree/node.js";

// Enough to know what it was.
const LENGTH = 120;

/**
 * What is told of an element that did not come into the article. `page` is the root of the page where positions are wanted:
 * what was made of data stands nowhere in its source.
 */
export function removalOf(element: ElementNode, reason: string, page?: ElementView): Removal {
  const { start, end } = element;
  return {
    element: describe(element),
    reason,
    text: element.text().slice(0, LENGTH),
    ...(page !== undefined && rootOf(element) === page && { position: { start, end } }),
  };
}

function rootOf(element: ElementNode): ElementNode {
  let root = element;
  while (root.parent !== null) root = root.parent;
  return root;
}

/** Name, id and classes: `div#promo.card`. */
export function describe(element: ElementNode): string {
  const id = element.attr("id");
  const names = element.attr("class")?.trim().split(/\s+/).filter(Boolean) ?? [];
  return [element.name, ...(id ? [`#${id}`] : []), ...names.map((name) => `.${name}`)].join("");
}
