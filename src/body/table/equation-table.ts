import type { Block } from "../../model/block.js";
import type { ElementNode } from "../../tree/node.js";
import { isMath, readMath } from "../math/math.js";

// "(12a)" and the stop behind a formula.
const MOST_AROUND = 12;
const MOST_NODES = 400;

/** A table that only sets a number beside formulas: the formulas, each set apart. */
export function equationTable(table: ElementNode): Block[] | undefined {
  const found: Block[] = [];
  let around = 0;
  let nodes = 0;
  const walk = (element: ElementNode): boolean =>
    element.children.every((child) => {
      if (++nodes > MOST_NODES) return false;
      if (child.type === "text") around += child.data.trim().length;
      else if (isMath(child)) {
        const formula = readMath(child);
        if (formula !== undefined) found.push({ ...formula, type: "math" });
      } else if (/^(?:table|th|p|ul|ol|img)$/.test(child.name) || !walk(child)) return false;
      return around <= MOST_AROUND * (found.length + 1);
    });
  return walk(table) && found.length > 0 && around <= MOST_AROUND * found.length
    ? found
    : undefined;
}
