import { badArticle } from "../check/bad-article.js";
import type { Block, DefinitionItem, Inline, ListItem } from "../model/block.js";

/** What is told of each block, and of each run of inlines, in the order of the article. */
export interface Visitor {
  block?(block: Block): void;
  inlines?(run: readonly Inline[]): void;
}

/**
 * Visits blocks and all that stand inside of them; a cell by its blocks where it has any, else by its text.
 *
 * @throws ArticleError `bad-article` for what is no list, and no block.
 */
export function walk(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of listed(blocks)) {
    visitor.block?.(block);
    switch (block.type) {
      case "heading":
      case "paragraph":
        if (block.type === "heading" && ![1, 2, 3, 4, 5, 6].includes(block.depth))
          badArticle("a depth is missing");
        visitor.inlines?.(listed(block.children));
        break;
      case "list":
      case "definitionList":
        for (const item of listed<ListItem | DefinitionItem>(block.items)) {
          if ("term" in item) visitor.inlines?.(listed(item.term));
          walk(item.children, visitor);
        }
        break;
      case "table":
        for (const { cells } of listed(block.rows))
          for (const { blocks, children } of listed(cells))
            if (blocks === undefined) visitor.inlines?.(listed(children));
            else walk(blocks, visitor);
        break;
      case "code":
      case "math":
        if (typeof block.value !== "string") badArticle("a text is missing");
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
        badArticle(`no block is ${JSON.stringify(block)}`);
    }
  }
}

/** A list, which an article from a file may not have where it should. */
function listed<Item>(list: readonly Item[]): readonly Item[] {
  if (Array.isArray(list)) return list;
  badArticle("a list is missing");
}
