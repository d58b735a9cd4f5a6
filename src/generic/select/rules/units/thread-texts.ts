import type { SelectionRule } from "../selection.js";

/** The text of each post of a thread is kept, however short it is and whatever it reads like, and nothing else of a post. */
export const threadTexts: SelectionRule = {
  name: "texts of posts",
  apply(selection) {
    for (const [block, reason] of selection.thread?.texts ?? [])
      if (reason === undefined) {
        block.reason = undefined;
        selection.keep(block);
      } else selection.drop(block, reason);
  },
};
