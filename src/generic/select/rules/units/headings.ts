import { nearest } from "../../../../tree/ancestors.js";
import { HEADINGS } from "../../../../tree/element-kinds.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { Selection, SelectionRule } from "../selection.js";

// A heading's text may stand in a link or a span of its own.
const LEVELS = 3;
const UNFOLDS = /^(?:button|summary|legend)$/;
const NAMED =
  /(?:^|[\s_-])(?:sub-?head(?:ing|line)?|cross-?head(?:ing)?|intertitle|zwischentitel|ladillo)(?:$|[\s_-])/i;
const LONGEST = 120;
// A question and its answers in a few paragraphs; what holds more is the article itself.
// Less beside a heading is its by-line, or its links for editors.
const SECTION = 80;
const MOST_PARTS = 12;
const MOST_BESIDE = 3;
const LONGEST_BESIDE = 12;
// A box with more of what is kept is the article: what stands above its text may be a section of the paper.
const HALF = 0.5;
// What is longer there is the headline once more.
const LONGEST_LABEL = 24;
// So many blocks an advertisement or a picture between two paragraphs may have.
const GAP = 8;

/** A heading goes with what it heads: one between two kept texts is kept, and so is what is one without being called so. */
export const headings: SelectionRule = {
  name: "headings",
  apply(selection) {
    const { blocks } = selection.page;
    for (const block of blocks) {
      if (!block.isOpen || !mayHead(block, selection)) continue;
      const next = textBelow(block, blocks);
      if (next?.keep !== true || isOtherTitle(block, next)) continue;
      const isBelow = selection.keeps(block.index - 1) || followsKept(block, next, selection);
      if (!isBelow && !beginsSection(block, next, selection)) continue;
      const isShort = block.length <= LONGEST;
      if (isHeading(block.box) || (isShort && (headsItself(block.box) || headsBox(block, next))))
        selection.keep(block);
    }
    // A standfirst may be a heading too: it stands before the text.
    const start = blocks.findIndex(({ isProse, keep, box }) => isProse && keep && !isHeading(box));
    if (start < 0) return;
    for (const block of blocks.slice(start + 1)) {
      const next = blocks[block.index + 1];
      if (!block.keep || next === undefined || next.keep) continue;
      if (isHeading(block.box) && headsNothing(block, next))
        selection.drop(block, "heading of what is left out");
    }
  },
};

/** Is one of the next texts kept, which may stand below it? */
function mayHead({ index }: PlacedBlock, selection: Selection): boolean {
  for (let step = 1; step <= MOST_BESIDE; step++) if (selection.keeps(index + step)) return true;
  return false;
}

/** What stands below it: links for editors may stand beside it in a box around both. */
function textBelow({ index, box }: PlacedBlock, blocks: readonly PlacedBlock[]) {
  const { parent } = box;
  const next = blocks[index + 1];
  if (next?.isOpen !== true || parent === null || !isHeading(box)) return next;
  for (const block of blocks.slice(index + 1, index + 1 + MOST_BESIDE))
    if (!block.box.isIn(parent)) return block.isHeading ? next : block;
    else if (!block.isOpen || block.length > LONGEST_BESIDE || block.box.name === "li") break;
  return next;
}

/** Is it a link to another page, in a box apart from the text: the title of another article? */
function isOtherTitle({ box, linked, length }: PlacedBlock, next: PlacedBlock): boolean {
  if (linked < length || box.parent === next.box.parent) return false;
  return box.one("a[href]")?.attr("href")?.includes("#") === false;
}

/** Does kept text stand before it in the same box as it and the text below it, with something left out in between? */
function followsKept({ index, box }: PlacedBlock, next: PlacedBlock, { page }: Selection): boolean {
  const around = next.box.parent;
  if (around === null || (box.parent !== around && box.parent?.parent !== around)) return false;
  const gap = page.blocks.slice(Math.max(0, index - GAP), index);
  return gap.some(({ keep, box: before }) => keep && before.parent === around);
}

/** Does it stand in one box with nothing but the first text below it, which is one section of several: an abstract? */
function beginsSection(
  { index, container, isHeading, linked, length }: PlacedBlock,
  { index: below, box: text }: PlacedBlock,
  { page, bounds, keptLength }: Selection,
): boolean {
  const isFirst = below === bounds.first && page.heading >= 0 && index > page.heading;
  if (!isHeading || linked > 0 || length > LONGEST_LABEL || !isFirst) return false;
  const section = container.parent;
  if (section === undefined || !text.isIn(section.element)) return false;
  if (page.blocks[index - 1]?.box.isIn(section.element) === true) return false;
  return section.kept < keptLength * HALF;
}

/** Is what follows in its box all left out? */
function headsNothing({ container, length }: PlacedBlock, next: PlacedBlock): boolean {
  const around = container.parent;
  if (around === undefined) return false;
  if (around.length < SECTION + length && !isContents(next)) return false;
  return next.box.isIn(around.element) && around.kept <= length;
}

/** Is it an item of a table of contents: a link to a part of the page? */
function isContents({ box, linked, length }: PlacedBlock): boolean {
  return linked >= length && box.one("a[href]")?.attr("href")?.startsWith("#") === true;
}

function isHeading(box: ElementNode): boolean {
  return nearest(box, ({ name }) => HEADINGS.has(name) || UNFOLDS.test(name), LEVELS) !== undefined;
}

/** Is it a bold line at the head of a box, with the text it is kept for in that box alone? */
function headsBox(
  { box, alone, marked, linked, length, pictures }: PlacedBlock,
  next: PlacedBlock,
): boolean {
  if (alone || marked < length || linked > 0 || pictures > 0) return false;
  const { children } = box;
  return next.box.parent === box && children.length <= MOST_PARTS;
}

/** Is its class a heading's, or does it link to its own place? */
function headsItself(box: ElementNode): boolean {
  if (NAMED.test(box.attr("class") ?? "")) return true;
  const id = box.attr("id");
  return id !== undefined && id !== "" && box.one("a")?.attr("href") === `#${id}`;
}
