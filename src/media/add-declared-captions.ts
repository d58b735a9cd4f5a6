import type { Block } from "../model/block.js";
import type { PageView } from "../model/page.js";
import { withDeclaredCaption } from "./declared-captions.js";

/** A block whose pictures have caption and credit from the page's data where its markup has none. */
export function addDeclaredCaptions(block: Block, page: PageView): Block {
  const inside = (children: readonly Block[]): Block[] =>
    children.map((child) => addDeclaredCaptions(child, page));
  switch (block.type) {
    case "figure": {
      // A caption of all pictures together speaks for each.
      const isTold = block.caption !== undefined || block.credit !== undefined;
      return isTold
        ? block
        : { ...block, images: block.images.map((image) => withDeclaredCaption(image, page)) };
    }
    case "blockquote":
    case "liveEntry":
    case "callout":
    case "details":
      return { ...block, children: inside(block.children) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: inside(item.children) })),
      };
    case "definitionList":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: inside(item.children) })),
      };
    default:
      return block;
  }
}
