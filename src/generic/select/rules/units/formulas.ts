import { isMath } from "../../../../body/math/math.js";
import { equationTable } from "../../../../body/table/equation-table.js";
import { nearest } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { TextBlock } from "../../../segment/segment.js";
import type { Selection, SelectionRule } from "../selection.js";

// How deep a formula may stand in the table that numbers it.
const LEVELS = 5;
// "(12a)" and the stop behind a formula.
const MOST_AROUND = 12;

/** A formula set apart between two kept texts is kept, with its number: no letter of it reads like a sentence. */
export const formulas: SelectionRule = {
  name: "formulas",
  apply(selection) {
    const { blocks } = selection.page;
    for (let i = 1; i < blocks.length; i++) {
      if (isOpen(i, selection) && selection.keeps(i - 1)) {
        const end = endOfFormula(i, blocks);
        if (end > i && selection.keeps(end)) for (let at = i; at < end; at++) selection.keep(at);
      }
    }
  },
};

function isOpen(index: number, selection: Selection): boolean {
  return !selection.keeps(index) && selection.reason(index) === undefined;
}

/** The index behind the formula that begins here; the same index where none does. */
function endOfFormula(start: number, blocks: readonly TextBlock[]): number {
  const block = blocks[start];
  if (block === undefined) return start;
  const table = tableAround(block.box);
  if (table === undefined || equationTable(table) === undefined)
    return isFormula(block) ? start + 1 : start;
  let end = start;
  while (blocks[end]?.box.isIn(table) === true) end++;
  return end;
}

function tableAround(box: ElementNode): ElementNode | undefined {
  return nearest(box, ({ name }) => name === "table", LEVELS);
}

/** Is it a formula, but for a number beside it? */
function isFormula({ box, alone, nodes }: TextBlock): boolean {
  let around = 0;
  let found = false;
  for (const node of alone ? box.children : nodes) {
    if (node.type === "text") around += node.data.trim().length;
    else if (isMath(node)) found = true;
    else if (node.name === "span") around += node.text().length;
    else if (node.name !== "br") return false;
  }
  return found && around <= MOST_AROUND;
}
