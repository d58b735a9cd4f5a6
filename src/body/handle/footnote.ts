import type { FootnoteDefinition, FootnoteReference } from "../../model/block.js";
import type { ElementNode } from "../../tree/node.js";
import type { ElementReader } from "../context.js";

// "#fn:1", "#footnote-1", "#cite_note-Lind-3"; what points back is named "#fnref:1", "#cite_ref-Lind_3-0".
const NOTE =
  /^(?:user-content-)?(?:fn|footnotes?|endnotes?|cite_note|_?ftn)(?!_?-?ref)[-_:.]{0,2}(?=.)/i;
const BACK = /^#(?:user-content-)?(?:fn|footnotes?|endnotes?|cite|_?ftn)[-_:.]?ref/i;
const MARK = /^[[(]?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§]{1,3})[\])]?$/i;

/** The mark of a footnote: a short link to a note on the same page. */
export function footnoteMark(link: ElementNode): FootnoteReference | undefined {
  const href = link.attr("href");
  const text = link.text();
  if (href?.startsWith("#") !== true || !MARK.test(text)) return undefined;
  const identifier = noteId(href.slice(1), link.attr("role") === "doc-noteref");
  if (identifier === undefined) return undefined;
  const label = text.replace(/^[[(]|[\])]$/g, "");
  return { type: "footnoteReference", identifier, ...(label !== identifier && { label }) };
}

/** Does this link lead back from a note to its mark? It is no text of the note. */
export function isBacklink(link: ElementNode): boolean {
  return (
    link.attr("role") === "doc-backlink" ||
    (BACK.test(link.attr("href") ?? "") && !/[\p{L}\p{N}]/u.test(link.text()))
  );
}

/** Does an element of a list hold a footnote? */
export function isNote(element: ElementNode): boolean {
  return noteId(element.attr("id") ?? "", isDocNote(element)) !== undefined;
}

/** The footnote that an element of a list holds. */
export function footnote(
  element: ElementNode,
  reader: ElementReader,
): FootnoteDefinition | undefined {
  const identifier = noteId(element.attr("id") ?? "", isDocNote(element));
  if (identifier === undefined) return undefined;
  return { type: "footnoteDefinition", identifier, children: reader.blocks(element) };
}

function isDocNote(element: ElementNode): boolean {
  return /^doc-(?:foot|end)note$/.test(element.attr("role") ?? "");
}

function noteId(id: string, sure: boolean): string | undefined {
  return NOTE.test(id) || sure ? id.replace(NOTE, "") || undefined : undefined;
}
