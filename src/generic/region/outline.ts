import { mayBeFigure } from "../../body/figure-hint.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import type { TextBlock } from "./segment.js";

/** Which part of the tree is read, and what in it is left out. */
export interface Outline {
  readonly region: ElementNode;
  readonly dropped: Map<TreeNode, string>;
}

/** Draws the line around the blocks that are kept: their common box, without what holds none of them. */
export function outline(
  blocks: readonly TextBlock[],
  keep: readonly boolean[],
): Outline | undefined {
  const kept = blocks.filter((_, i) => keep[i]);
  const region = commonBox(kept);
  if (region === undefined) return undefined;
  const holds = new Set<ElementNode>();
  for (const { box } of kept) {
    for (let node: ElementNode | null = box; node !== null && !holds.has(node); node = node.parent)
      holds.add(node);
  }
  const dropped = new Map<TreeNode, string>();
  blocks.forEach((block, i) => {
    if (keep[i]) return;
    if (holds.has(block.box)) {
      for (const node of block.nodes) if (node !== block.box) dropped.set(node, "not article text");
      return;
    }
    let top = block.box;
    for (let up: ElementNode | null = top; up !== null && !holds.has(up); up = up.parent) {
      // The caption of a picture is no text of the article, and still the picture's.
      if (mayBeFigure(up) && up.one("img, picture") !== undefined) return;
      top = up;
    }
    dropped.set(top, "not article text");
  });
  return { region, dropped };
}

/** The smallest box that holds all blocks. */
function commonBox(blocks: readonly TextBlock[]): ElementNode | undefined {
  const [first, ...rest] = blocks;
  if (first === undefined) return undefined;
  let path = pathOf(first.box);
  for (const { box } of rest) {
    const other = pathOf(box);
    let shared = 0;
    while (shared < path.length && path[shared] === other[shared]) shared++;
    path = path.slice(0, shared);
  }
  return path[path.length - 1];
}

function pathOf(element: ElementNode): ElementNode[] {
  const path: ElementNode[] = [];
  for (let node: ElementNode | null = element; node !== null; node = node.parent) path.push(node);
  return path.reverse();
}
