import { nearest, upwards } from "../../tree/ancestors.js";
import { LISTS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { kindOf } from "./place.js";
import type { PostMark } from "./post-marks.js";
import { nodesOf } from "./run-nodes.js";

/** One post: mostly one box, in old programs a run of siblings. */
export interface Post {
  readonly parts: ReadonlySet<ElementNode>;
  readonly blocks: readonly PlacedBlock[];
  /** What it was found by. */
  readonly mark: PostMark;
}

// How much of the text outside links must stand in posts.
const SHARE_OF_PAGE = 0.2;
const SHARE = 0.3;
// Of groups that hold about as much the first is taken: the mark in front of a post tells where it begins.
const BETTER = 1.1;
// A post that is so many times as long as the one in the middle counts as that: it may be all of the page.
const LONG = 8;
const LONGEST_MARK = 110;
// Few places hold more than one mark; a page of listings has many.
const MOST_PLACES = 24;

/** The posts of a thread, by what stands once in each of them; none where fewer than two are found. */
export function postsOf(
  stats: PageStats,
  marked: ReadonlyMap<string, readonly PostMark[]>,
): readonly Post[] {
  let best: readonly Post[] = [];
  let most = 0;
  const places = [...marked.values()].filter(({ length }) => length > 1);
  for (const marks of places.slice(0, MOST_PLACES)) {
    const posts = postsBy(marks, stats);
    const score = evenText(posts) * Math.log2(1 + posts.length);
    if (posts.length > 1 && score > most * BETTER) [best, most] = [posts, score];
  }
  // A notice that asks for consent may be longer than a short thread.
  const all = stats.blocks.reduce(
    (sum, { length, linked, reason }) => (reason === undefined ? sum + length - linked : sum),
    0,
  );
  return textIn(best) < all * SHARE_OF_PAGE ? [] : best;
}

/** The boxes around each mark that hold no other; siblings behind them where these hold nothing else. */
function postsBy(marks: readonly PostMark[], stats: PageStats): readonly Post[] {
  const counts = new Map<ElementNode, number>();
  for (const { element } of marks)
    for (const box of upwards(element)) counts.set(box, (counts.get(box) ?? 0) + 1);
  const boxes = new Map<ElementNode, PostMark>();
  for (const mark of marks) {
    let own: ElementNode | undefined;
    for (const box of upwards(mark.element)) {
      if (counts.get(box) !== 1) break;
      // A list of one answer is no part of it.
      if (!LISTS.has(box.name) || box.children.filter(({ type }) => type === "tag").length > 1)
        own = box;
    }
    if (own !== undefined) boxes.set(own, mark);
  }
  const single = filled(
    [...boxes].map(([box, mark]) => ({ parts: new Set([box]), mark })),
    stats,
  );
  const [first] = boxes.keys();
  const parent = first?.parent;
  if (!parent || [...boxes.keys()].some((box) => box.parent !== parent)) return single;
  const runs = filled(runsOf(parent, boxes), stats);
  return textIn(single) < textIn(runs) * SHARE ? runs : single;
}

/** The siblings from each box to the next; behind the last those of kinds that stand behind others. */
function runsOf(
  parent: ElementNode,
  boxes: ReadonlyMap<ElementNode, PostMark>,
): readonly Omit<Post, "blocks">[] {
  const runs: { parts: Set<ElementNode>; mark: PostMark }[] = [];
  const kinds = new Set<string>();
  for (const child of parent.children) {
    if (child.type === "text") continue;
    const mark = boxes.get(child);
    const open = runs.at(-1);
    if (mark !== undefined) runs.push({ parts: new Set([child]), mark });
    else if (open !== undefined && (runs.length < boxes.size || kinds.has(kindOf(child)))) {
      kinds.add(kindOf(child));
      open.parts.add(child);
    } else if (open !== undefined) break;
  }
  return runs;
}

/** With the blocks that stand in each; those without text of their own are left out. */
function filled(posts: readonly Omit<Post, "blocks">[], { blocks }: PageStats): readonly Post[] {
  const owners = new Map<ElementNode, PlacedBlock[]>();
  const all = posts.map((post) => {
    const own: PlacedBlock[] = [];
    for (const part of post.parts) owners.set(part, own);
    return { ...post, blocks: own };
  });
  const known = new Map<ElementNode, PlacedBlock[] | undefined>();
  const ownerOf = (box: ElementNode | null): PlacedBlock[] | undefined => {
    if (box === null) return undefined;
    if (known.has(box)) return known.get(box);
    const owner = owners.get(box) ?? ownerOf(box.parent);
    known.set(box, owner);
    return owner;
  };
  for (const block of blocks) ownerOf(block.box)?.push(block);
  return all.filter((post) => textOf(post) > 0);
}

/** Says of an element in which post it stands, by its index. */
export function postOf(posts: readonly Post[]): (element: ElementNode) => number | undefined {
  const owners = new Map<ElementNode, number>();
  for (const [i, { parts }] of posts.entries()) for (const part of parts) owners.set(part, i);
  return (element) => {
    const part = nearest(element, (one) => owners.has(one));
    return part && owners.get(part);
  };
}

function textIn(posts: readonly Post[]): number {
  return posts.reduce((sum, post) => sum + textOf(post), 0);
}

/** Length of its text outside links, without the line that its mark stands in. */
function textOf({ blocks, mark }: Post): number {
  let sum = 0;
  for (const block of blocks) if (!holds(block, mark)) sum += block.length - block.linked;
  return sum;
}

/** Is it the line that the mark stands in, and not the text behind it? */
function holds(block: PlacedBlock, { element }: PostMark): boolean {
  const { box, length } = block;
  if (length >= LONGEST_MARK) return false;
  return (
    element === box || nodesOf(block).some((node) => node.type === "tag" && element.isIn(node))
  );
}

function evenText(posts: readonly Post[]): number {
  const lengths = posts.map(textOf).sort((a, b) => a - b);
  const most = LONG * (lengths[Math.floor((lengths.length - 1) / 2)] ?? 0);
  return lengths.reduce((sum, length) => sum + Math.min(length, most), 0);
}
