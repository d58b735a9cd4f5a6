import { shingles } from "../../text/shingles.js";
import type { PageStats } from "../measure/page-stats.js";
import { ROLE } from "../measure/roles.js";
import { keepThreshold } from "./threshold.js";

// Seven words: who quotes less quotes a phrase.
const FEWEST = 4;
const SHARE = 0.9;
// What is remembered of a thread; the longest on the corpus has 4,000 words.
const MOST = 200_000;

/**
 * Leaves out what in a thread is a quote of a post that stands before it: that is kept once, in its own place.
 *
 * A quote of what the page does not hold is kept where it first stands, and so is whatever somebody writes twice.
 */
export function omitRepeatedQuotes(page: PageStats): PageStats {
  if (page.genre !== "thread") return page;
  const seen = new Set<string>();
  const from = keepThreshold(page.genre);
  for (const block of page.blocks) {
    if (block.probability <= from) continue;
    const runs = shingles(block.text);
    const isQuote = (block.container.roles & ROLE.quote) > 0;
    const known = runs.filter((run) => seen.has(run));
    if (isQuote && runs.length >= FEWEST && known.length >= SHARE * runs.length) {
      block.probability = 0;
      block.reason ??= "shown before";
    } else if (seen.size < MOST) for (const run of runs) seen.add(run);
  }
  return page;
}
