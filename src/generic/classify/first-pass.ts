import type { PageStats } from "../measure/page-stats.js";

/** Text of some blocks: how much of it is probably article, and how much there is. */
interface ProbabilitySum {
  likely: number;
  length: number;
  blocks: number;
}

/** What the first verdicts on a page's blocks come to: around each block the second looks at them. */
export interface FirstPass {
  /** How sure each block is to be article: 0 to 1. */
  readonly probabilities: Float64Array;
  /** Length of each block that is probably article, of all before it, and of all. */
  readonly likely: Float64Array;
  readonly before: Float64Array;
  readonly total: number;
  /** Length of all in a box that is probably article, by the place of the container. */
  readonly containers: Float64Array;
  /** Of all blocks that look alike, by the place of their signature. */
  readonly signatures: readonly ProbabilitySum[];
  /** For each block: of those that look like it, and whose parents do too. */
  readonly pairs: readonly ProbabilitySum[];
  /** The first and the last block that would be kept and are longer than a heading. */
  readonly first: number;
  readonly last: number;
  /** Length of text since the last block that would be kept, and until the next one. */
  readonly since: Float64Array;
  readonly until: Float64Array;
}

/** A block that the first verdict gives less gets no second: half of all, of which none would be kept. */
export const SKIP_SECOND_BELOW = 0.02;
// From here on the first verdict counts a block as one that will be kept. Not select/threshold's KEEP, which says what
// is kept and was chosen after training: features are counted by this one, so that another needs new weights.
const LIKELY = 0.4;
// A shorter text may be a label that the first verdict took for body.
const LONGER = 40;

/** Adds up the first verdicts, which stand in the blocks. */
export function firstPass({ blocks, containers }: PageStats): FirstPass {
  const { length } = blocks;
  const probabilities = new Float64Array(length);
  const likely = new Float64Array(length);
  const before = new Float64Array(length);
  const since = new Float64Array(length);
  const until = new Float64Array(length);
  const held = new Float64Array(containers.all.length);
  const signatures: ProbabilitySum[] = containers.signatures.all.map(nothing);
  const sums = new Map<number, ProbabilitySum>();
  const pairs: ProbabilitySum[] = [];
  let [total, gap, first, last] = [0, 0, -1, -1];
  for (const { index, probability, length: characters, container } of blocks) {
    const own = probability * characters;
    probabilities[index] = probability;
    likely[index] = own;
    before[index] = total;
    since[index] = gap;
    total += own;
    gap = probability > LIKELY ? 0 : gap + characters;
    if (probability > LIKELY && characters > LONGER) {
      if (first < 0) first = index;
      last = index;
    }
    held[container.index] = (held[container.index] ?? 0) + own;
    const { signature, parent } = container;
    const key = (parent?.signature.index ?? -1) * signatures.length + signature.index;
    let pair = sums.get(key);
    if (pair === undefined) {
      pair = nothing();
      sums.set(key, pair);
    }
    pairs.push(pair);
    add(pair, own, characters);
    const alike = signatures[signature.index];
    if (alike !== undefined) add(alike, own, characters);
  }
  gap = 0;
  for (let i = length - 1; i >= 0; i--) {
    until[i] = gap;
    gap = (probabilities[i] ?? 0) > LIKELY ? 0 : gap + (blocks[i]?.length ?? 0);
  }
  // A box is made after the one around it: backwards, each is complete before it is added to its parent.
  for (let i = containers.all.length - 1; i > 0; i--) {
    const parent = containers.all[i]?.parent?.index ?? -1;
    if (parent >= 0) held[parent] = (held[parent] ?? 0) + (held[i] ?? 0);
  }
  return {
    probabilities,
    likely,
    before,
    total: total || 1,
    containers: held,
    signatures,
    pairs,
    first,
    last,
    since,
    until,
  };
}

const nothing = (): ProbabilitySum => ({ likely: 0, length: 0, blocks: 0 });

function add(sum: ProbabilitySum, likely: number, length: number): void {
  sum.likely += likely;
  sum.length += length;
  sum.blocks++;
}
