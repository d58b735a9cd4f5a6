import { PLACE_FEATURES } from "./place-features.js";
import type { Feature, PageMeasures } from "./spot.js";
import { TEXT_FEATURES } from "./text-features.js";

/** All that the model knows of a block by itself, in the order in which its trees count. */
export const FEATURES: readonly Feature[] = [...TEXT_FEATURES, ...PLACE_FEATURES];

/** One row of numbers for each block. */
export function featuresOf(page: PageMeasures): Float32Array[] {
  let before = 0;
  return page.blocks.flatMap((block, index) => {
    const box = page.boxes.get(block.box);
    if (box === undefined) return [];
    const spot = { page, index, block, box, text: page.texts[index] ?? "", before };
    before += block.length;
    return [Float32Array.from(FEATURES, ([, of]) => of(spot))];
  });
}
