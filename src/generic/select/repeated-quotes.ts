import { wordRuns } from "../../text/shingles.js";
import type { PageMeasures } from "../measure/page-stats.js";
import { BIT } from "../measure/roles.js";
import { keepFrom } from "./threshold.js";

// Seven words: who quotes less quotes a phrase.
const FEWEST = 4;
const SHARE = 0.9;
// What is remembered of a thread; the longest on the corpus has 4,000 words.
const MOST = 200_000;

/**
 * Which blocks of a thread are quotes of posts that stand before them: these are told once, in their own place.
 *
 * A quote of what the page does not hold is kept where it first stands, and so is whatever somebody writes twice.
 */
export function retold({ blocks, boxes, sort }: PageMeasures, sure: readonly number[]): boolean[] {
  const told = new Set<string>();
  const from = keepFrom(sort);
  return blocks.map(({ box, text }, i) => {
    if (sort !== "thread" || (sure[i] ?? 0) <= from) return false;
    const runs = wordRuns(text);
    const isQuote = ((boxes.get(box)?.kinds ?? 0) & BIT.quote) > 0;
    const known = runs.filter((run) => told.has(run));
    if (isQuote && runs.length >= FEWEST && known.length >= SHARE * runs.length) return true;
    if (told.size < MOST) for (const run of runs) told.add(run);
    return false;
  });
}
