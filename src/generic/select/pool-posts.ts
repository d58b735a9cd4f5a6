import type { PageStats } from "../measure/page-stats.js";
import { LARGE_GROUP, repeatedSiblingOf } from "../measure/repeated-siblings.js";
import { keepThreshold } from "./threshold.js";

// How likely the posts must be on average, on a page that does not say that it is a thread.
const AGREED = 0.5;
// Signatures and buttons stand in posts too: what is certainly one or the other stays so.
const SURE = 0.3;

/**
 * The posts of a thread stand or fall together: on a page of posts they are the article, below an
 * article they are its comments.
 */
export function poolPosts(page: PageStats, verdicts: readonly number[]): number[] {
  const { blocks, containers, siblings } = page;
  if (siblings.share < LARGE_GROUP) return [...verdicts];
  const inside = blocks.map(
    ({ box }) => repeatedSiblingOf(containers.get(box), siblings) !== undefined,
  );
  let yes = 0;
  let all = 0;
  blocks.forEach(({ length }, i) => {
    if (!inside[i]) return;
    yes += (verdicts[i] ?? 0) * length;
    all += length;
  });
  const from = keepThreshold(page.genre);
  const keep = page.genre === "thread" || yes / (all || 1) > AGREED;
  return verdicts.map((verdict, i) => {
    if (!inside[i]) return verdict;
    if (keep) return verdict > SURE ? Math.max(verdict, from + 0.01) : verdict;
    // Sections of one document look like posts, and each may be kept for itself.
    if (page.genre === "documentation") return verdict;
    return verdict < 1 - SURE ? Math.min(verdict, from - 0.01) : verdict;
  });
}
