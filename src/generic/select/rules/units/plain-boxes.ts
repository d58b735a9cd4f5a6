import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";

// How many boxes up one is looked for: that of a line, that of a stanza, the poem.
const LEVELS = 3;
const LONGEST = 800;
const MOSTLY = 0.4;
// What is less likely is the by-line or the time of an entry.
const LEAST = 0.25;
// The dates of a list of events.
const TIMELINE = /(?:^|[\s_-])(?:timelines?|chronolog(?:y|ie)|milestones?)(?:$|[\s_-])/i;
const LEAST_OF_EVENTS = 0.05;

/** A small box of lines, without links or sentences, of which most is kept is kept whole: the last stanza of a poem. */
export const plainBoxes: SelectionRule = {
  name: "small boxes mostly kept",
  apply(selection) {
    const { blocks } = selection.page;
    const { first, last } = selection.bounds;
    const timelines = selection.page.containers.signatures.named(TIMELINE);
    for (const block of blocks.slice(first + 1, last)) {
      if (!block.isOpen) continue;
      const [least, box] = boxAround(block, (around) => timelines.has(around.signature));
      if (box !== undefined && block.probability >= least) selection.keep(block);
    }
  },
};

/** The nearest box around it that is mostly kept, and how likely its lines must be. */
function boxAround(
  { container }: PlacedBlock,
  isTimeline: (box: Container) => boolean,
): readonly [number, Container | undefined] {
  let box: Container | undefined = container;
  for (let level = 0; box !== undefined && level <= LEVELS; level++, box = box.parent) {
    const { length, linked, proseLength, kept, blocks } = box;
    if (length > LONGEST || linked > 0 || proseLength > 0) break;
    if (blocks > 2 && kept >= length * MOSTLY)
      return [isTimeline(box) ? LEAST_OF_EVENTS : LEAST, box];
  }
  return [1, undefined];
}
