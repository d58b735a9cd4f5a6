import { type Box, isGood } from "./boxes.js";
import { inPosts } from "./posts.js";
import type { Feature, Spot } from "./spot.js";

const HEADINGS = new Set("h1 h2 h3 h4 h5 h6".split(" "));

/** What a block's place on the page tells: the boxes around it, and its neighbours. */
export const PLACE_FEATURES: readonly Feature[] = [
  ["depth", ({ box }) => box.depth],
  ["says", ({ box }) => box.says],
  ["says1", ({ box }) => box.parent?.says ?? 0],
  ["says2", ({ box }) => box.parent?.parent?.says ?? 0],
  ["saysAll", ({ box }) => box.saysAll],
  ["saysLeast", ({ box }) => box.saysLeast],
  ["index", ({ page, index }) => index / page.blocks.length],
  ["offset", ({ page, before }) => before / page.total],
  [
    "fromTitle",
    ({ page, index }) => (page.heading < 0 ? 0 : Math.max(-20, Math.min(60, index - page.heading))),
  ],
  ["afterTitle", ({ page, index }) => (page.heading < 0 ? -1 : Number(index > page.heading))],
  ["goods", ({ page }) => Math.log1p(page.goods)],
  ["page-article", ({ page }) => Number(page.sort === "article")],
  ["page-documentation", ({ page }) => Number(page.sort === "documentation")],
  ["page-thread", ({ page }) => Number(page.sort === "thread")],
  ["posts", ({ page }) => page.posts.share],
  ["inPosts", ({ page, box }) => Number(inPosts(box, page.posts))],
  ["alike", ({ box }) => box.look.alike],
  ...[1, 2, 3, 4].flatMap((level) => levelAt(level)),
  ["bestShare", ({ page }) => (page.best === undefined ? 0 : page.best.good / page.goods)],
  ["bestDepth", ({ page, box }) => distance(box, page.best)],
  ...[-2, -1, 1, 2].flatMap((step) => neighbour(step)),
  ["toGood", (spot) => toGood(spot, 1)],
  ["fromGood", (spot) => toGood(spot, -1)],
];

/** Of the box so many levels up. */
function levelAt(level: number): Feature[] {
  const at =
    (read: (box: Box, spot: Spot) => number) =>
    (spot: Spot): number => {
      let box = spot.box;
      for (let up = 0; up < level; up++) box = box.parent ?? box;
      return read(box, spot);
    };
  return [
    [`good${level}`, at((box, { page }) => box.good / page.goods)],
    [`blocks${level}`, at((box) => Math.log1p(box.blocks))],
    [`linked${level}`, at((box) => box.linked / (box.length || 1))],
    [`share${level}`, at((box, { page }) => box.length / page.total)],
    [`repeats${level}`, at((box) => box.repeats)],
    [`paras${level}`, at((box) => box.paragraphs / (box.blocks || 1))],
  ];
}

/** Of the block so many steps on. */
function neighbour(step: number): Feature[] {
  const side = `${step < 0 ? "p" : "n"}${Math.abs(step)}`;
  return [
    [`${side}-length`, ({ page, index }) => Math.log1p(page.blocks[index + step]?.length ?? 0)],
    [
      `${side}-linked`,
      ({ page, index }) => {
        const other = page.blocks[index + step];
        return other === undefined ? 0 : other.linked / other.length;
      },
    ],
    [
      `${side}-good`,
      ({ page, index }) => {
        const other = page.blocks[index + step];
        return Number(other !== undefined && isGood(other));
      },
    ],
    [
      `${side}-same`,
      ({ page, index, block }) => {
        const other = page.blocks[index + step]?.box;
        return Number(other?.parent === block.box.parent && other?.name === block.box.name);
      },
    ],
    [
      `${side}-heading`,
      ({ page, index }) => Number(HEADINGS.has(page.blocks[index + step]?.box.name ?? "")),
    ],
  ];
}

/** Steps to the next block that reads like sentences; 12 if there is none so near. */
function toGood({ page, index }: Spot, step: number): number {
  for (let steps = 1; steps < 12; steps++) {
    const other = page.blocks[index + step * steps];
    if (other !== undefined && isGood(other)) return steps;
  }
  return 12;
}

/** Boxes between a block and the best box; -1 outside of it. */
function distance(box: Box | undefined, best: Box | undefined): number {
  let steps = 0;
  for (let node = box; node !== undefined; node = node.parent) {
    if (node === best) return steps;
    steps++;
  }
  return -1;
}
