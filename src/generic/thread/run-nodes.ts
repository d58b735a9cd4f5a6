import type { TreeNode } from "../../tree/node.js";
import type { PlacedBlock } from "../measure/placed-block.js";

/** The nodes of a run, also where it is all of its box. */
export function nodesOf({ alone, box, nodes }: PlacedBlock): readonly TreeNode[] {
  return alone ? box.children : nodes;
}
