import { lazy } from "../../text/lazy.js";
import type { PageStats } from "../measure/page-stats.js";
import { addContext } from "./context-features.js";
import { featuresOf } from "./features.js";
import { firstPass, SKIP_SECOND_BELOW } from "./first-pass.js";
import { predict, readModels } from "./trees.js";
import { MODELS } from "./weights.js";

// A page that a profile reads asks no tree.
const trees = /* @__PURE__ */ lazy(() => readModels(MODELS));

/**
 * Says of each block how likely it is article: 0 to 1. The model is not asked of what is ruled out. The first verdict knows
 * a block by itself; the second also what the first said of the blocks around it.
 */
export function classify(page: PageStats): PageStats {
  const { first, second } = trees();
  const table = featuresOf(page);
  const asked = page.blocks.filter(({ reason }) => reason === undefined);
  asked.forEach((block, row) => {
    block.probability = predict(first, table.values, row * table.width);
  });
  const pass = firstPass(page);
  asked.forEach((block, row) => {
    if (block.probability < SKIP_SECOND_BELOW) return;
    const start = row * table.width;
    addContext(table, start, page, pass, block);
    block.probability = predict(second, table.values, start);
  });
  return page;
}
