import type { NoteKind } from "../../model/article.js";
import type { Fields } from "../../model/fields.js";
import { nearest } from "../../tree/ancestors.js";
import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/segment.js";

// How corrections and credits begin, in the languages whose papers print them as a line of their own.
const CORRECTION =
  /^(?:corrections?\b|clarification|an earlier version of|this (?:article|story|post) (?:has been|was) (?:corrected|amended)|berichtigung|korrektur|rectificatif|erratum|fe de errata|rectificatie|errata corrige|rettelse|rättelse)/i;
const CREDIT =
  /^[([]?(?:additional |with )?(?:reporting|writing|editing|research|report) (?:by|from)\b|^.{0,200}\b(?:contributed (?:to this (?:report|story|article)|reporting)|reported from)\b/i;
// Notes are a sentence or two.
const LONGEST = 600;
// They stand at the end: among the last kept blocks, or right behind them.
const AROUND_END = 6;
// How deep a bio may stand in its box.
const LEVELS = 4;
const BIO = /(?:^|[\s_-])(?:bio|about|author)(?:$|[\s_-])|author-?(?:bio|box|info|description)/i;

/** Elements at the end of the article that belong to it and are not its text. */
export function notesOf(
  blocks: readonly TextBlock[],
  keep: readonly boolean[],
  fields: Partial<Fields>,
): Map<ElementNode, NoteKind> {
  const notes = new Map<ElementNode, NoteKind>();
  const last = keep.lastIndexOf(true);
  const names = (fields.authors ?? []).map(({ name }) => name);
  for (let i = Math.max(1, last - AROUND_END); i <= last + AROUND_END; i++) {
    const block = blocks[i];
    if (block?.alone !== true || block.length > LONGEST) continue;
    const text = block.text.trim();
    if (CORRECTION.test(text)) notes.set(block.box, "correction");
    else if (CREDIT.test(text)) notes.set(block.box, "credit");
    else if (!keep[i] && block.length > 40 && names.some((name) => text.includes(name))) {
      if (isBio(block.box)) notes.set(block.box, "bio");
    }
  }
  return notes;
}

function isBio(box: ElementNode): boolean {
  const isNamed = (node: ElementNode): boolean =>
    BIO.test(`${node.attr("class") ?? ""} ${node.attr("id") ?? ""}`);
  return nearest(box, isNamed, LEVELS) !== undefined;
}
