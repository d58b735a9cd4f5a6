import type { Box } from "./boxes.js";
import { inPosts } from "./posts.js";
import type { FeatureGroup, PageMeasures, Spot } from "./spot.js";

const HEADINGS = new Set("h1 h2 h3 h4 h5 h6".split(" "));
// Of so many boxes around a block it is asked what they hold.
const LEVELS = [1, 2, 3, 4];

/** What a block's place on the page tells: the boxes around it, and its neighbours. */
export const PLACE_FEATURES: readonly FeatureGroup[] = [
  {
    names: "depth says says1 says2 saysAll saysLeast".split(" "),
    of: ({ box }) => [
      box.depth,
      box.says,
      box.parent?.says ?? 0,
      box.parent?.parent?.says ?? 0,
      box.saysAll,
      box.saysLeast,
    ],
  },
  {
    names: "index offset fromTitle afterTitle".split(" "),
    of: ({ page, index, before }) => [
      index / page.blocks.length,
      before / page.total,
      page.heading < 0 ? 0 : Math.max(-20, Math.min(60, index - page.heading)),
      page.heading < 0 ? -1 : Number(index > page.heading),
    ],
  },
  {
    names: "goods page-article page-documentation page-thread posts inPosts alike".split(" "),
    of: ({ page, box }) => [
      Math.log1p(page.goods),
      Number(page.sort === "article"),
      Number(page.sort === "documentation"),
      Number(page.sort === "thread"),
      page.posts.share,
      Number(inPosts(box, page.posts)),
      box.look.alike,
    ],
  },
  {
    names: LEVELS.flatMap((level) =>
      ["good", "blocks", "linked", "share", "repeats", "paras"].map((name) => name + level),
    ),
    of({ page, box }) {
      const numbers: number[] = [];
      let around = box;
      for (const _ of LEVELS) {
        around = around.parent ?? around;
        around.shape ??= shapeOf(around, page);
        for (const number of around.shape) numbers.push(number);
      }
      return numbers;
    },
  },
  {
    names: ["bestShare", "bestDepth"],
    of: ({ page, box }) => [
      page.best === undefined ? 0 : page.best.good / page.goods,
      distance(box, page.best),
    ],
  },
  ...[-2, -1, 1, 2].map(neighbour),
  { names: ["toGood", "fromGood"], of: (spot) => [toGood(spot, 1), toGood(spot, -1)] },
];

/** How much of the page's text a box holds, and what it is like. */
function shapeOf(box: Box, page: PageMeasures): number[] {
  return [
    box.good / page.goods,
    Math.log1p(box.blocks),
    box.linked / (box.length || 1),
    box.length / page.total,
    box.repeats,
    box.paragraphs / (box.blocks || 1),
  ];
}

/** Of the block so many steps on. */
function neighbour(step: number): FeatureGroup {
  const side = `${step < 0 ? "p" : "n"}${Math.abs(step)}`;
  return {
    names: ["length", "linked", "good", "same", "heading"].map((name) => `${side}-${name}`),
    of({ page, index, block }) {
      const other = page.blocks[index + step];
      if (other === undefined) return NOBODY;
      const { name, parent } = other.box;
      return [
        Math.log1p(other.length),
        other.linked / other.length,
        Number(other.good),
        Number(parent === block.box.parent && name === block.box.name),
        Number(HEADINGS.has(name)),
      ];
    },
  };
}

const NOBODY = [0, 0, 0, 0, 0];

/** Steps to the next block that reads like sentences; 12 if there is none so near. */
function toGood({ page, index }: Spot, step: number): number {
  for (let steps = 1; steps < 12; steps++) {
    if (page.blocks[index + step * steps]?.good === true) return steps;
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
