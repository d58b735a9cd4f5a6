import { addIfNew, nearest } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { SelectionRule } from "../selection.js";

// "1", "[12]", "*", "†", "iv": what a mark in the text says.
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})[\])]?$/i;
const LEVELS = 4;
const MOST_MARKS = 2000;

/** A footnote lives with its mark: where the text that is kept refers to it, it is kept. */
export const footnotes: SelectionRule = {
  name: "footnotes",
  apply(selection) {
    const { blocks } = selection.page;
    const wanted = new Set<string>();
    const visited = new Set<ElementNode>();
    for (const { keep, linked, box } of blocks) {
      // Texts between blocks share a box: each counts once, or a page of them is read as often as it has texts.
      if (!keep || linked === 0 || !addIfNew(visited, box)) continue;
      for (const id of marksIn(box)) if (wanted.size < MOST_MARKS) wanted.add(id);
    }
    if (wanted.size === 0) return;
    for (const block of blocks) {
      if (!block.isOpen || block.linked > block.length / 2) continue;
      if (noteAround(block.box, wanted)) selection.keep(block);
    }
  },
};

/** The ids that marks in a box refer to; boxes inside have blocks of their own. */
function marksIn(box: ElementNode): string[] {
  const ids: string[] = [];
  const visit = (element: ElementNode, depth: number): void => {
    for (const child of element.children) {
      if (child.type === "text" || depth > LEVELS) continue;
      const href = child.name === "a" ? child.attr("href") : undefined;
      if (href?.startsWith("#") === true && href.length > 1 && MARK.test(child.text()))
        ids.push(href.slice(1));
      else visit(child, depth + 1);
    }
  };
  visit(box, 0);
  return ids;
}

function noteAround(box: ElementNode, wanted: ReadonlySet<string>): boolean {
  const isNote = (element: ElementNode): boolean => {
    const id = element.attr("id");
    return id !== undefined && wanted.has(id);
  };
  const note = nearest(box, isNote, LEVELS);
  return note !== undefined && note.name !== "section" && note.name !== "body";
}
