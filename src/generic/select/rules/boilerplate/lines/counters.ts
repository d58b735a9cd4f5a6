import { getOrInsert } from "../../../../../text/get-or-insert.js";
import { upwards } from "../../../../../tree/ancestors.js";
import type { PlacedBlock } from "../../../../measure/placed-block.js";
import type { SelectionRule } from "../../selection.js";

const COUNTER = /^\s*(\d{1,3})\s?(?:\/|of|von|de|sur|di|van|из)\s?(\d{1,3})\s*$/;
const LONGEST = 12;
// A mark out of ten stands alone, and without ten pictures.
const FEWEST = 2;
const LEVELS = 3;

/** "1 / 3", "2 / 3": the numbers of the pictures in a gallery are no text, where they count from one, or stand with so many. */
export const counters: SelectionRule = {
  name: "counters of a gallery",
  apply(selection) {
    const totals = new Map<number, Map<number, PlacedBlock>>();
    for (const block of selection.page.blocks) {
      if (block.reason !== undefined || block.length > LONGEST || block.digits < 2) continue;
      if (/^(?:t[dh]|pre|dd)$/.test(block.box.name)) continue;
      const [, number, total] = COUNTER.exec(block.text) ?? [];
      if (number === undefined || Number(number) > Number(total)) continue;
      getOrInsert(totals, Number(total), () => new Map<number, PlacedBlock>()).set(
        Number(number),
        block,
      );
    }
    for (const [total, numbered] of totals) {
      const first = numbered.get(1);
      if (first !== undefined && (numbered.size >= FEWEST || isAmong(total, first)))
        for (const block of numbered.values()) selection.drop(block, "counter of a gallery");
    }
  },
};

/** Does it stand in a box with that many pictures, and no other text? */
function isAmong(total: number, { container, length }: PlacedBlock): boolean {
  if (total < FEWEST) return false;
  for (const box of upwards(container, LEVELS)) {
    if (box.length > length) return false;
    if (box.element.all("img").length >= total) return true;
  }
  return false;
}
