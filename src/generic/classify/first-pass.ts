import type { Container } from "../measure/containers.js";
import { getOrInsert } from "../measure/get-or-insert.js";
import type { PageStats } from "../measure/page-stats.js";
import type { Signature } from "../measure/signatures.js";

/** Text of some blocks: how much of it is probably article, and how much there is. */
export interface ProbabilitySum {
  likely: number;
  length: number;
  blocks: number;
}

/** What the first verdicts on a page's blocks come to: around each block the second looks at them. */
export interface FirstPass {
  /** How sure each block is to be article: 0 to 1. */
  readonly probabilities: readonly number[];
  /** Length of each block that is probably article, of all before it, and of all. */
  readonly likely: readonly number[];
  readonly before: readonly number[];
  readonly total: number;
  /** Of everything in a box. */
  readonly containers: ReadonlyMap<Container, ProbabilitySum>;
  /** Of all blocks that look alike, and of those whose parents do too: by the parent's signature, then the own. */
  readonly signatures: ReadonlyMap<Signature, ProbabilitySum>;
  readonly pairs: ReadonlyMap<Signature | undefined, ReadonlyMap<Signature, ProbabilitySum>>;
  /** The first and the last block that would be kept and are longer than a heading. */
  readonly first: number;
  readonly last: number;
  /** Length of text since the last block that would be kept, and until the next one. */
  readonly since: readonly number[];
  readonly until: readonly number[];
}

/** A block that the first verdict gives less gets no second: half of all, of which none would be kept. */
export const SKIP_SECOND_BELOW = 0.02;
// From here on the first verdict counts a block as one that will be kept. Not select/threshold's KEEP, which says what
// is kept and was chosen after training: features are counted by this one, so that another needs new weights.
const LIKELY = 0.4;
// A shorter text may be a label that the first verdict took for body.
const LONGER = 40;

/** Adds up first verdicts. */
export function firstPass(page: PageStats, probabilities: readonly number[]): FirstPass {
  const { blocks } = page;
  const likely = blocks.map(({ length }, i) => (probabilities[i] ?? 0) * length);
  const signatures = new Map<Signature, ProbabilitySum>();
  const pairs = new Map<Signature | undefined, Map<Signature, ProbabilitySum>>();
  const own = new Map<Container, ProbabilitySum>();
  const before: number[] = [];
  let total = 0;
  blocks.forEach(({ box: element, length }, i) => {
    const some = likely[i] ?? 0;
    before.push(total);
    total += some;
    const box = page.containers.get(element);
    if (box === undefined) return;
    add(own, box, some, length);
    add(signatures, box.signature, some, length);
    const within = box.parent?.signature;
    add(
      getOrInsert(pairs, within, () => new Map<Signature, ProbabilitySum>()),
      box.signature,
      some,
      length,
    );
  });
  const kept = blocks.map(({ length }, i) => (probabilities[i] ?? 0) > LIKELY && length > LONGER);
  return {
    probabilities,
    likely,
    before,
    total: total || 1,
    containers: summed(page, own),
    signatures,
    pairs,
    first: kept.indexOf(true),
    last: kept.lastIndexOf(true),
    since: gaps(page, probabilities, false),
    until: gaps(page, probabilities, true),
  };
}

function add<Key>(sums: Map<Key, ProbabilitySum>, key: Key, likely: number, length: number): void {
  const sum = getOrInsert(sums, key, () => ({ likely: 0, length: 0, blocks: 0 }));
  sum.likely += likely;
  sum.length += length;
  sum.blocks++;
}

/** Each box with what its inner boxes hold: a box is made after the one around it, so backwards. */
function summed(
  page: PageStats,
  own: Map<Container, ProbabilitySum>,
): Map<Container, ProbabilitySum> {
  for (const box of [...page.containers.values()].reverse()) {
    const sum = own.get(box);
    if (sum !== undefined && box.parent !== undefined) add(own, box.parent, sum.likely, sum.length);
  }
  return own;
}

function gaps(
  { blocks }: PageStats,
  probabilities: readonly number[],
  backwards: boolean,
): number[] {
  const lengths = new Array<number>(blocks.length).fill(0);
  let gap = 0;
  for (let step = 0; step < blocks.length; step++) {
    const i = backwards ? blocks.length - 1 - step : step;
    lengths[i] = gap;
    gap = (probabilities[i] ?? 0) > LIKELY ? 0 : gap + (blocks[i]?.length ?? 0);
  }
  return lengths;
}
