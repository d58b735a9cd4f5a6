import { isQuotedPost } from "../../../../media/embed.js";
import { nearest } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { SelectionRule } from "../selection.js";

// How deep the text of a post may stand in its box.
const LEVELS = 4;

/** A post of another site that is shown between two kept texts is kept: the text around it speaks of it. */
export const posts: SelectionRule = {
  name: "quoted posts",
  apply(selection) {
    const { first, last } = selection.bounds;
    for (const block of selection.page.blocks.slice(first + 1, Math.max(last, 0)))
      if (block.isOpen && standsInPost(block.box)) selection.keep(block);
  },
};

function standsInPost(box: ElementNode): boolean {
  return nearest(box, isQuotedPost, LEVELS) !== undefined;
}
