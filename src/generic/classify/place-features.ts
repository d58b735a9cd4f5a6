import { nearest } from "../../tree/ancestors.js";
import type { Container } from "../measure/containers.js";
import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { repeatedSiblingOf } from "../measure/repeated-siblings.js";
import type { FeatureGroup } from "./feature-table.js";

// Of so many boxes around a block it is asked what they hold.
const LEVELS = [1, 2, 3, 4];

/** What a block's place on the page tells: the boxes around it, and its neighbours. */
export const PLACE_FEATURES: readonly FeatureGroup[] = [
  {
    names: "depth classOdds classOdds1 classOdds2 classOddsSum classOddsMin".split(" "),
    of({ container }, _page, row) {
      row.put(container.depth);
      row.put(container.logOdds);
      row.put(container.parent?.logOdds ?? 0);
      row.put(container.parent?.parent?.logOdds ?? 0);
      row.put(container.sumLogOdds);
      row.put(container.minLogOdds);
    },
  },
  {
    names: "index offset fromHeadline afterHeadline".split(" "),
    of({ index, before }, page, row) {
      row.put(index / page.blocks.length);
      row.put(before / page.total);
      row.put(page.heading < 0 ? 0 : Math.max(-20, Math.min(60, index - page.heading)));
      row.put(page.heading < 0 ? -1 : Number(index > page.heading));
    },
  },
  {
    names:
      "proseLength page-article page-documentation page-thread siblingsShare inSiblings signatureProse".split(
        " ",
      ),
    of({ container }, page, row) {
      row.put(Math.log1p(page.proseLength));
      row.put(Number(page.genre === "article"));
      row.put(Number(page.genre === "documentation"));
      row.put(Number(page.genre === "thread"));
      row.put(page.siblings.share);
      row.put(Number(repeatedSiblingOf(container, page.siblings) !== undefined));
      row.put(container.signature.proseShare);
    },
  },
  {
    names: LEVELS.flatMap((level) =>
      ["prose", "blocks", "linked", "share", "repeats", "paragraphs"].map((name) => name + level),
    ),
    of({ container }, page, row) {
      let around = container;
      for (const _ of LEVELS) {
        around = around.parent ?? around;
        around.shape ??= shapeOf(around, page);
        for (const number of around.shape) row.put(number);
      }
    },
  },
  {
    names: ["mainShare", "mainDistance"],
    of({ container }, page, row) {
      row.put(
        page.mainContainer === undefined ? 0 : page.mainContainer.proseLength / page.proseLength,
      );
      row.put(distance(container, page.mainContainer));
    },
  },
  ...[-2, -1, 1, 2].map(neighbour),
  {
    names: ["toProse", "fromProse"],
    of(block, page, row) {
      row.put(toProse(block, page, 1));
      row.put(toProse(block, page, -1));
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
    of({ index, box }, page, row) {
      const other = page.blocks[index + step];
      row.put(Math.log1p(other?.length ?? 0));
      row.put(other === undefined ? 0 : other.linked / other.length);
      row.put(Number(other?.isProse === true));
      row.put(Number(other?.box.parent === box.parent && other?.box.name === box.name));
      row.put(Number(other?.isHeading === true));
    },
  };
}

/** Steps to the next block that reads like sentences; 12 if there is none so near. */
function toProse({ index }: PlacedBlock, page: PageStats, step: number): number {
  for (let steps = 1; steps < 12; steps++) {
    if (page.blocks[index + step * steps]?.isProse === true) return steps;
  }
  return 12;
}

/** Boxes between a block and the best box; -1 outside of it. */
function distance(box: Container, best: Container | undefined): number {
  if (best === undefined || nearest(box, (node) => node === best) === undefined) return -1;
  return box.depth - best.depth;
}
