import type { PageStats } from "../measure/page-stats.js";
import { CONTEXT_FEATURES } from "./context-features.js";
import { FeatureTable } from "./feature-table.js";
import { PLACE_FEATURES } from "./place-features.js";
import { TEXT_FEATURES } from "./text-features.js";

const GROUPS = [...TEXT_FEATURES, ...PLACE_FEATURES];
/** The names of all that is known of a block by itself, in the order in which the trees count. */
export const FEATURES: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** One row of numbers for each block that is not ruled out, in order, with room for the context behind them. */
export function featuresOf(page: PageStats): FeatureTable {
  const asked = page.blocks.filter(({ reason }) => reason === undefined);
  const table = new FeatureTable(asked.length, FEATURES.length + CONTEXT_FEATURES.length);
  asked.forEach((block, row) => {
    table.moveTo(row * table.width);
    for (const group of GROUPS) group.of(block, page, table);
  });
  return table;
}
