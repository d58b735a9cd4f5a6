import { addIfNew, nearest, upwards } from "../../tree/ancestors.js";
import { COLLECTIONS } from "../../tree/element-kinds.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/segment.js";
import type { Pictures } from "./pictures.js";

/** Which part of the tree is read, and what in it is left out. */
export interface Outline {
  readonly region: ElementNode;
  readonly dropped: Map<TreeNode, string>;
  /** Boxes of pictures: what text they have is a caption. */
  readonly figures: ReadonlySet<ElementNode>;
}

/** Draws the line around the blocks that are kept and the pictures among them: their common box, without the rest. */
export function outline(
  blocks: readonly TextBlock[],
  keep: readonly boolean[],
  reasons: readonly (string | undefined)[],
  notes: ReadonlyMap<ElementNode, unknown>,
  choose: (kept: readonly TextBlock[], holds: ReadonlySet<ElementNode>) => Pictures,
): Outline | undefined {
  const kept = blocks.filter((_, i) => keep[i]);
  const holds = new Set<ElementNode>();
  for (const { box } of kept) hold(box, holds);
  const { figures, rejected } = choose(kept, holds);
  const shared = commonBox([...kept.map(({ box }) => box), ...figures]);
  if (shared === undefined) return undefined;
  const region = around(shared);
  for (const box of figures) hold(box, holds);
  for (const box of notes.keys()) hold(box, holds);
  const dropped = new Map<TreeNode, string>();
  for (const other of rejected) if (!holds.has(other)) dropped.set(other, PICTURE);
  blocks.forEach((block, i) => {
    if (keep[i] || notes.has(block.box)) return;
    let top: ElementNode | undefined;
    for (const box of upwards(block.box)) {
      // The caption of a picture is no text of the article, and still the picture's.
      if (figures.has(box) && holds.has(box)) return;
      if (holds.has(box)) break;
      top = box;
    }
    if (top !== undefined) dropped.set(top, reasons[i] ?? textReason(dropped.get(top)));
    else
      for (const node of block.nodes)
        if (node !== block.box) drop(node, reasons[i] ?? TEXT, holds, dropped);
  });
  return { region, dropped, figures };
}

const TEXT = "not article text";
const PICTURE = "not the article's picture";

/** A box with text is reported as text, even where a picture beside it would have been reason enough. */
function textReason(before: string | undefined): string {
  return before === undefined || before === PICTURE ? TEXT : before;
}

/** Drops a node, but not what is held inside it. */
function drop(
  node: TreeNode,
  reason: string,
  holds: ReadonlySet<ElementNode>,
  dropped: Map<TreeNode, string>,
): void {
  if (node.type === "text" || !holds.has(node)) dropped.set(node, reason);
  else for (const child of node.children) drop(child, reason, holds, dropped);
}

function hold(box: ElementNode, holds: Set<ElementNode>): void {
  for (const node of upwards(box)) if (!addIfNew(holds, node)) return;
}

/** The smallest box that holds them all. */
function commonBox(boxes: readonly ElementNode[]): ElementNode | undefined {
  const [first, ...rest] = boxes;
  if (first === undefined) return undefined;
  let path = pathOf(first);
  for (const box of rest) {
    const other = pathOf(box);
    let shared = 0;
    while (shared < path.length && path[shared] === other[shared]) shared++;
    path = path.slice(0, shared);
  }
  return path[path.length - 1];
}

/** The box around a list, table or code of which several parts are the whole region. */
function around(box: ElementNode): ElementNode {
  // A region is read by what it holds: what is itself a block to a reader has to stand in it.
  const isPart = ({ name }: ElementNode): boolean =>
    COLLECTIONS.has(name) || name === "tr" || name === "pre";
  return nearest(box, (region) => region.parent === null || !isPart(region)) ?? box;
}

function pathOf(element: ElementNode): ElementNode[] {
  return [...upwards(element)].reverse();
}
