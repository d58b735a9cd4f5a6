import type { Block } from "../model/block.js";
import { inlineText } from "./word-count.js";

/** The text of blocks, one line each, without captions: for comparing texts, not for readers. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(textOf).join("\n");
}

function textOf(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineText(block.children);
    case "code":
      return block.value;
    case "list":
      return block.items.map((item) => plainText(item.children)).join("\n");
    case "definitionList":
      return block.items
        .map(({ term, children }) => `${inlineText(term)}\n${plainText(children)}`)
        .join("\n");
    case "table":
      return block.rows
        .flatMap(({ cells }) => cells.map(({ children }) => inlineText(children)))
        .join("\n");
    default:
      return "children" in block ? plainText(block.children) : "";
  }
}
