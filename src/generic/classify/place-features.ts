import { HEADINGS } from "../../tree/element-kinds.js";
import type { Container } from "../measure/containers.js";
import type { FeatureContext, FeatureGroup, PageStats } from "../measure/page-stats.js";
import { repeatedSiblingOf } from "../measure/repeated-siblings.js";

// Of so many boxes around a block it is asked what they hold.
const LEVELS = [1, 2, 3, 4];

/** What a block's place on the page tells: the boxes around it, and its neighbours. */
export const PLACE_FEATURES: readonly FeatureGroup[] = [
  {
    names: "depth classOdds classOdds1 classOdds2 classOddsSum classOddsMin".split(" "),
    of({ container }, put) {
      put(container.depth);
      put(container.logOdds);
      put(container.parent?.logOdds ?? 0);
      put(container.parent?.parent?.logOdds ?? 0);
      put(container.sumLogOdds);
      put(container.minLogOdds);
    },
  },
  {
    names: "index offset fromHeadline afterHeadline".split(" "),
    of({ page, index, before }, put) {
      put(index / page.blocks.length);
      put(before / page.total);
      put(page.heading < 0 ? 0 : Math.max(-20, Math.min(60, index - page.heading)));
      put(page.heading < 0 ? -1 : Number(index > page.heading));
    },
  },
  {
    names:
      "proseLength page-article page-documentation page-thread siblingsShare inSiblings signatureProse".split(
        " ",
      ),
    of({ page, container }, put) {
      put(Math.log1p(page.proseLength));
      put(Number(page.genre === "article"));
      put(Number(page.genre === "documentation"));
      put(Number(page.genre === "thread"));
      put(page.siblings.share);
      put(Number(repeatedSiblingOf(container, page.siblings) !== undefined));
      put(container.signature.proseShare);
    },
  },
  {
    names: LEVELS.flatMap((level) =>
      ["prose", "blocks", "linked", "share", "repeats", "paragraphs"].map((name) => name + level),
    ),
    of({ page, container }, put) {
      let around = container;
      for (const _ of LEVELS) {
        around = around.parent ?? around;
        around.shape ??= shapeOf(around, page);
        for (const number of around.shape) put(number);
      }
    },
  },
  {
    names: ["mainShare", "mainDistance"],
    of({ page, container }, put) {
      put(page.mainContainer === undefined ? 0 : page.mainContainer.proseLength / page.proseLength);
      put(distance(container, page.mainContainer));
    },
  },
  ...[-2, -1, 1, 2].map(neighbour),
  {
    names: ["toProse", "fromProse"],
    of(spot, put) {
      put(toProse(spot, 1));
      put(toProse(spot, -1));
    },
  },
];

/** How much of the page's text a box holds, and what it is like. */
function shapeOf(box: Container, page: PageStats): number[] {
  return [
    box.proseLength / page.proseLength,
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
    names: ["length", "linked", "prose", "same", "heading"].map((name) => `${side}-${name}`),
    of({ page, index, block }, put) {
      const other = page.blocks[index + step];
      const { name, parent } = other?.box ?? {};
      put(Math.log1p(other?.length ?? 0));
      put(other === undefined ? 0 : other.linked / other.length);
      put(Number(other?.isProse === true));
      put(Number(parent === block.box.parent && name === block.box.name));
      put(Number(HEADINGS.has(name ?? "")));
    },
  };
}

/** Steps to the next block that reads like sentences; 12 if there is none so near. */
function toProse({ page, index }: FeatureContext, step: number): number {
  for (let steps = 1; steps < 12; steps++) {
    if (page.blocks[index + step * steps]?.isProse === true) return steps;
  }
  return 12;
}

/** Boxes between a block and the best box; -1 outside of it. */
function distance(box: Container | undefined, best: Container | undefined): number {
  let steps = 0;
  for (let node = box; node !== undefined; node = node.parent) {
    if (node === best) return steps;
    steps++;
  }
  return -1;
}
