import type { ElementNode } from "../../../../tree/node.js";
import type { TextBlock } from "../../../segment/text-block.js";
import type { SelectionRule } from "../selection.js";

const LONGEST = 250;
const FEWEST = 3;
const LINKED = 0.7;
const SHORT = 40;

/** Rows of links before the article and a single link behind it lead on, and are no text of it. */
export const linkRows: SelectionRule = {
  name: "rows of links",
  apply(selection) {
    const { blocks, heading, genre } = selection.page;
    if (genre !== "unknown" && genre !== "article") return;
    for (const block of blocks.slice(0, Math.max(heading, 0)))
      if (block.keep && isRow(block)) selection.drop(block, "row of links");
    let { last } = selection.bounds;
    for (let block = blocks[last]; last > 0 && block?.keep; block = blocks[last]) {
      if (!isSingle(block) || last < heading) return;
      selection.drop(block, "link behind the article");
      last = selection.bounds.last;
    }
  },
};

function isRow({ box, length, linked }: TextBlock): boolean {
  if (length > LONGEST || linked < length * LINKED) return false;
  return box.all("a[href]").length >= FEWEST;
}

function isSingle({ box, length, linked, isProse }: TextBlock): boolean {
  return !isProse && length <= SHORT && linked >= length && !isInList(box);
}

function isInList(box: ElementNode): boolean {
  return /^(?:li|dd|dt|td|th)$/.test(box.name) || box.parent?.name === "li";
}
