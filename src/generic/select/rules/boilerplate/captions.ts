import { ROLE, rolesNamed } from "../../../measure/roles.js";
import type { TextBlock } from "../../../segment/text-block.js";
import type { SelectionRule } from "../selection.js";

// The longest caption seen has 700 characters.
const LONGEST = 700;

/** Text that stands in inline boxes which are all named as a caption or a credit is the picture's. */
export const captions: SelectionRule = {
  name: "captions",
  apply(selection) {
    for (const block of selection.page.blocks)
      if (block.keep && block.length <= LONGEST && isCaption(block))
        selection.drop(block, "caption");
  },
};

function isCaption({ box, nodes }: TextBlock): boolean {
  const parts = nodes.length === 1 && nodes[0] === box ? box.children : nodes;
  let found = false;
  for (const part of parts) {
    if (part.type === "text") {
      if (part.data.trim() !== "") return false;
    } else if (part.name !== "br") {
      if ((rolesNamed(part.attribs["class"] ?? "") & ROLE.caption) === 0) return false;
      found = true;
    }
  }
  return found;
}
