import { briefText } from "../../tree/brief-text.js";
import type { ElementNode } from "../../tree/node.js";

// "#fn:1", "#footnote-1", "#cite_note-Lind-3"; what points back is named "#fnref:1", "#cite_ref-Lind_3-0".
const NOTE =
  /^(?:user-content-)?(?:fn|footnotes?|endnotes?|cite_note|_?ftn|_?edn)(?!_?-?ref|-?anchor)(?:[-_:.]{1,2}(?=.)|(?=\d))/i;
const BACK =
  /^#(?:user-content-)?(?:fn|footnotes?|endnotes?|cite|_?ftn|_?edn)[-_:.]?(?:ref|anchor)/i;
const MARK = /^[[(]?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶]{1,3}|note \d{1,3})[\])]?$/i;
const NOTE_ROLE = /^doc-(?:foot|end)note$/;
const NOTE_TYPE = /(?:^|\s)(?:foot|end|rear)note(?:$|\s)/;
const REF_TYPE = /(?:^|\s)noteref(?:$|\s)/;

/** Is this text short enough, and of the kind, to be the mark of a note? */
export function isMark(text: string): boolean {
  return MARK.test(text);
}

/** A mark without the brackets around it. */
export function bareMark(text: string): string {
  return text.replace(/^[[(]|[\])]$/g, "");
}

/** What the id of a note calls it, if its name says that it is one. */
export function namedNote(id: string): string | undefined {
  return NOTE.test(id) ? id.replace(NOTE, "") || undefined : undefined;
}

/** Does an element say that it is a note, as EPUB and the roles of publishing do? */
export function isDeclaredNote(element: ElementNode): boolean {
  return (
    NOTE_ROLE.test(element.attr("role") ?? "") || NOTE_TYPE.test(element.attr("epub:type") ?? "")
  );
}

/** Does a link say that it is the mark of a note? */
export function isDeclaredMark(link: ElementNode): boolean {
  return link.attr("role") === "doc-noteref" || REF_TYPE.test(link.attr("epub:type") ?? "");
}

/** Does a link say, by its role or by where it leads, that it leads back to a mark? */
export function isNamedBacklink(link: ElementNode): boolean {
  const href = link.attr("href") ?? "";
  return (
    link.attr("role") === "doc-backlink" ||
    (href.startsWith("#") && BACK.test(href) && !/[\p{L}\p{N}]/u.test(briefText(link, 40) ?? "x"))
  );
}
