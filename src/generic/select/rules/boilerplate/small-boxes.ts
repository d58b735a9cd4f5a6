import { nearest, upwards } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import type { PageStats } from "../../../measure/page-stats.js";
import type { Selection } from "../selection.js";

const LEVELS = 12;
// What holds more of the text that is kept is the article itself, however it is named.
const MOST = 0.25;

/** The largest box from here upwards that holds no more text than that; nothing where even the first holds more. */
export function largestBox(
  from: ElementNode | null,
  { containers }: PageStats,
  longest: number,
): Container | undefined {
  let found: Container | undefined;
  for (const node of upwards(from, LEVELS)) {
    const container = containers.at(node);
    if (container !== undefined && container.length > longest) break;
    if (container !== undefined) found = container;
  }
  return found;
}

/** Leaves out what stands in small boxes beside the article; what the model left out already gets the reason. */
export function dropBoxes(
  boxes: ReadonlySet<Container>,
  selection: Selection,
  reason: string,
  share: number = MOST,
): void {
  if (boxes.size === 0) return;
  const most = selection.keptLength * share;
  for (const block of selection.page.blocks) {
    // What is left out for certain already keeps its reason.
    if (!block.keep && block.reason !== undefined) continue;
    const around = nearest(block.container, (box) => boxes.has(box), LEVELS);
    if (around !== undefined && around.length <= most) selection.drop(block, reason);
  }
}
