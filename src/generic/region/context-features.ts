import type { Box } from "./boxes.js";
import type { FirstVerdicts, Verdicts } from "./first-verdicts.js";
import type { PageMeasures } from "./spot.js";

/** A block among the first verdicts. */
interface Place {
  readonly page: PageMeasures;
  readonly verdicts: FirstVerdicts;
  readonly index: number;
}

/** A named number that the second verdict asks for. */
export type ContextFeature = readonly [name: string, of: (place: Place) => number];

// What the features say where there is no block or box to ask.
const NOBODY = -7;
const ALONE = -1;

/** What the first verdicts on the blocks around a block tell. */
export const CONTEXT_FEATURES: readonly ContextFeature[] = [
  ...[0, -1, 1, -2, 2, -3, 3].map(
    (step): ContextFeature => [
      `sure${step}`,
      ({ verdicts, index }) => logOdds(verdicts.sure[index + step]),
    ],
  ),
  ...[1, 2, 3, 4].flatMap((level) => boxAt(level)),
  ["lookSure", (place) => share(lookOf(place), place)],
  ["lookBlocks", (place) => Math.log1p(lookOf(place)?.blocks ?? 0)],
  ["pairSure", (place) => share(pairIn(place), place)],
  ["pairBlocks", (place) => Math.log1p(pairIn(place)?.blocks ?? 0)],
  ["likelyBefore", ({ verdicts, index }) => (verdicts.before[index] ?? 0) / verdicts.total],
  ["likelyAll", ({ verdicts }) => Math.log1p(verdicts.total)],
  ["near3", (place) => near(place, 3)],
  ["near8", (place) => near(place, 8)],
  ["fromFirst", ({ verdicts, index }) => clamp(index - verdicts.first, -30, 60)],
  ["toLast", ({ verdicts, index }) => clamp(verdicts.last - index, -30, 60)],
  ["since", ({ verdicts, index }) => Math.log1p(verdicts.since[index] ?? 0)],
  ["until", ({ verdicts, index }) => Math.log1p(verdicts.until[index] ?? 0)],
];

/** Writes them into a row behind the features that stand there. */
export function addContext(
  row: Float32Array,
  page: PageMeasures,
  verdicts: FirstVerdicts,
  index: number,
): void {
  const place = { page, verdicts, index };
  const start = row.length - CONTEXT_FEATURES.length;
  CONTEXT_FEATURES.forEach(([, of], i) => {
    row[start + i] = of(place);
  });
}

/** Of the box so many levels up: how much of what else it holds is article, and how much of the article it holds. */
function boxAt(level: number): ContextFeature[] {
  const at = ({ page, verdicts, index }: Place): Verdicts | undefined => {
    let box = boxOf(page, index);
    for (let up = 0; up < level; up++) box = box?.parent;
    return box === undefined ? undefined : verdicts.boxes.get(box);
  };
  return [
    [`boxSure${level}`, (place) => share(at(place), place)],
    [
      `boxHolds${level}`,
      (place) => {
        const sum = at(place);
        if (sum === undefined) return ALONE;
        return (sum.likely - (place.verdicts.likely[place.index] ?? 0)) / place.verdicts.total;
      },
    ],
  ];
}

function boxOf({ blocks, boxes }: PageMeasures, index: number): Box | undefined {
  const element = blocks[index]?.box;
  return element === undefined ? undefined : boxes.get(element);
}

function lookOf({ page, verdicts, index }: Place): Verdicts | undefined {
  const box = boxOf(page, index);
  return box === undefined ? undefined : verdicts.looks.get(box.look);
}

function pairIn({ page, verdicts, index }: Place): Verdicts | undefined {
  const box = boxOf(page, index);
  return box === undefined ? undefined : verdicts.pairs.get(box.parent?.look)?.get(box.look);
}

/** How much of some blocks' text, without the block's own, is probably article. */
function share(sum: Verdicts | undefined, { page, verdicts, index }: Place): number {
  if (sum === undefined) return ALONE;
  const length = sum.length - (page.blocks[index]?.length ?? 0);
  return length > 0 ? (sum.likely - (verdicts.likely[index] ?? 0)) / length : ALONE;
}

/** The same of the blocks so many steps to either side. */
function near({ page, verdicts, index }: Place, steps: number): number {
  let likely = 0;
  let length = 0;
  const end = Math.min(page.blocks.length - 1, index + steps);
  for (let i = Math.max(0, index - steps); i <= end; i++) {
    if (i === index) continue;
    likely += verdicts.likely[i] ?? 0;
    length += page.blocks[i]?.length ?? 0;
  }
  return length > 0 ? likely / length : 0;
}

function logOdds(sure: number | undefined): number {
  if (sure === undefined) return NOBODY;
  return clamp(Math.log((sure + 1e-4) / (1 - sure + 1e-4)), -6, 6);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
