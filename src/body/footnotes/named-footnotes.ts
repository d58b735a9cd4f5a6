import type { FootnoteReference } from "../../model/block.js";
import { briefText } from "../../tree/brief-text.js";
import { LISTS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { Footnote, Footnotes } from "./footnotes.js";
import {
  bareMark,
  isDeclaredMark,
  isDeclaredNote,
  isMark,
  isNamedBacklink,
  namedNote,
} from "./note-names.js";

// "[note 12]" is a long one. Links around half the page are no marks, and their text is not asked for.
const LONGEST_MARK = 40;

/** Footnotes by their names alone: all that can be known of them while a page still arrives. */
export const namedFootnotes: Footnotes = {
  reference(link: ElementNode): FootnoteReference | undefined {
    const href = link.attr("href");
    if (href?.startsWith("#") !== true) return undefined;
    const text = briefText(link, LONGEST_MARK) ?? "";
    const id = href.slice(1);
    const identifier = namedNote(id) ?? (isDeclaredMark(link) && id !== "" ? id : undefined);
    if (identifier === undefined || !isMark(text)) return undefined;
    const label = bareMark(text);
    return { type: "footnoteReference", identifier, ...(label !== identifier && { label }) };
  },
  isBacklink: isNamedBacklink,
  at(element: ElementNode): readonly Footnote[] | undefined {
    if (element.name !== "li" && !isDeclaredNote(element)) return undefined;
    const id = element.attr("id") ?? "";
    const identifier = namedNote(id) ?? (isDeclaredNote(element) && id !== "" ? id : undefined);
    return identifier === undefined ? undefined : [{ identifier, label: identifier }];
  },
  holds(element: ElementNode): boolean {
    return (
      LISTS.has(element.name) &&
      element.children.some(
        (child) => child.type === "tag" && namedFootnotes.at(child) !== undefined,
      )
    );
  },
  box: () => undefined,
};
