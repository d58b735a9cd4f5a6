import type { PageMeasures } from "../measure/page-stats.js";
import { inPosts } from "../measure/repeated-siblings.js";
import { keepFrom } from "./threshold.js";

// A group that holds less of a page's sentences is some list beside the article.
const SHARE = 0.4;
// So sure the posts must be on average, on a page that does not say that it is a thread.
const AGREED = 0.5;
// Signatures and buttons stand in posts too: what is surely one thing stays it.
const SURE = 0.3;

/**
 * The posts of a thread stand or fall together: on a page of posts they are the article, below an
 * article they are its comments.
 */
export function pooled(page: PageMeasures, verdicts: readonly number[]): number[] {
  const { blocks, boxes, posts } = page;
  if (posts.share < SHARE) return [...verdicts];
  const inside = blocks.map(({ box }) => {
    const known = boxes.get(box);
    return known !== undefined && inPosts(known, posts);
  });
  let yes = 0;
  let all = 0;
  blocks.forEach(({ length }, i) => {
    if (!inside[i]) return;
    yes += (verdicts[i] ?? 0) * length;
    all += length;
  });
  const from = keepFrom(page.sort);
  const keep = page.sort === "thread" || yes / (all || 1) > AGREED;
  return verdicts.map((verdict, i) => {
    if (!inside[i]) return verdict;
    if (keep) return verdict > SURE ? Math.max(verdict, from + 0.01) : verdict;
    // Sections of one document look like posts, and each may be kept for itself.
    if (page.sort === "documentation") return verdict;
    return verdict < 1 - SURE ? Math.min(verdict, from - 0.01) : verdict;
  });
}
