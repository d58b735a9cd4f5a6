import type { ElementNode } from "../../../tree/node.js";
import type { SelectionRule } from "./selection.js";

// A heading's text may stand in a link or a span of its own.
const LEVELS = 3;
const HEADING = /^h[1-6]$/;
const NAMED =
  /(?:^|[\s_-])(?:sub-?head(?:ing|line)?|cross-?head(?:ing)?|intertitle|zwischentitel|ladillo)(?:$|[\s_-])/i;
const LONGEST = 90;

/** A heading goes with what it heads: one between two kept texts is kept, and so is what is one without being called so. */
export const headings: SelectionRule = {
  name: "headings",
  apply(selection) {
    const { blocks } = selection.page;
    blocks.forEach((block, i) => {
      if (selection.keeps(i) || selection.reason(i) !== undefined) return;
      if (!selection.keeps(i - 1) || !selection.keeps(i + 1)) return;
      if (isHeading(block.box) || (block.length <= LONGEST && headsItself(block.box)))
        selection.keep(i);
    });
  },
};

function isHeading(box: ElementNode): boolean {
  let node: ElementNode | null = box;
  for (let up = 0; node !== null && up < LEVELS; up++, node = node.parent)
    if (HEADING.test(node.name) || node.name === "button") return true;
  return false;
}

/** Is its class a heading's, or does it link to its own place? */
function headsItself(box: ElementNode): boolean {
  if (NAMED.test(box.attribs["class"] ?? "")) return true;
  const id = box.attribs["id"];
  return id !== undefined && id !== "" && box.one("a")?.attribs["href"] === `#${id}`;
}
