import type { ArticleType, Author } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import { nearest } from "../../tree/ancestors.js";
import { PAGES } from "../../tree/element-kinds.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import type { BodyBoxes } from "./body-boxes.js";
import { isThread, mayBeThread } from "./is-thread.js";
import { layoutBoxes } from "./layout-boxes.js";
import { dateLines } from "./lines/date-lines.js";
import { RepeatedLines } from "./lines/repeated-lines.js";
import { signatureBoxes } from "./lines/signature-boxes.js";
import { partsOfRuns } from "./parts-of-runs.js";
import { kindOf } from "./place.js";
import { postMarks } from "./post-marks.js";
import { type PostTexts, postTexts } from "./post-texts.js";
import { type Post, postOf, postsOf } from "./posts.js";
import { leaveOutQuotes } from "./quotes.js";
import { timesOf } from "./times.js";
import { writersOf } from "./writers.js";

const LAYOUT = "between posts";

/** The posts of a thread, found by what they have in common. */
export interface Thread extends PostTexts {
  readonly posts: readonly Post[];
  /** Who wrote each of them. */
  readonly writers: readonly (Author | undefined)[];
  /** When each was written: ISO 8601. */
  readonly times: readonly (string | undefined)[];
  /** Tables that are no tables to a reader. */
  readonly layout: ReadonlySet<ElementNode>;
  /** Parts of runs of text that are no text of the post. */
  readonly parts: ReadonlyMap<TreeNode, string>;
}

/** The thread on a page that says that it is one, or shows nothing else. */
export function threadOf(
  stats: PageStats,
  page: PageView,
  type: ArticleType | undefined,
): Thread | undefined {
  const root = stats.containers.all[0]?.element;
  const isTold = stats.genre === "thread";
  if (root === undefined || !(isTold || mayBeThread(stats, type))) return undefined;
  const marks = postMarks(root, page, (box) => stats.containers.at(box) !== undefined);
  const posts = postsOf(stats, marks);
  if (posts.length === 0) return undefined;
  const writers = writersOf(posts, page);
  const dates = dateLines(posts, writers, marks);
  if (!isTold && !isThread({ posts, writers, dates, marks }, stats)) return undefined;
  const lines = new RepeatedLines(posts, writers, stats.title);
  const known = new Map([...signatureBoxes(posts, stats.containers.signatures), ...dates]);
  const found = postTexts(posts, writers, known, lines);
  leaveOutQuotes(posts, found.texts, writers);
  for (const block of openingTexts(stats, posts, found.body)) found.texts.set(block, undefined);
  const parts = partsOfRuns(posts, writers, found.texts, lines, page);
  const indexOf = postOf(posts);
  const layout = layoutBoxes(posts, found.texts, found.body);
  // What stands between the rows of posts: the head of their columns, pages to turn.
  for (const block of stats.blocks) {
    if (block.isProse || found.texts.has(block)) continue;
    if (
      nearest(block.box, (box) => layout.has(box)) !== undefined &&
      indexOf(block.box) === undefined
    )
      found.texts.set(block, LAYOUT);
  }
  return { posts, writers, times: timesOf(posts, writers, marks), layout, parts, ...found };
}

/** What stands between the headline and all posts in a box named like those of their text. */
function openingTexts(
  { blocks, heading }: PageStats,
  posts: readonly Post[],
  body: BodyBoxes | undefined,
): readonly PlacedBlock[] {
  const name = body === undefined ? "" : nameIn(body.place);
  const [first] = posts[0]?.blocks ?? [];
  if (name === "" || posts.some(({ parts }) => [...parts].some((part) => body?.boxes.has(part))))
    return [];
  return blocks.slice(heading + 1, first?.index ?? 0).filter(
    ({ box }) =>
      nearest(box, (node) => nameIn(kindOf(node)) === name) !== undefined &&
      // A column beside the thread shares nothing with it but the page.
      nearest(box, (node) => PAGES.has(node.name) || first?.box.isIn(node) === true)?.name !==
        "body",
  );
}

/** What an element is called, whichever its tag. */
const nameIn = (place: string): string => /^[\w-]+([.#][^\s]+)/.exec(place)?.[1] ?? "";
