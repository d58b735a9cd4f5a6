import { nearest } from "../../tree/ancestors.js";
import { HEADINGS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { expectedF1 } from "./confidence.js";
import { keepThreshold } from "./threshold.js";

// A heading's text may stand in a link or a span of its own.
const LEVELS = 3;
// A choice that is expected to be worth less is made anew. On unseen sites that gains .017 of the word F1 of forums, .007 of
// pages that name no kind, .001 of news.
const IN_DOUBT = 0.8;
// Half of such a choice is probably wrong, and so is what the probabilities say of a better one.
const IN_DEEP_DOUBT = 0.5;
// What is less likely is left out even then: a page without an article has something that is likeliest, too.
const LEAST = 0.15;

/**
 * Chooses by the verdicts, and by what blocks are to each other: a heading between two kept texts is kept.
 *
 * The model judges each block for itself. On unseen sites this gains .002 of the F1 of news, and two pages of a hundred that are
 * exact to the word.
 */
export function selectBlocks(page: PageStats, from: number = keepThreshold(page.genre)): PageStats {
  const { blocks } = page;
  for (const block of blocks) block.keep = block.reason === undefined && block.probability > from;
  let isBehindLikely = false;
  for (const block of blocks) {
    const isLikely = block.keep;
    if (isBehindLikely && block.isOpen && blocks[block.index + 1]?.keep === true)
      block.keep = isHeading(block.box);
    isBehindLikely = isLikely;
  }
  return page;
}

/**
 * Where the model is unsure of the whole page, chooses the blocks whose F1 is expected to be highest: there what
 * is rather not article is worth its risk (Lipton et al., *Optimal Thresholding of Classifiers to Maximize F1 Measure*, 2014).
 */
export function widenIfUncertain(page: PageStats): PageStats {
  const expected = expectedF1(page.blocks);
  // Documentation has a low threshold already.
  if (expected >= (page.genre === "documentation" ? IN_DEEP_DOUBT : IN_DOUBT)) return page;
  const best = expected < IN_DEEP_DOUBT ? LEAST : bestThreshold(page.blocks);
  return selectBlocks(page, Math.min(keepThreshold(page.genre), Math.max(best, LEAST)));
}

/** Below all that is kept where the expected F1 is highest, above all that is not. */
function bestThreshold(blocks: readonly PlacedBlock[]): number {
  const open = blocks.filter(({ reason }) => reason === undefined);
  open.sort((a, b) => b.probability - a.probability);
  const wanted = open.reduce((sum, { length, probability }) => sum + probability * length, 0);
  let [right, chosen, most, best] = [0, 0, 0, 1];
  open.forEach(({ length, probability }, i) => {
    right += probability * length;
    chosen += length;
    const next = open[i + 1]?.probability ?? 0;
    const f1 = (2 * right) / (chosen + wanted);
    if (next === probability || f1 <= most) return;
    [most, best] = [f1, (probability + next) / 2];
  });
  return best;
}

function isHeading(box: ElementNode | null | undefined): boolean {
  return nearest(box, ({ name }) => HEADINGS.has(name), LEVELS) !== undefined;
}
