import { featuresOf } from "./features.js";
import { ask, readModel } from "./model.js";
import type { PageMeasures } from "./spot.js";
import { MODEL } from "./weights.js";

/**
 * As sure the model must be of a block that is kept. Between .3 and .6 the text of unseen pages gains as much
 * as it loses; .4 is best for documentation and threads, and no worse for news.
 */
export const KEEP = 0.4;

const TREES = /* @__PURE__ */ readModel(MODEL);

/** How sure the model is of each block that it is article: 0 to 1. It is not asked of what is ruled out. */
export function judge(page: PageMeasures, out: readonly (string | undefined)[]): number[] {
  return featuresOf(page, (index) => out[index] === undefined).map((row) =>
    row === undefined ? 0 : ask(TREES, row),
  );
}
