import { featuresOf } from "./features.js";
import { ask, readModel } from "./model.js";
import type { PageMeasures } from "./spot.js";
import { MODEL } from "./weights.js";

const TREES = /* @__PURE__ */ readModel(MODEL);

/** How sure the model is of each block that it is article: 0 to 1. */
export function judge(page: PageMeasures): number[] {
  return featuresOf(page).map((row) => ask(TREES, row));
}
