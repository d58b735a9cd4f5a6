import type { Block, Heading } from "../../model/block.js";
import { HEADINGS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { Handler } from "../context.js";

/** A heading of the level its tag or `aria-level` says; pictures inside it stand behind it. */
export const heading: Handler = (element, reader) => {
  const depth = depthOf(element);
  return reader
    .paragraphs(element)
    .map(
      (block): Block =>
        block.type === "paragraph" ? { type: "heading", depth, children: block.children } : block,
    );
};

/** Is this element a heading by its role alone? */
export function isHeadingByRole(element: ElementNode): boolean {
  return element.attr("role") === "heading" && !HEADINGS.has(element.name);
}

function depthOf(element: ElementNode): Heading["depth"] {
  const level = /^[1-6]$/.exec(element.attr("aria-level")?.trim() ?? "")?.[0];
  // What ARIA assumes where no level is given: https://www.w3.org/TR/wai-aria-1.2/#heading
  const depth = isHeadingByRole(element) ? (level ?? 2) : element.name.slice(1);
  return Number(depth) as Heading["depth"];
}
