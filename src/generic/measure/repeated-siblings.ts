import type { ElementNode } from "../../tree/node.js";
import type { Box } from "./containers.js";
import { getOrInsert } from "./get-or-insert.js";

/** The largest group of siblings of one kind that hold text: the posts of a thread, the comments below an article. */
export interface Posts {
  /** How much of the page's sentences it holds: 0 to 1. */
  readonly share: number;
  readonly parent: ElementNode | undefined;
  readonly kin: string;
}

// Two of a kind are a pair, not a thread; a group of one-line items is a menu.
const FEWEST = 3;

/** Finds it; paragraphs and list items are no posts. */
export function postsOf(boxes: ReadonlyMap<ElementNode, Box>, goods: number): Posts {
  const groups = new Map<ElementNode, Map<string, { good: number; count: number }>>();
  for (const box of boxes.values()) {
    const parent = box.element.parent;
    if (parent === null || box.good === 0 || box.blocks < 2) continue;
    const kinds = getOrInsert(
      groups,
      parent,
      () => new Map<string, { good: number; count: number }>(),
    );
    const sum = getOrInsert(kinds, box.look.kin, () => ({ good: 0, count: 0 }));
    sum.good += box.good;
    sum.count++;
  }
  let best: Posts = { share: 0, parent: undefined, kin: "" };
  for (const [parent, kinds] of groups) {
    for (const [kin, { good, count }] of kinds) {
      if (count >= FEWEST && good / goods > best.share) best = { share: good / goods, parent, kin };
    }
  }
  return best;
}

/** Does a box stand in one of them? */
export function inPosts(box: Box, { parent, kin }: Posts): boolean {
  if (parent === undefined) return false;
  for (let node: Box | undefined = box; node !== undefined; node = node.parent) {
    if (node.element.parent === parent) return node.look.kin === kin;
  }
  return false;
}
