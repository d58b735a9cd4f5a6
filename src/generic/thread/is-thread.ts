import type { ArticleType, Author } from "../../model/fields.js";
import { getOrInsert } from "../../text/get-or-insert.js";
import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { isPerson, PERSON, type PostMark } from "./post-marks.js";
import { type Post, postOf } from "./posts.js";

// How much of a page's sentences the largest group of boxes that look alike must hold, before anything is looked for.
const SHARE_OF_GROUP = 0.25;
const FEWEST = 3;
// Where nothing leads to who wrote them.
const FEWEST_UNSIGNED = 5;
// In how many posts must stand who wrote them, and how much of the sentences in posts.
const MOST = 0.7;
const SHARE = 0.5;
// Who asks, and maybe the group that is asked; a list of what people made names many.
const MOST_BEFORE = 2;
// How much may stand in front of them: a question is shorter than all that is answered.
const LONGEST_OPENING = 0.5;
// So much that reads like an article in front of them or behind them is one, and they are its comments.
const ARTICLE = 150;
// The boxes of a list of pages begin with a title that leads to one.
const TITLED = 0.5;
const SHORTEST_TITLE = 15;
const FRONT = 4;

interface Candidate {
  readonly posts: readonly Post[];
  readonly writers: readonly (Author | undefined)[];
  readonly dates: ReadonlyMap<PlacedBlock, string>;
  readonly marks: ReadonlyMap<string, readonly PostMark[]>;
}

/** May a page be a thread that does not say that it is one? Asked before posts are looked for. */
export function mayBeThread(
  { siblings, elements }: PageStats,
  type: ArticleType | undefined,
): boolean {
  if (!(type === undefined || type === "article")) return false;
  if (type === undefined) return siblings.share >= SHARE_OF_GROUP;
  return siblings.share >= SHARE && elements.links.filter(isPerson).length >= FEWEST;
}

/**
 * Are these the posts of a thread, and not the comments below an article, a list of pages, or the notes of a live blog?
 * Each says who wrote it, there are several who write, none has a title of its own that leads on, and there is no article
 * beside them but the post they answer to.
 */
export function isThread(candidate: Candidate, stats: PageStats): boolean {
  const { posts, writers, dates } = candidate;
  const names = writers.flatMap((one) => one?.name ?? []);
  const least = posts.length * MOST;
  if (names.length < least || new Set(names).size < 2) return false;
  const isTimed =
    posts.filter(({ blocks }) => blocks.some((one) => dates.has(one))).length >= least;
  const opened = openedBySame(candidate);
  const isSigned = opened !== undefined;
  const isOpened = isTimed && opened === true;
  if (posts.length + Number(isOpened) < FEWEST) return false;
  if (!isSigned && !(isTimed && posts.length >= FEWEST_UNSIGNED && stats.genre === "unknown"))
    return false;
  if (titled(candidate, stats, isSigned) >= posts.length * TITLED) return false;
  const inside = new Set(posts.flatMap(({ blocks }) => blocks));
  let [front, said, prose, beside] = [0, 0, 0, 0];
  for (const block of stats.blocks) {
    const { length, linked, isProse, probability } = block;
    const isInside = inside.has(block);
    if (isInside) said += length - linked;
    else if (said === 0) front += length - linked;
    if (isInside && isProse) prose += length;
    else if (isProse && probability > 0.5) beside += length;
  }
  if (prose < stats.proseLength * SHARE || front > said * (isOpened ? 1 : LONGEST_OPENING))
    return false;
  return beside < ARTICLE || (stats.genre === "unknown" && isOpened);
}

/** How many posts begin with a title that leads to one: it is no time, not what the page is called, and no name that leads to somebody. */
function titled(
  { posts, writers, dates }: Candidate,
  { title }: PageStats,
  isSigned: boolean,
): number {
  return posts.filter(({ blocks }, i) =>
    blocks.slice(0, FRONT).some((block) => {
      const { line, length, linked, isHeading } = block;
      if (linked < length * 0.9 || !(isHeading || length >= SHORTEST_TITLE)) return false;
      const name = isSigned ? writers[i]?.name.toLowerCase() : undefined;
      const isName = name !== undefined && line.startsWith(name);
      return !isName && !dates.has(block) && !(title !== "" && line.includes(title));
    }),
  ).length;
}

/** Does what stands in front of the posts link to who wrote it as most of them do? Unknown where they do not link to people. */
function openedBySame({ posts, marks }: Candidate): boolean | undefined {
  const indexOf = postOf(posts);
  const places = new Map<
    string,
    { posts: Set<number>; people: Set<string>; before: Set<string> }
  >();
  for (const list of marks.values())
    for (const { element, isTime } of list) {
      if (isTime) continue;
      const href = element.attr("href") ?? "";
      const place = getOrInsert(places, href.slice(0, href.search(PERSON)), () => ({
        posts: new Set<number>(),
        people: new Set<string>(),
        before: new Set<string>(),
      }));
      const index = indexOf(element);
      if (index === undefined) {
        if (place.posts.size === 0) place.before.add(href);
        continue;
      }
      place.posts.add(index);
      place.people.add(href);
    }
  for (const { posts: signed, people, before } of places.values())
    if (signed.size >= posts.length * MOST && people.size > 1)
      return before.size > 0 && before.size <= MOST_BEFORE;
  return undefined;
}
