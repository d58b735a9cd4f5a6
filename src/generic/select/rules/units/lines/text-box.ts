import type { Container } from "../../../../measure/containers.js";
import type { PlacedBlock } from "../../../../measure/placed-block.js";
import { ROLE } from "../../../../measure/roles.js";
import type { Selection, SelectionRule } from "../../selection.js";

// How much of what is kept the box of the text holds, and how much of the box is kept.
const HOLDS = 0.9;
const KEPT = 0.8;
const BESIDE = ROLE.nav | ROLE.footer | ROLE.aside | ROLE.comment | ROLE.consent;
// The least that the boxes of a line may say, log-odds of article text by their classes, and how likely it must be: among the
// paragraphs, and behind them.
const ODDS = -3;
const POSSIBLE = 0.05;
const LIKELY = 0.1;
const LONGEST = 200;

/**
 * Short lines in the box of the text: among its paragraphs whatever they are, and behind the last a paragraph that is a
 * sentence, "It is so ordered." What is no text there has links, or a name or words that rules before this one know.
 */
export const textBox: SelectionRule = {
  name: "box of the text",
  apply(selection) {
    const { page } = selection;
    if (page.isManual || selection.thread !== undefined) return;
    const box = boxOf(selection);
    if (box === undefined) return;
    const inside = new Set<Container>([box]);
    // A box stands behind the one around it.
    for (const one of page.containers.all)
      if (one.parent !== undefined && inside.has(one.parent) && isText(one)) inside.add(one);
    const { first } = selection.bounds;
    for (const block of page.blocks.slice(first + 1)) {
      const { index, container, linked, length, probability } = block;
      if (!block.isOpen || linked > 0 || length > LONGEST || !inside.has(container)) continue;
      if (!isSentence(block, box)) continue;
      const least = index < selection.bounds.last ? POSSIBLE : LIKELY;
      if (selection.keeps(index - 1) && probability >= least) selection.keep(block);
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

function isText({ roles, evidence }: Container): boolean {
  return (roles & BESIDE) === 0 && evidence.logOdds > ODDS;
}

function isSentence({ box, ends, container }: PlacedBlock, around: Container): boolean {
  return box.name === "p" && ends && container.parent === around;
}
