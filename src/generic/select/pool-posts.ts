import { getOrInsert } from "../../text/get-or-insert.js";
import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { LARGE_GROUP, repeatedSiblingOf } from "../measure/repeated-siblings.js";
import { ROLE } from "../measure/roles.js";
import type { Thread } from "../thread/thread.js";
import { keepThreshold } from "./threshold.js";

// How likely the posts must be on average, on a page that does not say that it is a thread.
const AGREED = 0.5;
// Signatures and buttons stand in posts too: what is certainly one or the other stays so.
const SURE = 0.3;
// What stands where the text of the other posts stands.
const TEXT = 0.9;

/**
 * The posts of a thread stand or fall together: on a page of posts they are the article, below an
 * article they are its comments.
 */
export function poolPosts(page: PageStats, thread: Thread | undefined): PageStats {
  if (thread !== undefined) return readPosts(page, thread);
  const { blocks, siblings, genre } = page;
  if (siblings.share < LARGE_GROUP) return poolComments(page);
  const posts = blocks.filter(
    ({ container }) => repeatedSiblingOf(container, siblings) !== undefined,
  );
  let yes = 0;
  let all = 0;
  for (const { probability, length } of posts) {
    yes += probability * length;
    all += length;
  }
  const from = keepThreshold(genre);
  const keep = genre === "thread" || yes / (all || 1) > AGREED;
  // Sections of one document look like posts, and each may be kept for itself.
  if (!keep && genre === "documentation") return page;
  for (const block of posts) {
    const { probability } = block;
    if (keep && probability > SURE) block.probability = Math.max(probability, from + 0.01);
    if (!keep && probability < 1 - SURE) block.probability = Math.min(probability, from - 0.01);
  }
  return page;
}

/**
 * Comments that stand in those they answer are no siblings: what stands at one place in boxes of one kind has one verdict,
 * weighed by length.
 */
function poolComments(page: PageStats): PageStats {
  const groups = new Map<string, PlacedBlock[]>();
  for (const block of page.blocks) {
    const { reason, container } = block;
    if (reason !== undefined || (container.roles & ROLE.comment) === 0) continue;
    const key = `${container.signature.index} ${container.parent?.signature.index}`;
    getOrInsert(groups, key, () => []).push(block);
  }
  for (const texts of groups.values()) {
    // Paragraphs of one box are the text of an article, whatever the box is called.
    if (texts.some(({ box }, i) => box.parent === texts[i - 1]?.box.parent)) continue;
    let yes = 0;
    let all = 0;
    for (const { probability, length } of texts) {
      yes += probability * length;
      all += length;
    }
    for (const block of texts) block.probability = yes / all;
  }
  return page;
}

/** Where the posts are known, so is what is text of theirs, and that the page is a thread: rules ask for that as well. */
function readPosts(page: PageStats, { texts }: Thread): PageStats {
  for (const [block, reason] of texts) {
    block.reason = reason;
    if (reason === undefined) block.probability = Math.max(block.probability, TEXT);
  }
  return { ...page, genre: "thread" };
}
