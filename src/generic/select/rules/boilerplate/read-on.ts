import { oneLine } from "../../../../text/whitespace.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";
import { leadOnWords } from "./lines/lead-on-words.js";

const SEPARATOR = /^\s?[:：|–—»›>→\])】-]/u;
// ">> The circus that sent back the rope": a link alone, behind a sign that points to it.
const ARROW = /^(?:>>|»|►|▶|→|➡|👉)\uFE0F?\s?\p{L}/u;
const MOST_UNLINKED = 2;
const LONGEST = 250;
// The label, and the title that it stands before, which is a link.
const LINKED = 0.4;

/** Lines among the paragraphs that lead on to another article, and say so: "Read more:", "Lesen Sie auch". */
export const readOn: SelectionRule = {
  name: "lines that lead on",
  apply(selection) {
    const { blocks, genre } = selection.page;
    if (genre === "documentation" || genre === "thread") return;
    for (const block of blocks)
      if (block.keep && block.linked > 0 && !block.isHeading && leadsOn(block))
        selection.drop(block, "leads on to another article");
  },
};

function leadsOn({ text, length, linked }: PlacedBlock): boolean {
  if (length > LONGEST || linked < length * LINKED) return false;
  const line = oneLine(text);
  if (linked >= length - MOST_UNLINKED && ARROW.test(line)) return true;
  const label = leadOnWords(line);
  if (label === undefined) return false;
  const isApart = SEPARATOR.test(line.slice(label.length));
  return isApart || length - linked === lengthOf(label) || line === label;
}

/** Without white space, as lengths of blocks are counted. */
function lengthOf(label: string): number {
  return label.replace(/\s/g, "").length;
}
