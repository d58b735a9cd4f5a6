import { lazy } from "../../../../text/lazy.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";

// How many boxes up one is looked for: that of a line, that of a stanza, the poem.
const LEVELS = 3;
const LONGEST = 800;
const MOSTLY = 0.4;
// What is less likely is the by-line or the time of an entry.
const LEAST = 0.25;
// A line more among those of a poem.
const NEARLY_ALL = 0.75;
const LEAST_OF_ALL = 0.12;
const MANY = 4;
// The dates of a list of events.
const TIMELINE = /(?:^|[\s_-])(?:timelines?|chronolog(?:y|ie)|milestones?)(?:$|[\s_-])/i;
const LEAST_OF_EVENTS = 0.05;
const LEAST_OF_PAIRS = 0.2;
const BULLET = /^\s*[•▪◦‣●■✓✔]/;

/** A small box of lines, without links or sentences, of which most is kept is kept whole: the last stanza of a poem. */
export const plainBoxes: SelectionRule = {
  name: "small boxes mostly kept",
  apply(selection) {
    const { blocks } = selection.page;
    const { first, last } = selection.bounds;
    const { signatures } = selection.page.containers;
    const timelines = lazy(() => signatures.named(TIMELINE));
    for (const block of blocks.slice(first + 1)) {
      if (!block.isOpen) continue;
      if (block.index > last && !isNextLine(block, blocks[last])) break;
      if (isNextItem(block, blocks[block.index - 1])) {
        selection.keep(block);
        continue;
      }
      const [least, box] = boxAround(block, (around) => timelines().has(around.signature));
      if (box !== undefined && block.probability >= least) selection.keep(block);
    }
  },
};

/** Does it begin with a bullet, below kept text of the same box or the item before it? */
function isNextItem({ text, linked, container }: PlacedBlock, before: PlacedBlock | undefined) {
  if (before?.keep !== true || linked > 0 || !BULLET.test(text)) return false;
  const list = container.parent;
  return before.container.parent === list || before.container.parent === list?.parent;
}

/** Is it one line more of those before it, which are many of a kind: the last one of a poem may be the last one of the page. */
function isNextLine({ container, text }: PlacedBlock, last: PlacedBlock | undefined): boolean {
  const { parent, repeats, signature } = container;
  if (last?.container.parent !== parent || last?.container.signature !== signature) return false;
  return repeats >= MANY && !text.includes("©");
}

/** The nearest box around it that is mostly kept, and how likely its lines must be. */
function boxAround(
  { container }: PlacedBlock,
  isTimeline: (box: Container) => boolean,
): readonly [number, Container | undefined] {
  let box: Container | undefined = container;
  let pair: readonly [number, Container | undefined] = [1, undefined];
  for (let level = 0; box !== undefined && level <= LEVELS; level++, box = box.parent) {
    const { length, linked, proseLength, kept, blocks } = box;
    if (length > LONGEST || linked > 0 || proseLength > 0) break;
    // A number and what it counts, in a box like others.
    if (blocks === 2 && kept > 0 && level > 0 && box.repeats > 0) pair = [LEAST_OF_PAIRS, box];
    if (blocks > 2 && kept >= length * MOSTLY) return [leastIn(box, pair[0], isTimeline), box];
  }
  return pair;
}

function leastIn(box: Container, ofPair: number, isTimeline: (box: Container) => boolean): number {
  if (isTimeline(box)) return LEAST_OF_EVENTS;
  return Math.min(ofPair, box.kept >= box.length * NEARLY_ALL ? LEAST_OF_ALL : LEAST);
}
