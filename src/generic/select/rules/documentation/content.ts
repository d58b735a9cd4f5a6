import { nearest, upwards } from "../../../../tree/ancestors.js";
import { HEADINGS } from "../../../../tree/element-kinds.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import { ROLE } from "../../../measure/roles.js";
import type { Selection, SelectionRule } from "../selection.js";
import { isFurnitureBox, mayBeFurniture } from "./furniture.js";

// How much of what is kept the box of the text holds, and how much of what is neither menu nor footer in it is kept.
const HOLDS = 0.9;
const KEPT = 0.2;
const BESIDE = ROLE.nav | ROLE.footer | ROLE.aside | ROLE.comment | ROLE.consent;
// What the model finds less likely is not kept for its place: behind all that is kept stand prompts and links as well.
const POSSIBLE = 0.03;
const LIKELY = 0.08;
// What stands behind all that is kept, directly in the box: text by its tag.
const TEXTS = /^(?:h[1-6]|p|ul|ol|dl|table|pre|blockquote|details|figure)$/;
const ITEMS = /^(?:li|dt|dd|td|th|pre|code|summary|caption)$/;
const LEVELS = 4;
// A word or two in a box of its own are a label or a button.
const SHORT = 16;

/**
 * What stands in the box of a manual's text is its text: lists of links, tables of members and signatures read like nothing
 * that the model knows, and a manual has little in that box beside its text, and names it.
 */
export const content: SelectionRule = {
  name: "text of documentation",
  apply(selection) {
    const { page } = selection;
    if (!page.isManual) return;
    const box = boxOf(selection);
    if (box === undefined) return;
    const inside = textBoxesIn(box, selection);
    const { first, last } = selection.bounds;
    const isIn = (block: PlacedBlock | undefined): boolean =>
      block !== undefined && inside.has(block.container);
    const makes = new Set<string>();
    for (const { keep, container } of page.blocks)
      if (keep) makes.add(partOf(container, box)?.signature.siblingKey ?? "");
    // Below the headline a list of what is behind it may stand before all text.
    const from = isIn(page.blocks[page.heading]) ? Math.min(first, page.heading) : first;
    for (const block of page.blocks.slice(from + 1)) {
      if (block.index < first && !mayOpen(block)) continue;
      if (!block.isOpen || !inside.has(block.container)) continue;
      if (block.probability < POSSIBLE || mayBeFurniture(block) || isStray(block)) continue;
      if (block.index < last || continues(block, box, makes)) selection.keep(block);
    }
  },
};

/** The smallest box that holds nearly all that is kept and the headline, or without it where that is too much. */
function boxOf({ page, keptLength }: Selection): Container | undefined {
  const open = openLengths(page.blocks, page.containers.all);
  const isOf = (box: Container): boolean => box.kept >= (box.kept + (open[box.index] ?? 0)) * KEPT;
  let found: Container | undefined;
  for (const box of page.containers.all)
    if (box.kept >= keptLength * HOLDS && (found === undefined || box.depth > found.depth))
      found = box;
  const headline = new Set(upwards(page.blocks[page.heading]?.container));
  const both = nearest(found, (box) => headline.has(box));
  return [both, found].find((box) => box !== undefined && isOf(box));
}

/** How much of each box is neither kept nor left out for certain. */
function openLengths(blocks: readonly PlacedBlock[], all: readonly Container[]): readonly number[] {
  const lengths: number[] = all.map(() => 0);
  for (const { isOpen, container, length } of blocks)
    if (isOpen) lengths[container.index] = (lengths[container.index] ?? 0) + length;
  // A box stands behind the one around it: backwards, each is complete before it is added to that.
  for (const { index, parent } of [...all].reverse())
    if (parent !== undefined)
      lengths[parent.index] = (lengths[parent.index] ?? 0) + (lengths[index] ?? 0);
  return lengths;
}

/** That box and those in it, without what is named as standing beside the text. */
function textBoxesIn(box: Container, { page }: Selection): ReadonlySet<Container> {
  const inside = new Set<Container>([box]);
  for (const own of page.containers.all) {
    const { parent, roles } = own;
    if (parent === undefined || !inside.has(parent)) continue;
    if ((roles & ~box.roles & BESIDE) === 0 && !isFurnitureBox(own)) inside.add(own);
  }
  return inside;
}

/** The part of a box in which another stands. */
function partOf(from: Container, box: Container): Container | undefined {
  return nearest(from, ({ parent }) => parent === box);
}

/** May it stand between the headline and the text: the list of a chapter's pages, the signature of a function? No list of its own parts. */
function mayOpen({ box, probability, linked }: PlacedBlock): boolean {
  if (probability < LIKELY || !isItem(box)) return false;
  return linked === 0 || box.one("a[href]")?.attr("href")?.startsWith("#") !== true;
}

/** A few letters that no list, table, heading or code holds. */
function isStray({ length, box }: PlacedBlock): boolean {
  return length < SHORT && !isItem(box);
}

/** Is it, or does it stand in, a list, a table, a heading or code? */
function isItem(box: ElementNode): boolean {
  return nearest(box, ({ name }) => ITEMS.test(name) || HEADINGS.has(name), LEVELS) !== undefined;
}

/** Does it stand behind the text as another part of it: a list, a table, or a section as those before? */
function continues(
  { container, probability }: PlacedBlock,
  box: Container,
  makes: ReadonlySet<string>,
): boolean {
  if (probability < LIKELY) return false;
  const part = partOf(container, box);
  return (
    part !== undefined && (TEXTS.test(part.element.name) || makes.has(part.signature.siblingKey))
  );
}
