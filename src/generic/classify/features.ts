import type { PageStats } from "../measure/page-stats.js";
import { CONTEXT_FEATURES } from "./context-features.js";
import { PLACE_FEATURES } from "./place-features.js";
import { TEXT_FEATURES } from "./text-features.js";

const GROUPS = [...TEXT_FEATURES, ...PLACE_FEATURES];
/** The names of all that is known of a block by itself, in the order in which the trees count. */
export const FEATURES: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** One row of numbers for each block that is wanted, with room for the context behind them. */
export function featuresOf(
  page: PageStats,
  wanted: (index: number) => boolean,
): (Float32Array | undefined)[] {
  let before = 0;
  return page.blocks.map((block, index) => {
    const container = page.containers.get(block.box);
    const start = before;
    before += block.length;
    if (container === undefined || !wanted(index)) return undefined;
    const row = new Float32Array(FEATURES.length + CONTEXT_FEATURES.length);
    let at = 0;
    const put = (value: number): void => {
      row[at++] = value;
    };
    const spot = { page, index, block, container, text: page.texts[index] ?? "", before: start };
    for (const group of GROUPS) group.of(spot, put);
    return row;
  });
}
