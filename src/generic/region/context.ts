import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "./segment.js";

/** Names of the second row: what the first verdicts around a block say of it. */
export const CONTEXT: readonly string[] = [
  "own",
  ...[-3, -2, -1, 1, 2, 3].map((step) => `p${step}`),
  "around5",
  "box",
  "parent",
  "grand",
  "page",
  "before",
  "after",
];

/** The first verdicts of a block's surroundings, weighed by length. */
export function contextOf(blocks: readonly TextBlock[], first: readonly number[]): number[][] {
  const sums = new Map<ElementNode, { yes: number; all: number }>();
  const levels = blocks.map((block) => [
    block.box,
    block.box.parent ?? block.box,
    block.box.parent?.parent ?? block.box,
  ]);
  let page = 0;
  let total = 0;
  blocks.forEach((block, i) => {
    const yes = (first[i] ?? 0) * block.length;
    page += yes;
    total += block.length;
    for (const box of new Set(levels[i])) {
      const sum = sums.get(box) ?? { yes: 0, all: 0 };
      sums.set(box, { yes: sum.yes + yes, all: sum.all + block.length });
    }
  });
  let before = 0;
  return blocks.map((block, i) => {
    const around: number[] = [];
    let near = 0;
    let nearAll = 0;
    for (let step = -5; step <= 5; step++) {
      const other = blocks[i + step];
      if (other === undefined) continue;
      near += (first[i + step] ?? 0) * other.length;
      nearAll += other.length;
    }
    for (const step of [-3, -2, -1, 1, 2, 3]) around.push(first[i + step] ?? 0);
    const shares = (levels[i] ?? []).map((box) => {
      const sum = sums.get(box);
      return sum === undefined ? 0 : sum.yes / (sum.all || 1);
    });
    const own = (first[i] ?? 0) * block.length;
    const row = [
      first[i] ?? 0,
      ...around,
      near / (nearAll || 1),
      ...shares,
      page / (total || 1),
      before / (page || 1),
      (page - before - own) / (page || 1),
    ];
    before += own;
    return row;
  });
}
