import type { Author } from "../../../model/fields.js";
import { nearest } from "../../../tree/ancestors.js";
import type { ElementNode } from "../../../tree/node.js";
import type { PlacedBlock } from "../../measure/placed-block.js";
import { placeOf } from "../place.js";
import type { PostMark } from "../post-marks.js";
import type { Post } from "../posts.js";

const DATE = "time of the post";
/** Why the note of a change is no text of its post. */
export const EDIT = "note of a change";
// "by somebody with a long name » Wednesday, 28 September 2022, 08:05:12 PM"; "last edited by …, edited 3 times in total".
const LONGEST = 110;
const LONGEST_START = 45;
// In how many posts a line with a time must stand at the same place.
const MOST = 0.6;

/** The lines of posts that say when they were written, or who changed them: those that stand in most, and those that name somebody. */
export function dateLines(
  posts: readonly Post[],
  writers: readonly (Author | undefined)[],
  marked: ReadonlyMap<string, readonly PostMark[]>,
): ReadonlyMap<PlacedBlock, string> {
  const own = new Set(posts.flatMap(({ blocks }) => blocks.map(({ box }) => box)));
  const boxes = new Set<ElementNode>();
  for (const marks of marked.values())
    for (const { element, isTime } of marks) {
      const box = isTime ? nearest(element, (one) => own.has(one)) : undefined;
      if (box !== undefined) boxes.add(box);
    }
  const names = new Set(writers.flatMap((one) => one?.name.toLowerCase() ?? []));
  const places = new Map<string, { posts: Set<Post>; blocks: PlacedBlock[] }>();
  const found = new Map<PlacedBlock, string>();
  for (const post of posts)
    for (const block of post.blocks) {
      const { box, length, line } = block;
      if (length > LONGEST || !boxes.has(box)) continue;
      const place = places.get(placeOf(box)) ?? { posts: new Set(), blocks: [] };
      places.set(placeOf(box), place);
      // Behind the line with the time there may be text that tells of another.
      if (!place.posts.has(post)) place.blocks.push(block);
      place.posts.add(post);
      if (isEdit(line, names)) found.set(block, EDIT);
    }
  for (const { posts: those, blocks } of places.values())
    if (those.size > posts.length * MOST) for (const block of blocks) found.set(block, DATE);
  return found;
}

/** "Last edited by somebody on …", "Edited August 26 by somebody": a name near the beginning. */
function isEdit(line: string, names: ReadonlySet<string>): boolean {
  const start = line.slice(0, LONGEST_START);
  return start.split(/[\s,;()]+/).some((word) => names.has(word));
}
