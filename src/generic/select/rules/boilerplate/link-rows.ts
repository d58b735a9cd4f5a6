import type { ElementNode } from "../../../../tree/node.js";
import type { TextBlock } from "../../../segment/segment.js";
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
    blocks.forEach((block, i) => {
      if (i < heading && selection.keeps(i) && isRow(block)) selection.drop(i, "row of links");
    });
    for (let i = selection.bounds.last; i > 0 && selection.keeps(i); i = selection.bounds.last) {
      const block = blocks[i];
      if (block === undefined || !isSingle(block) || i < heading) return;
      selection.drop(i, "link behind the article");
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
