import type { EntryFacts } from "../../body/entries/entry-facts.js";
import { getOrInsert } from "../../text/get-or-insert.js";
import { upwards } from "../../tree/ancestors.js";
import { WRAPPERS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { Post } from "../thread/posts.js";
import type { Thread } from "../thread/thread.js";

/** The box of each post that says something, with who wrote it and when; one that is marked as an entry goes before the rest. */
export function threadEntries(
  { posts, writers, times }: Thread,
  marked: ReadonlySet<ElementNode>,
): ReadonlyMap<ElementNode, EntryFacts> {
  const holds = new Map<ElementNode, ElementNode[]>();
  for (const box of marked)
    for (const node of upwards<ElementNode>(box))
      getOrInsert(holds, node, (): ElementNode[] => []).push(box);
  const boxes = new Map<ElementNode, EntryFacts>();
  posts.forEach((post, index) => {
    const box = boxOf(post);
    if (box === undefined) return;
    const inside = holds.get(box) ?? [];
    const [only, more] = inside;
    // Several entries in one box are no post of this thread.
    if (more !== undefined) return;
    const writer = writers[index];
    const time = times[index];
    boxes.set(only ?? box, {
      authors: writer === undefined ? [] : [writer],
      ...(time !== undefined && { time }),
      isCertain: true,
    });
  });
  return boxes;
}

/** The part of a post that holds most of its text. */
function boxOf({ parts, blocks }: Post): ElementNode | undefined {
  let best: ElementNode | undefined;
  let most = 0;
  for (const part of parts) {
    const length = blocks.reduce(
      (sum, { keep, box, length: own }) => sum + (keep && box.isIn(part) ? own : 0),
      0,
    );
    if (length > most && (WRAPPERS.has(part.name) || part.name === "table"))
      [best, most] = [part, length];
  }
  return best;
}
