import type { PageMeasures } from "../measure/page-stats.js";
import { addContext } from "./context-features.js";
import { featuresOf } from "./features.js";
import { firstVerdicts, UNLIKELY } from "./first-pass.js";
import { ask, readModels } from "./trees.js";
import { MODELS } from "./weights.js";

const TREES = /* @__PURE__ */ readModels(MODELS);

/**
 * How sure the model is of each block that it is article: 0 to 1. It is not asked of what is ruled out. The
 * first verdict knows a block by itself; the second also what the first said of the blocks around it.
 */
export function judge(page: PageMeasures, out: readonly (string | undefined)[]): number[] {
  const rows = featuresOf(page, (index) => out[index] === undefined);
  const sure = rows.map((row) => (row === undefined ? 0 : ask(TREES.first, row)));
  const verdicts = firstVerdicts(page, sure);
  return rows.map((row, index) => {
    const first = sure[index] ?? 0;
    if (row === undefined || first < UNLIKELY) return first;
    addContext(row, page, verdicts, index);
    return ask(TREES.second, row);
  });
}
