import { isMath } from "../../../../body/math/math.js";
import { equationTable } from "../../../../body/table/equation-table.js";
import { nearest } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";

// How deep a formula may stand in the table that numbers it.
const LEVELS = 5;
// "(12a)" and the stop behind a formula.
const MOST_AROUND = 12;
// TeX that a script of the page will set, as the whole of a paragraph.
const DISPLAY = /^\s*(?:\\\[[\s\S]*\\\]|\$\$[^$]+\$\$)\s*$/;
const LONGEST_DISPLAY = 2000;
// White space before it and its sign.
const FEW = 24;

/** A formula set apart between two kept texts is kept, with its number: no letter of it reads like a sentence. */
export const formulas: SelectionRule = {
  name: "formulas",
  apply(selection) {
    const { blocks } = selection.page;
    for (const block of blocks) {
      if (!block.isOpen || !selection.keeps(block.index - 1)) continue;
      const end = endOfFormula(block, blocks);
      if (!selection.keeps(end) && !endsSection(block, blocks[block.index - 1])) continue;
      for (const part of blocks.slice(block.index, end)) selection.keep(part);
    }
  },
};

/** Does it stand in the box of the text before it, in no more than one of its own? */
function endsSection({ box }: PlacedBlock, before: PlacedBlock | undefined): boolean {
  const section = before?.container.parent?.parent;
  const table = tableAround(box) ?? box;
  return section !== undefined && table.parent?.parent === section.element;
}

/** The index behind the formula that begins here; that of the block itself where none does. */
function endOfFormula(block: PlacedBlock, blocks: readonly PlacedBlock[]): number {
  let end = block.index;
  const table = tableAround(block.box);
  if (table === undefined || equationTable(table) === undefined)
    return isFormula(block) ? end + 1 : end;
  while (blocks[end]?.box.isIn(table) === true) end++;
  return end;
}

function tableAround(box: ElementNode): ElementNode | undefined {
  return nearest(box, ({ name }) => name === "table", LEVELS);
}

/** Does it begin as one, whatever its end: asked of every line, where the pattern goes over all of it. */
function beginsDisplay(text: string): boolean {
  const start = text.slice(0, FEW).trimStart();
  return start.startsWith("\\[") || start.startsWith("$$");
}

/** Is it a formula, but for a number beside it? */
function isFormula({ box, alone, nodes, text, length }: PlacedBlock): boolean {
  if (length <= LONGEST_DISPLAY && beginsDisplay(text) && DISPLAY.test(text)) return true;
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
