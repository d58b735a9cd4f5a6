import { lazy } from "../../text/lazy.js";
import { addIfNew, nearest } from "../../tree/ancestors.js";
import { COLLECTIONS } from "../../tree/element-kinds.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import type { Pictures, Rejected } from "./pictures.js";

/** What is done with a node of the region: it is left out, or it is a picture with its words and nothing else. */
export type Part = { readonly do: "drop"; readonly reason: string } | { readonly do: "figure" };

/** Which part of the tree is read, and what is done with what stands in it. */
export interface Outline {
  readonly region: ElementNode;
  readonly parts: ReadonlyMap<TreeNode, Part>;
  /** The same of what stands beside the region: asked for where a note of it is read, and to report what was left out. */
  readonly beside: () => ReadonlyMap<TreeNode, Part>;
}

/** Draws the line around the blocks that are kept and the pictures among them: their common box, without the rest. */
export function outline(
  blocks: readonly PlacedBlock[],
  notes: ReadonlyMap<ElementNode, unknown>,
  choose: (kept: readonly PlacedBlock[], holds: ReadonlySet<ElementNode>) => Pictures,
): Outline | undefined {
  const kept = blocks.filter(({ keep }) => keep);
  const holds = new Set<ElementNode>();
  for (const { box, nodes } of kept) {
    hold(box, holds);
    // A link or a mark around blocks may hold text of its own.
    for (const { parent } of nodes)
      if (parent !== null && parent !== box.parent) hold(parent, holds);
  }
  const { figures, rejected } = choose(kept, holds);
  const shared = commonBox([...kept.map(({ box }) => box), ...figures]);
  if (shared === undefined) return undefined;
  for (const box of figures) hold(box, holds);
  for (const box of notes.keys()) hold(box, holds);
  const left = blocks.filter(({ keep, box }) => !keep && !notes.has(box));
  const region = around(shared);
  const partsWhere = (isPart: (node: ElementNode) => boolean): Map<TreeNode, Part> =>
    leaveOut(
      rejected.filter(({ part }) => isPart(part)),
      left.filter(({ box }) => isPart(box)),
      holds,
      figures,
    );
  // What holds the region may have text of its own in it, and beside it.
  const parts = partsWhere((node) => node.isIn(region) || region.isIn(node));
  for (const box of figures) if (!parts.has(box)) parts.set(box, FIGURE);
  return { region, parts, beside: lazy(() => partsWhere((node) => !node.isIn(region))) };
}

/** What is left out for these pictures and these blocks. */
function leaveOut(
  rejected: readonly Rejected[],
  blocks: readonly PlacedBlock[],
  holds: ReadonlySet<ElementNode>,
  figures: ReadonlySet<ElementNode>,
): Map<TreeNode, Part> {
  const parts = new Map<TreeNode, Part>();
  const drop = (node: TreeNode, reason: string): unknown => parts.set(node, { do: "drop", reason });
  for (const { boxes } of rejected)
    for (const box of boxes()) if (!holds.has(box)) drop(box, PICTURE);
  for (const { box, reason, nodes } of blocks) {
    const held = nearest(box, (node) => holds.has(node));
    // The caption of a picture is no text of the article, and still the picture's.
    if (held !== undefined && figures.has(held)) continue;
    if (held !== box) {
      const top = nearest(box, ({ parent }) => parent === (held ?? null)) ?? box;
      drop(top, reason ?? textReason(parts.get(top)));
    } else
      for (const node of nodes)
        if (node !== box) for (const part of partsOutside(node, holds)) drop(part, reason ?? TEXT);
  }
  return parts;
}

const FIGURE: Part = { do: "figure" };
const TEXT = "not article text";
const PICTURE = "not the article's picture";

/** A box with text is reported as text, even where a picture beside it would have been reason enough. */
function textReason(before: Part | undefined): string {
  return before?.do !== "drop" || before.reason === PICTURE ? TEXT : before.reason;
}

/** A node, or what of it holds nothing that is kept. */
function partsOutside(node: TreeNode, holds: ReadonlySet<ElementNode>): readonly TreeNode[] {
  if (node.type === "text" || !holds.has(node)) return [node];
  return node.children.flatMap((child) => partsOutside(child, holds));
}

/** Adds a box and all around it. */
function hold(box: ElementNode, holds: Set<ElementNode>): void {
  nearest(box, (node) => !addIfNew(holds, node));
}

/** The smallest box that holds them all. */
function commonBox([first, ...rest]: readonly ElementNode[]): ElementNode | undefined {
  return rest.reduce((shared, box) => nearest(shared, (outer) => box.isIn(outer)), first);
}

/** The box around a list, table or code of which several parts are the whole region. */
function around(box: ElementNode): ElementNode {
  // A region is read by what it holds: what is itself a block to a reader has to stand in it.
  const isPart = ({ name }: ElementNode): boolean =>
    COLLECTIONS.has(name) || name === "tr" || name === "pre";
  return nearest(box, (region) => region.parent === null || !isPart(region)) ?? box;
}
