import { getOrInsert } from "../../../../../text/get-or-insert.js";
import type { PlacedBlock } from "../../../../measure/placed-block.js";
import type { SelectionRule } from "../../selection.js";

const OPENING: ReadonlySet<string> = new Set("([（［【");
const LONGEST = 400;
const FEWEST = 3;
const MOST_LOST = 1 / 3;

/** The stage directions of a play: lines in brackets that look alike, of which most are kept, are kept behind kept text. */
export const bracketedLines: SelectionRule = {
  name: "lines in brackets",
  apply(selection) {
    const looks = new Map<unknown, PlacedBlock[]>();
    for (const block of selection.page.blocks)
      if (block.length <= LONGEST && isBracketed(block))
        getOrInsert(looks, block.container.signature, () => []).push(block);
    for (const lines of looks.values()) {
      const open = lines.filter(({ isOpen }) => isOpen);
      if (lines.length < FEWEST || open.length > lines.length * MOST_LOST) continue;
      for (const line of open) if (selection.keeps(line.index - 1)) selection.keep(line);
    }
  },
};

function isBracketed({ text, line, linked }: PlacedBlock): boolean {
  return linked === 0 && OPENING.has(line.charAt(0)) && /[)\]）］】][\s.]*$/.test(text);
}
