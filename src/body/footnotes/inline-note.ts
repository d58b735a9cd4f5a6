import { briefText } from "../../tree/brief-text.js";
import type { ElementNode } from "../../tree/node.js";
import { isMark } from "./note-names.js";

// Notes that stand in the text itself, and are set beside it: Tufte's pages, LaTeXML.
const NOTE =
  /(?:^|\s)(?:side-?note|margin-?note|ltx_note|inline-?footnote|footnote-?inline|[\w-]{0,40}footnote__?(?:note|content|text))(?:$|\s)/i;
// The sign that shows one on narrow screens.
const TOGGLE = /(?:^|\s)(?:margin-toggle|sidenote-(?:number|toggle))(?:$|\s)/i;
const NUMBER = /(?:^|\s)ltx_(?:note_mark|note_type|tag_note)(?:$|\s)/;
const LONGEST_MARK = 6;
const BOXES = /^(?:span|small|aside|label|cite)$/;

/** Is it a note that stands in the text itself? */
export function isInlineNote(element: ElementNode): boolean {
  return BOXES.test(element.name) && NOTE.test(element.attr("class") ?? "");
}

/** Is it the sign that shows a note, or the number that one repeats? */
export function isNoteToggle(element: ElementNode): boolean {
  if (isMarkBefore(element)) return true;
  const names = element.attr("class");
  if (names === undefined) return false;
  const isToggle = /^(?:label|input)$/.test(element.name) && TOGGLE.test(names);
  return isToggle || (/^(?:sup|span)$/.test(element.name) && NUMBER.test(names));
}

/** Is it the mark that a script shows the note behind it by? */
function isMarkBefore(element: ElementNode): boolean {
  if (element.name !== "sup" && element.name !== "a") return false;
  const next = element.next;
  if (next?.type !== "tag" || !isInlineNote(next)) return false;
  const text = briefText(element, LONGEST_MARK);
  return text !== undefined && isMark(text);
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
