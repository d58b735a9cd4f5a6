import type { ElementNode } from "../../tree/node.js";

// Notes that stand in the text itself, and are set beside it: Tufte's pages, LaTeXML.
const NOTE =
  /(?:^|\s)(?:side-?note|margin-?note|ltx_note|inline-?footnote|footnote-?inline)(?:$|\s)/i;
// The sign that shows one on narrow screens.
const TOGGLE = /(?:^|\s)(?:margin-toggle|sidenote-(?:number|toggle))(?:$|\s)/i;
const NUMBER = /(?:^|\s)ltx_(?:note_mark|note_type|tag_note)(?:$|\s)/;
const BOXES = /^(?:span|small|aside|label|cite)$/;

/** Is it a note that stands in the text itself? */
export function isInlineNote(element: ElementNode): boolean {
  return BOXES.test(element.name) && NOTE.test(element.attr("class") ?? "");
}

/** Is it the sign that shows a note, or the number that one repeats? */
export function isNoteToggle(element: ElementNode): boolean {
  const names = element.attr("class");
  if (names === undefined) return false;
  const isToggle = /^(?:label|input)$/.test(element.name) && TOGGLE.test(names);
  return isToggle || (/^(?:sup|span)$/.test(element.name) && NUMBER.test(names));
}

/** What a page calls the note: the id of its own, or of the toggle before it. */
export function inlineNoteId(note: ElementNode): string | undefined {
  const own = note.attr("id");
  if (own) return own;
  let before = note.prev;
  for (let i = 0; i < 4 && before !== null; i++, before = before.prev) {
    if (before.type === "tag" && isNoteToggle(before))
      return before.attr("for") || before.attr("id") || undefined;
  }
  return undefined;
}
