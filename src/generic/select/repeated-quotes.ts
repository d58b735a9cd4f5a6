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
 * Which blocks of a thread are quotes of posts that stand before them: these are kept once, in their own place.
 *
 * A quote of what the page does not hold is kept where it first stands, and so is whatever somebody writes twice.
 */
export function repeatedQuotes(
  { blocks, containers, genre }: PageStats,
  probabilities: readonly number[],
): boolean[] {
  const seen = new Set<string>();
  const from = keepThreshold(genre);
  return blocks.map(({ box, text }, i) => {
    if (genre !== "thread" || (probabilities[i] ?? 0) <= from) return false;
    const runs = shingles(text);
    const isQuote = ((containers.get(box)?.roles ?? 0) & ROLE.quote) > 0;
    const known = runs.filter((run) => seen.has(run));
    if (isQuote && runs.length >= FEWEST && known.length >= SHARE * runs.length) return true;
    if (seen.size < MOST) for (const run of runs) seen.add(run);
    return false;
  });
}
