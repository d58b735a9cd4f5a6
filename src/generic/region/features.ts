import { CONTEXT_FEATURES } from "./context-features.js";
import { PLACE_FEATURES } from "./place-features.js";
import type { Feature, PageMeasures, Spot } from "./spot.js";
import { TEXT_FEATURES } from "./text-features.js";

/** All that is known of a block by itself, in the order in which the trees count. */
export const FEATURES: readonly Feature[] = [...TEXT_FEATURES, ...PLACE_FEATURES];
const READERS: readonly ((spot: Spot) => number)[] = FEATURES.map((feature) => feature[1]);

/** One row of numbers for each block that is wanted, with room for the context behind them. */
export function featuresOf(
  page: PageMeasures,
  wanted: (index: number) => boolean,
): (Float32Array | undefined)[] {
  const rows: (Float32Array | undefined)[] = [];
  let before = 0;
  for (const [index, block] of page.blocks.entries()) {
    const box = page.boxes.get(block.box);
    let row: Float32Array | undefined;
    if (box !== undefined && wanted(index)) {
      row = new Float32Array(READERS.length + CONTEXT_FEATURES.length);
      const spot = { page, index, block, box, text: page.texts[index] ?? "", before };
      // Not by Float32Array.from: an iterator for each row takes longer than the features.
      for (let i = 0; i < READERS.length; i++) row[i] = READERS[i]?.(spot) ?? 0;
    }
    rows.push(row);
    before += block.length;
  }
  return rows;
}
