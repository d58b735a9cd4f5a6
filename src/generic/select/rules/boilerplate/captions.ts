import { isCredit } from "../../../../media/credit.js";
import { oneLine } from "../../../../text/whitespace.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import { ROLE, rolesNamed } from "../../../measure/roles.js";
import type { TextBlock } from "../../../segment/text-block.js";
import type { SelectionRule } from "../selection.js";

// The longest caption seen has 700 characters.
const LONGEST = 700;
const LONGEST_CREDIT = 60;
// A caption and its credit.
const MOST_LINES = 2;

/** Text that stands in inline boxes which are all named as a caption or a credit is the picture's, and so is a credit in a small box with one. */
export const captions: SelectionRule = {
  name: "captions",
  apply(selection) {
    for (const block of selection.page.blocks)
      if (block.keep && block.length <= LONGEST && (isCaption(block) || isCreditLine(block)))
        selection.drop(block, "caption");
  },
};

/** Does it name who took the picture that stands in a small box with it? */
function isCreditLine({ text, length, linked, container }: PlacedBlock): boolean {
  const { parent } = container;
  if (length > LONGEST_CREDIT || linked > 0 || parent === undefined) return false;
  if (parent.blocks > MOST_LINES || parent.length > LONGEST) return false;
  return isCredit(oneLine(text)) && parent.element.one("img") !== undefined;
}

function isCaption({ box, nodes }: TextBlock): boolean {
  const parts = nodes.length === 1 && nodes[0] === box ? box.children : nodes;
  let found = false;
  for (const part of parts) {
    if (part.type === "text") {
      if (part.data.trim() !== "") return false;
    } else if (part.name !== "br") {
      if ((rolesNamed(part.attr("class") ?? "") & ROLE.caption) === 0) return false;
      found = true;
    }
  }
  return found;
}
