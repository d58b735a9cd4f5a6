import type { Fields } from "../../model/article.js";
import { contextOf } from "./context.js";
import { featuresOf } from "./features.js";
import { ask, readModel } from "./model.js";
import type { TextBlock } from "./segment.js";
import { FIRST, SECOND } from "./weights.js";

const FIRST_MODEL = /* @__PURE__ */ readModel(FIRST);
const SECOND_MODEL = /* @__PURE__ */ readModel(SECOND);

/** How sure it is of each block that it is article: 0 to 1. First by itself, then among its neighbours. */
export function judge(blocks: readonly TextBlock[], fields: Partial<Fields>): number[] {
  const rows = featuresOf(blocks, fields);
  const first = rows.map((row) => ask(FIRST_MODEL, row));
  const context = contextOf(blocks, first);
  const width = rows[0]?.length ?? 0;
  return rows.map((row, i) => {
    const around = context[i] ?? [];
    const whole = new Float32Array(width + around.length);
    whole.set(row);
    whole.set(around, width);
    return ask(SECOND_MODEL, whole);
  });
}
