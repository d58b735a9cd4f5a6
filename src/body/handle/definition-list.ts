import type { DefinitionItem } from "../../model/block.js";
import { briefText } from "../../tree/brief-text.js";
import type { ElementNode } from "../../tree/node.js";
import type { ElementReader, Handler } from "../context.js";

/** Terms, each with what is said of it; without terms or without anything said of them it is only a box. */
export const definitionList: Handler = (element, reader) => {
  const parts = partsOf(element, reader);
  // Old pages put every paragraph into a dd, and galleries a picture into each dt.
  if (!parts.some(isTerm) || !parts.some(({ name }) => name === "dd")) return undefined;
  const items: DefinitionItem[] = [];
  const before: DefinitionItem["children"] = [];
  for (const part of parts) {
    if (part.name === "dt") {
      const term = reader.inlines(part);
      if (term.length > 0) items.push({ term, children: [] });
    } else {
      const into = items[items.length - 1]?.children ?? before;
      for (const block of reader.unit(part)) into.push(block);
    }
  }
  if (items.length === 0) return before;
  return [...before, { type: "definitionList", items }];
};

/** Does it name something? Asked before anything is read: what is read twice at each level is read without end. */
function isTerm(part: ElementNode): boolean {
  return part.name === "dt" && briefText(part, 1) !== "";
}

/** `dt` and `dd`, also those grouped by a `div` of which no rule speaks (https://html.spec.whatwg.org/#the-dl-element). */
function partsOf(element: ElementNode, reader: ElementReader): ElementNode[] {
  return element.children.flatMap((child) => {
    if (child.type === "text") return [];
    const groups = child.name === "div" && reader.context.rules.actions(child).length === 0;
    return groups ? partsOf(child, reader) : [child];
  });
}
