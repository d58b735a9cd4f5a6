import { nearest } from "../../../../tree/ancestors.js";
import { HEADINGS } from "../../../../tree/element-kinds.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { TextBlock } from "../../../segment/segment.js";
import type { Selection, SelectionRule } from "../selection.js";

// A heading's text may stand in a link or a span of its own.
const LEVELS = 3;
const UNFOLDS = /^(?:button|summary)$/;
const NAMED =
  /(?:^|[\s_-])(?:sub-?head(?:ing|line)?|cross-?head(?:ing)?|intertitle|zwischentitel|ladillo)(?:$|[\s_-])/i;
const LONGEST = 120;
// A question and its answers in a few paragraphs; what holds more is the article itself.
// Less beside a heading is its by-line, or its links for editors.
const SECTION = 80;
const MOST_PARTS = 12;
// So many blocks an advertisement or a picture between two paragraphs may have.
const GAP = 8;

/** A heading goes with what it heads: one between two kept texts is kept, and so is what is one without being called so. */
export const headings: SelectionRule = {
  name: "headings",
  apply(selection) {
    const { blocks } = selection.page;
    blocks.forEach((block, i) => {
      if (selection.keeps(i) || selection.reason(i) !== undefined) return;
      if (!selection.keeps(i + 1)) return;
      if (!selection.keeps(i - 1) && !followsKept(i, selection)) return;
      const isShort = block.length <= LONGEST;
      if (
        isHeading(block.box) ||
        (isShort && (headsItself(block.box) || headsBox(block, blocks[i + 1])))
      )
        selection.keep(i);
    });
    // A standfirst may be a heading too: it stands before the text.
    const start = blocks.findIndex(
      ({ isProse, box }, i) => isProse && selection.keeps(i) && !isHeading(box),
    );
    blocks.forEach((block, i) => {
      const isAbove = i > start && start >= 0 && selection.keeps(i) && !selection.keeps(i + 1);
      if (isAbove && isHeading(block.box) && headsNothing(block, blocks[i + 1], selection))
        selection.drop(i, "heading of what is left out");
    });
  },
};

/** Does kept text stand before it in the same box as it and the text below it, with something left out in between? */
function followsKept(i: number, selection: Selection): boolean {
  const { blocks } = selection.page;
  const parent = blocks[i]?.box.parent;
  if (parent === undefined || parent === null || blocks[i + 1]?.box.parent !== parent) return false;
  for (let k = i - 1; k >= Math.max(0, i - GAP); k--)
    if (selection.keeps(k)) return blocks[k]?.box.parent === parent;
  return false;
}

/** Is what follows in its box all left out? */
function headsNothing(
  { box, length }: TextBlock,
  next: TextBlock | undefined,
  selection: Selection,
): boolean {
  const around = selection.page.containers.get(box)?.parent;
  if (around === undefined || around.length < SECTION + length || next === undefined) return false;
  return next.box.isIn(around.element) && selection.keptIn(around).kept <= length;
}

function isHeading(box: ElementNode): boolean {
  return nearest(box, ({ name }) => HEADINGS.has(name) || UNFOLDS.test(name), LEVELS) !== undefined;
}

/** Is it a bold line at the head of a box, with the text it is kept for in that box alone? */
function headsBox(
  { box, alone, marked, linked, length, pictures }: TextBlock,
  next?: TextBlock,
): boolean {
  if (alone || next === undefined || marked < length || linked > 0 || pictures > 0) return false;
  const { children } = box;
  return next.box.parent === box && children.length <= MOST_PARTS;
}

/** Is its class a heading's, or does it link to its own place? */
function headsItself(box: ElementNode): boolean {
  if (NAMED.test(box.attribs["class"] ?? "")) return true;
  const id = box.attribs["id"];
  return id !== undefined && id !== "" && box.one("a")?.attribs["href"] === `#${id}`;
}
