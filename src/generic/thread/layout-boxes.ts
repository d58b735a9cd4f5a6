import { upwards } from "../../tree/ancestors.js";
import type { ElementNode } from "../../tree/node.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import type { BodyBoxes } from "./body-boxes.js";
import type { Post } from "./posts.js";

const LAID_OUT = /^(?:table|dl|ul|ol)$/;

/** The tables and lists of terms that lay out a thread: what stands around the text of posts, not in it. */
export function layoutBoxes(
  posts: readonly Post[],
  texts: ReadonlyMap<PlacedBlock, string | undefined>,
  body: BodyBoxes | undefined,
): ReadonlySet<ElementNode> {
  const boxes = new Set<ElementNode>();
  const seen = new Set<ElementNode>();
  for (const { parts, blocks } of posts) {
    for (const block of blocks) {
      if (!texts.has(block) || texts.get(block) !== undefined) continue;
      let isOutside = false;
      for (const box of upwards<ElementNode>(block.box)) {
        if (isOutside) {
          if (seen.has(box)) break;
          seen.add(box);
          if (LAID_OUT.test(box.name)) boxes.add(box);
        }
        isOutside ||= body?.boxes.has(box) === true || parts.has(box);
        if (isOutside && parts.has(box) && LAID_OUT.test(box.name)) boxes.add(box);
      }
    }
  }
  return boxes;
}
