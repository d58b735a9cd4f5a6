import type { ElementNode } from "../../../../tree/node.js";
import type { SelectionRule } from "../selection.js";
import { dropBoxes, largestBox } from "./small-boxes.js";

const FIELDS = "input[type=email], input[type=password], input[name*=email i]";
const LONGEST = 500;
const MOST_FIELDS = 20;

/** A box with a field for an address or a password asks its reader to sign up or in, and is no text of the article. */
export const signUps: SelectionRule = {
  name: "sign-ups",
  apply(selection) {
    const { blocks } = selection.page;
    const root = blocks[0]?.box.root;
    const boxes = new Set<ElementNode>();
    for (const field of root?.all(FIELDS).slice(0, MOST_FIELDS) ?? []) {
      const box = largestBox(field.parent, selection.page, LONGEST);
      if (box !== undefined) boxes.add(box);
    }
    dropBoxes(boxes, selection, "sign-up form");
  },
};
