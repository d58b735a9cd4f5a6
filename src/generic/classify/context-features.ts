import type { PageStats } from "../measure/page-stats.js";
import type { FirstPass, ProbabilitySum } from "./first-pass.js";

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

/** Writes what the first verdicts around a block tell into its row, behind the features that stand there. */
export function addContext(
  row: Float32Array,
  page: PageStats,
  verdicts: FirstPass,
  index: number,
): void {
  const { probabilities, likely, total } = verdicts;
  const block = page.blocks[index];
  const box = block && page.containers.get(block.box);
  if (block === undefined || box === undefined) return;
  const own = likely[index] ?? 0;
  // How much of some blocks' text, without the block's own, is probably article.
  const share = (sum: ProbabilitySum | undefined): number => {
    const length = sum === undefined ? 0 : sum.length - block.length;
    return sum !== undefined && length > 0 ? (sum.likely - own) / length : ALONE;
  };
  let at = row.length - CONTEXT_FEATURES.length;
  const put = (value: number): void => {
    row[at++] = value;
  };
  for (const step of STEPS) put(logOdds(probabilities[index + step]));
  let around = box.parent;
  for (const _ of LEVELS) {
    const sum = around && verdicts.containers.get(around);
    put(share(sum));
    // How much of the article it holds.
    put(sum === undefined ? ALONE : (sum.likely - own) / total);
    around = around?.parent;
  }
  const alike = [verdicts.signatures, verdicts.pairs.get(box.parent?.signature)];
  for (const sums of alike) {
    const sum = sums?.get(box.signature);
    put(share(sum));
    put(Math.log1p(sum?.blocks ?? 0));
  }
  put((verdicts.before[index] ?? 0) / total);
  put(Math.log1p(total));
  put(near(page, likely, index, 3));
  put(near(page, likely, index, 8));
  put(clamp(index - verdicts.first, -30, 60));
  put(clamp(verdicts.last - index, -30, 60));
  put(Math.log1p(verdicts.since[index] ?? 0));
  put(Math.log1p(verdicts.until[index] ?? 0));
}

/** How much of the text so many blocks to either side is probably article. */
function near(
  { blocks }: PageStats,
  likely: readonly number[],
  index: number,
  steps: number,
): number {
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
