import { getOrInsert } from "../../text/get-or-insert.js";
import { upwards } from "../../tree/ancestors.js";
import type { ElementNode } from "../../tree/node.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { placeOf } from "./place.js";
import type { Post } from "./posts.js";

// The text of posts stands in a box that holds so much of what is not the program's, in so many posts.
const HELD = 0.6;
const COVERED = 0.8;
// Of many posts one may show another, or a part of its writer's page, in a box like that of its text.
const DOUBLED = 0.15;
const LEVELS = 16;
// Parts of a text, as opposed to the boxes around it.
const TEXTUAL = /^(?:p|li|ul|ol|h[1-6]|pre)$/;

/** What stands at one place in all posts. */
interface Place {
  /** Added up over the posts: how much of what is not the program's stands there. */
  shares: number;
  posts: number;
  /** How many posts have more than one box there. */
  doubled: number;
  /** Length of all that stands there, and of the whole posts that have it. */
  length: number;
  whole: number;
  readonly all: Set<ElementNode>;
}

/** The boxes in all posts that hold their text. */
export interface BodyBoxes {
  readonly place: string;
  readonly boxes: ReadonlySet<ElementNode>;
}

/** The boxes that hold the text of posts: the smallest at one place that hold most of what each post says. */
export function bodyBoxes(
  posts: readonly Post[],
  verdicts: ReadonlyMap<PlacedBlock, string | undefined>,
): BodyBoxes | undefined {
  const places = new Map<string, Place>();
  let filled = 0;
  let total = 0;
  for (const post of posts) {
    const said = lengthOf(post.blocks.filter((block) => verdicts.get(block) === undefined));
    if (said === 0) continue;
    const whole = lengthOf(post.blocks);
    filled++;
    total += whole;
    for (const [name, blocks] of placesIn(post)) {
      const place = getOrInsert(places, name, newPlace);
      const told = [...blocks.told].filter((block) => verdicts.get(block) === undefined);
      place.shares += lengthOf(told) / said;
      place.posts++;
      if (blocks.boxes.size > 1) place.doubled++;
      for (const box of blocks.boxes) place.all.add(box);
      place.length += lengthOf(blocks.told);
      place.whole += whole;
    }
  }
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [name, { shares, posts: count, doubled, length, whole }] of places) {
    if (doubled > count * DOUBLED || count < filled * COVERED || shares < filled * HELD) continue;
    // A post without it counts as a whole.
    const cost = length + total - whole;
    if (cost < least) [best, least] = [name, cost];
  }
  const boxes = best === undefined ? undefined : places.get(best)?.all;
  return best === undefined || boxes === undefined ? undefined : { place: best, boxes };
}

const newPlace = (): Place => ({
  shares: 0,
  posts: 0,
  doubled: 0,
  length: 0,
  whole: 0,
  all: new Set(),
});

const lengthOf = (blocks: Iterable<PlacedBlock>): number => {
  let sum = 0;
  for (const { length } of blocks) sum += length;
  return sum;
};

interface Held {
  readonly boxes: Set<ElementNode>;
  readonly told: Set<PlacedBlock>;
}

/** The boxes in a post that may hold its text, by their place, with what they hold. */
function placesIn({ parts, blocks }: Post): ReadonlyMap<string, Held> {
  const places = new Map<string, Held>();
  for (const block of blocks)
    for (const box of upwards<ElementNode>(block.box, LEVELS)) {
      const isPart = parts.has(box);
      if (isPart || !TEXTUAL.test(box.name)) {
        const held = getOrInsert(places, placeOf(box), newHeld);
        held.boxes.add(box);
        held.told.add(block);
      }
      if (isPart) break;
    }
  return places;
}

const newHeld = (): Held => ({ boxes: new Set(), told: new Set() });
