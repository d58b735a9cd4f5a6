import type { Removal } from "../model/evidence.js";
import type { ElementNode } from "../tree/node.js";

// Enough to know what it was.
const LENGTH = 120;

/** What is told of an element that did not come into the article. */
export function removalOf(element: ElementNode, reason: string): Removal {
  return { element: describe(element), reason, text: element.text().slice(0, LENGTH) };
}

/** Name, id and classes: `div#promo.card`. */
export function describe(element: ElementNode): string {
  const id = element.attr("id");
  const names = element.attr("class")?.trim().split(/\s+/).filter(Boolean) ?? [];
  return [element.name, ...(id ? [`#${id}`] : []), ...names.map((name) => `.${name}`)].join("");
}
