import type { NoteKind } from "../../model/article.js";
import type { NoteRule } from "../../profile/profile.js";

// "Keith Moss, Ana de la Cruz and the Reuters desk": capitalised words and what joins them, from the first word on.
const NAMES =
  "^(?:(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|and|y|de|del|della|di|da|der|den|van|von|la|le|al|bin|ibn),?\\s){";
const CREDITS: readonly RegExp[] = [
  new RegExp(
    `${NAMES}1,60}(?:also )?(?:contributed|provided) (?:additional )?(?:reporting|research|translation)\\b`,
    "u",
  ),
  // A sentence of the story may begin "Mr. Moss reported from": by-lines have full names.
  new RegExp(
    `^(?!(?:Mr|Mrs|Ms|Dr|The)\\b)${NAMES.slice(1)}2,60}(?:also )?reported from \\p{Lu}`,
    "u",
  ),
  new RegExp(
    `${NAMES}1,60}(?:también )?(?:colabor(?:ó|aron)|contribuy(?:ó|eron)) (?:con|en|a) (?:la |el )?(?:reporter[ií]a|reportaje|investigación)(?![\\p{L}])`,
    "u",
  ),
  /^(?:Additional )?(?:Reporting|Research|Reporting and research) (?:for this \w+ )?was (?:contributed|provided) by\b/,
  /^The Times is committed to publishing a diversity of letters\b/,
  /^Follow (?:The New York Times|The Times|New York Times) Opinion\b/i,
];
const PRINT = /^A version of this (?:[\w-]+ ){1,3}appear(?:s|ed) in print\b/;
const CORRECTION =
  /^(?:Corrections?:|(?:Because of an? (?:[\w-]+ ){1,4}error, )?an? (?:earlier|previous) version of (?:this|an?|the) (?:[\w-]+ ){0,4}(?:article|blog|caption|chart|column|essay|graphic|headline|interview|item|map|obituary|post|posting|quiz|recipe|report|review|story)\b)/i;
// A reporting credit is a line or two: the longest seen has 290 characters.
const LONGEST = 600;

/** What kind of note a paragraph is by what it says; `undefined` if it is part of the story. */
export function noteKindOf(text: string): NoteKind | undefined {
  if (text.length > LONGEST) return undefined;
  if (PRINT.test(text)) return "print";
  if (CORRECTION.test(text)) return "correction";
  return CREDITS.some((form) => form.test(text)) ? "credit" : undefined;
}

/** Paragraphs that are notes by what they say: credits, print lines and corrections have set forms. */
export const NOTES_BY_TEXT: readonly NoteRule[] = [
  {
    match: "p",
    kind: "note",
    read(paragraph, context) {
      const kind = noteKindOf(paragraph.text());
      if (kind === undefined) return undefined;
      context.note({
        kind,
        children: [{ type: "paragraph", children: context.inlines(paragraph) }],
      });
      return [];
    },
  },
];
