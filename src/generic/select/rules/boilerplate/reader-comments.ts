import type { Container } from "../../../measure/containers.js";
import { ROLE } from "../../../measure/roles.js";
import { rolesBelowHeadline } from "../../roles-below-headline.js";
import type { SelectionRule } from "../selection.js";

// Below a story of a few sentences stand its readers' comments; below a question its answers.
const FEWEST = 400;

/** Readers' comments behind an article that is longer than they are go as one. */
export const readerComments: SelectionRule = {
  name: "readers' comments",
  apply(selection) {
    const { blocks, containers, genre } = selection.page;
    if (genre === "thread") return;
    const rolesOf = rolesBelowHeadline(selection.page);
    const isComment = (container: Container | undefined): boolean =>
      container !== undefined && (rolesOf(container) & ROLE.comment) > 0;
    let before = 0;
    let first = -1;
    let inside = 0;
    blocks.forEach(({ box, length, isProse }, i) => {
      if (!selection.keeps(i)) return;
      if (isComment(containers.get(box))) {
        if (first < 0) first = i;
        inside += length;
      } else if (first < 0 && isProse) before += length;
    });
    if (first < 0 || before < FEWEST || before < inside) return;
    blocks.forEach(({ box }, i) => {
      if (i >= first && selection.keeps(i) && isComment(containers.get(box)))
        selection.drop(i, "comments");
    });
  },
};
