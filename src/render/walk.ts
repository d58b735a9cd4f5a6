import type { Block, Inline } from "../model/block.js";

/** What is told of each block, and of each run of inlines, in the order of the article. */
export interface Visitor {
  block?(block: Block): void;
  inlines?(run: readonly Inline[]): void;
}

/**
 * Visits blocks and all that stand inside of them; a cell by its blocks where it has any, else by its text.
 *
 * @throws TypeError for what is no list, and no block.
 */
export function walk(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of listed(blocks)) {
    visitor.block?.(block);
    switch (block.type) {
      case "heading":
        if (![1, 2, 3, 4, 5, 6].includes(block.depth)) throw new TypeError("a depth is missing");
        visitor.inlines?.(listed(block.children));
        break;
      case "paragraph":
        visitor.inlines?.(listed(block.children));
        break;
      case "list":
        for (const { children } of listed(block.items)) walk(children, visitor);
        break;
      case "definitionList":
        for (const { term, children } of listed(block.items)) {
          visitor.inlines?.(listed(term));
          walk(children, visitor);
        }
        break;
      case "table":
        for (const { cells } of listed(block.rows))
          for (const cell of listed(cells))
            if (cell.blocks === undefined) visitor.inlines?.(listed(cell.children));
            else walk(cell.blocks, visitor);
        break;
      case "code":
      case "math":
        if (typeof block.value !== "string") throw new TypeError("a text is missing");
        break;
      case "embed":
      case "figure":
      case "thematicBreak":
        break;
      case "blockquote":
      case "callout":
      case "details":
      case "footnoteDefinition":
      case "liveEntry":
        walk(block.children, visitor);
        break;
      default:
        throw new TypeError(`no block is ${JSON.stringify(block)}`);
    }
  }
}

/** A list, which an article from a file may not have where it should. */
function listed<Item>(list: readonly Item[]): readonly Item[] {
  if (Array.isArray(list)) return list;
  throw new TypeError("a list is missing");
}
