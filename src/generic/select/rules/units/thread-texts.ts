import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { Selection, SelectionRule } from "../selection.js";

/**
 * The text of each post of a thread is kept, however short it is and whatever it reads like, and nothing else of a post. Lines before
 * the headline and behind the last post are the board's.
 */
export const threadTexts: SelectionRule = {
  name: "texts of posts",
  apply(selection) {
    const { page, thread } = selection;
    if (thread === undefined) return;
    const { texts, posts } = thread;
    for (const [block, reason] of texts)
      if (reason === undefined) {
        block.reason = undefined;
        selection.keep(block);
      } else selection.drop(block, reason);
    const first = posts[0]?.blocks[0]?.index ?? 0;
    const last = posts.at(-1)?.blocks.at(-1)?.index ?? page.blocks.length;
    const from = Math.min(page.heading, first);
    for (const block of page.blocks)
      if ((block.index < from || block.index > last) && isLine(block, selection))
        selection.drop(block, "beside the posts");
  },
};

function isLine(block: PlacedBlock, { thread }: Selection): boolean {
  return block.keep && !block.isProse && thread?.texts.has(block) === false;
}
