import { mayBeEntry } from "../../body/entries/entry.js";
import { authorsOf, timeOf } from "../../body/entries/entry-facts.js";
import { dateHintsOf } from "../../dates/hints.js";
import type { PageView } from "../../model/page.js";
import { addIfNew, nearest, upwards } from "../../tree/ancestors.js";
import { WRAPPERS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { LARGE_GROUP, repeatedSiblingOf } from "../measure/repeated-siblings.js";
import type { TextBlock } from "../segment/text-block.js";

// Fewer boxes with a time are no live blog, and a blog's front page shows the posts of weeks.
const LEAST = 3;
const TIMED = 0.8;
const LONGEST_STORY = 3 * 24 * 3600 * 1000;

/** Boxes whose markup says that they are posts. */
export function markedEntries(kept: readonly TextBlock[]): Set<ElementNode> {
  const marked = new Set<ElementNode>();
  const seen = new Set<ElementNode>();
  for (const { box } of kept)
    for (const node of upwards(box)) {
      if (mayBeEntry(node)) marked.add(node);
      if (!addIfNew(seen, node)) break;
    }
  return marked;
}

/** The entries of a live blog that its markup does not name: siblings that look alike, each with its time of one and the same story. */
export function timedUpdates(
  kept: readonly PlacedBlock[],
  stats: PageStats,
  page: PageView,
): readonly ElementNode[] {
  const boxes = repeatedBoxes(kept, stats);
  if (boxes.length < LEAST) return [];
  const times = new Map(boxes.map((box) => [box, timeOf(box, page.memo(dateHintsOf))]));
  const instants: number[] = [];
  for (const time of times.values()) if (time?.includes("T") === true) instants.push(instant(time));
  // Asked before the rest: to look for authors takes long, and most groups have no times.
  if (instants.length < LEAST * TIMED) return [];
  const signed = boxes.filter(
    (box) => times.get(box) !== undefined || authorsOf(box, page.base).length > 0,
  );
  if (signed.length < LEAST || instants.length < signed.length * TIMED) return [];
  const first = instants.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const last = instants.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const differ = new Set(instants).size > instants.length / 2;
  return differ && last - first <= LONGEST_STORY ? signed : [];
}

/** The boxes of the largest group of siblings that look alike, as far as they hold kept text. */
function repeatedBoxes(
  kept: readonly PlacedBlock[],
  { siblings }: PageStats,
): readonly ElementNode[] {
  if (siblings.share < LARGE_GROUP) return [];
  const found = new Set<ElementNode>();
  for (const { container } of kept) {
    const box = repeatedSiblingOf(container, siblings);
    if (box !== undefined) found.add(box);
  }
  return [...found];
}

/** The box of what stands in front of all entries: of several the one with most text. */
export function openingEntry(
  kept: readonly TextBlock[],
  entries: ReadonlySet<ElementNode>,
  above: Set<ElementNode>,
  published: string | undefined,
  isCertain: boolean,
  page: PageView,
): ElementNode | undefined {
  const first = kept.findIndex(({ box }) => entryAround(box, entries));
  if (first <= 0) return undefined;
  const entry = entryAround(kept[first]?.box, entries);
  const time = entry === undefined ? undefined : timeOf(entry, page.memo(dateHintsOf));
  // The thread began with this entry: what stands before it is something else.
  const dated = time !== undefined && published !== undefined;
  if (dated ? instant(time) <= instant(published) : !isCertain) return undefined;
  for (const one of entries) for (const node of upwards(one)) if (!addIfNew(above, node)) break;
  const lengths = new Map<ElementNode, number>();
  for (const block of kept.slice(0, first)) {
    let largest: ElementNode | undefined;
    for (const node of upwards(block.box)) {
      if (above.has(node)) break;
      if (WRAPPERS.has(node.name)) largest = node;
    }
    if (largest !== undefined) lengths.set(largest, (lengths.get(largest) ?? 0) + block.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A time without an offset is read as if it were UTC, not as the reader's own. */
function instant(time: string): number {
  return Date.parse(/:\d\d$/.test(time.slice(0, 19)) && time.length === 19 ? `${time}Z` : time);
}

/** The nearest of the entries that the box is, or stands in. */
function entryAround(
  box: ElementNode | undefined,
  entries: ReadonlySet<ElementNode>,
): ElementNode | undefined {
  return nearest(box, (node) => entries.has(node));
}
