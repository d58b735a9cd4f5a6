import type { Container } from "../../../../measure/containers.js";
import type { PlacedBlock } from "../../../../measure/placed-block.js";
import { ROLE } from "../../../../measure/roles.js";
import type { Selection, SelectionRule } from "../../selection.js";

// How much of what is kept the box of the text holds, and how much of the box is kept.
const HOLDS = 0.9;
const KEPT = 0.8;
const BESIDE = ROLE.nav | ROLE.footer | ROLE.aside | ROLE.comment | ROLE.consent;
// The least that its class may say, log-odds of article text, and how likely it must be: among what is kept, and behind it.
const ODDS = -3;
const POSSIBLE = 0.05;
const LIKELY = 0.1;
const LONGEST = 200;

/**
 * A short paragraph straight in the box of the text that is a sentence and holds no link is text, behind what is kept and among it:
 * "It is so ordered." What is none has words that the rules before this one know.
 */
export const textBox: SelectionRule = {
  name: "box of the text",
  apply(selection) {
    const { page } = selection;
    if (page.isManual || selection.thread !== undefined) return;
    const box = boxOf(selection);
    if (box === undefined) return;
    for (const block of page.blocks.slice(selection.bounds.first + 1)) {
      if (!block.isOpen || !selection.keeps(block.index - 1) || !isSentence(block, box)) continue;
      const isInside = block.index < selection.bounds.last;
      if (block.probability >= (isInside ? POSSIBLE : LIKELY)) selection.keep(block);
    }
  },
};

function boxOf({ page, keptLength }: Selection): Container | undefined {
  let found: Container | undefined;
  for (const box of page.containers.all)
    if (box.kept >= keptLength * HOLDS && (found === undefined || box.depth > found.depth))
      found = box;
  return found !== undefined && found.kept >= found.length * KEPT ? found : undefined;
}

function isSentence({ box, ends, linked, length, container }: PlacedBlock, of: Container): boolean {
  const { parent, roles } = container;
  if (box.name !== "p" || parent !== of || !ends || linked > 0 || length > LONGEST) return false;
  return (roles & BESIDE) === 0 && container.logOdds > ODDS;
}
