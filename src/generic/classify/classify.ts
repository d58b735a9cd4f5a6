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
 * How sure the model is of each block that it is article: 0 to 1. It is not asked of what is ruled out. The
 * first verdict knows a block by itself; the second also what the first said of the blocks around it.
 */
export function classify(page: PageStats, out: readonly (string | undefined)[]): number[] {
  const { first: alone, second: inContext } = trees();
  const rows = featuresOf(page, (index) => out[index] === undefined);
  const sure = rows.map((row) => (row === undefined ? 0 : predict(alone, row)));
  const verdicts = firstPass(page, sure);
  return rows.map((row, index) => {
    const first = sure[index] ?? 0;
    if (row === undefined || first < SKIP_SECOND_BELOW) return first;
    addContext(row, page, verdicts, index);
    return predict(inContext, row);
  });
}
