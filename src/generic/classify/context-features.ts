import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import type { FeatureTable } from "./feature-table.js";
import type { FirstPass } from "./first-pass.js";

const STEPS = [0, -1, 1, -2, 2, -3, 3];
const LEVELS = [1, 2, 3, 4];

/** The names of what the second verdict asks for besides. */
export const CONTEXT_FEATURES: readonly string[] = [
  ...STEPS.map((step) => `probability${step}`),
  ...LEVELS.flatMap((level) => [`containerLikely${level}`, `containerHolds${level}`]),
  ..."signatureLikely signatureBlocks pairLikely pairBlocks likelyBefore likelyAll likelyWithin3 likelyWithin8 fromFirst toLast since until".split(
    " ",
  ),
];

// What the features say where there is no block or box to ask.
const NOBODY = -7;
const ALONE = -1;

/** Puts what the first verdicts around a block tell into its row, which begins at `start`, behind the features that stand there. */
export function addContext(
  table: FeatureTable,
  start: number,
  page: PageStats,
  pass: FirstPass,
  { index, length, container }: PlacedBlock,
): void {
  const { probabilities, likely, total } = pass;
  const own = likely[index] ?? 0;
  table.moveTo(start + table.width - CONTEXT_FEATURES.length);
  for (const step of STEPS) table.put(logOdds(probabilities[index + step]));
  let around = container.parent;
  for (const _ of LEVELS) {
    const held = around && (pass.containers[around.index] ?? 0);
    table.put(around === undefined ? ALONE : share((held ?? 0) - own, around.length - length));
    // How much of the article it holds.
    table.put(held === undefined ? ALONE : (held - own) / total);
    around = around?.parent;
  }
  for (const alike of [pass.signatures[container.signature.index], pass.pairs[index]]) {
    table.put(alike === undefined ? ALONE : share(alike.likely - own, alike.length - length));
    table.put(Math.log1p(alike?.blocks ?? 0));
  }
  table.put((pass.before[index] ?? 0) / total);
  table.put(Math.log1p(total));
  table.put(near(page, likely, index, 3));
  table.put(near(page, likely, index, 8));
  table.put(clamp(index - pass.first, -30, 60));
  table.put(clamp(pass.last - index, -30, 60));
  table.put(Math.log1p(pass.since[index] ?? 0));
  table.put(Math.log1p(pass.until[index] ?? 0));
}

/** How much of some blocks' text, without the block's own, is probably article. */
function share(likely: number, length: number): number {
  return length > 0 ? likely / length : ALONE;
}

/** How much of the text so many blocks to either side is probably article. */
function near({ blocks }: PageStats, likely: Float64Array, index: number, steps: number): number {
  let some = 0;
  let all = 0;
  const end = Math.min(blocks.length - 1, index + steps);
  for (let i = Math.max(0, index - steps); i <= end; i++) {
    if (i === index) continue;
    some += likely[i] ?? 0;
    all += blocks[i]?.length ?? 0;
  }
  return all > 0 ? some / all : 0;
}

function logOdds(sure: number | undefined): number {
  if (sure === undefined) return NOBODY;
  return clamp(Math.log((sure + 1e-4) / (1 - sure + 1e-4)), -6, 6);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
