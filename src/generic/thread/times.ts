import type { Author } from "../../model/fields.js";
import type { PostMark } from "./post-marks.js";
import { type Post, postOf } from "./posts.js";

// In how many posts the time must stand at that place.
const MOST = 0.7;
// What stands in front of another day than that of the post: when somebody joined, when a post was changed.
const OTHER =
  /join|regist|member|edit|updat|modif|changed|last|dabei seit|geändert|bearbeitet|inscri|ingreso|iscritt/i;

/** When each post was written: the times at the first place that has one in most of them, those with a clock before others. */
export function timesOf(
  posts: readonly Post[],
  writers: readonly (Author | undefined)[],
  marked: ReadonlyMap<string, readonly PostMark[]>,
): readonly (string | undefined)[] {
  let best: readonly (string | undefined)[] = [];
  let clocks = -1;
  const indexOf = postOf(posts);
  for (const marks of marked.values()) {
    const own = marks.filter((mark) => mark.isTime && mark.time !== undefined && !isOther(mark));
    if (own.length < posts.length * MOST) continue;
    const times: (string | undefined)[] = posts.map(() => undefined);
    for (const { element, time } of own) {
      const index = indexOf(element);
      if (index !== undefined) times[index] ??= time;
    }
    const told = times.filter((time) => time !== undefined);
    if (told.length < posts.length * MOST) continue;
    if (isOfWriters(times, writers)) continue;
    const withClock = told.filter((time) => time.includes("T")).length;
    if (withClock > clocks) [best, clocks] = [times, withClock];
  }
  return best;
}

const isOther = ({ element }: PostMark): boolean =>
  OTHER.test(element.text().split(/\d/, 1)[0] ?? "");

/** Is it the same in all posts of each writer? Then it is no time of a post. */
function isOfWriters(
  times: readonly (string | undefined)[],
  writers: readonly (Author | undefined)[],
): boolean {
  const known = new Map<string, string | undefined>();
  let again = 0;
  for (const [i, writer] of writers.entries()) {
    if (writer === undefined) continue;
    if (!known.has(writer.name)) known.set(writer.name, times[i]);
    else if (known.get(writer.name) !== times[i]) return false;
    else again++;
  }
  return again > 0;
}
