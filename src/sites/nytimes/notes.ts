import type { NoteKind } from "../../model/article.js";
import type { NoteRule } from "../../profile/profile.js";

const CREDIT =
  /(?:\bcontributed (?:reporting|research)\b|\breported from\b|\breporting was contributed\b)[^.]*\.(?:\s|$)|^(?:The Times is committed to publishing|Follow The New York Times Opinion)/;
const PRINT =
  /^A version of this (?:article|review|column|interview) (?:appears|appeared) in print\b/;
const CORRECTION =
  /^(?:Correction\b|(?:An|A previous|Because of an? \w+ error, an) (?:earlier )?(?:version|editing error)?.*\b(?:misstated|misidentified|misspelled|referred incorrectly|described incorrectly|gave incorrectly|included an incorrect)\b)/;
// A reporting credit is a line or two: the longest seen has 290 characters.
const LONGEST = 600;

const FORMS: readonly (readonly [NoteKind, RegExp])[] = [
  ["print", PRINT],
  ["correction", CORRECTION],
  ["credit", CREDIT],
];

/** Paragraphs that are notes by what they say: credits, print lines and corrections have set forms. */
export const SPOKEN_NOTES: readonly NoteRule[] = [
  {
    match: "p",
    kind: "note",
    read(paragraph, context) {
      const text = paragraph.text();
      const kind =
        text.length > LONGEST ? undefined : FORMS.find(([, form]) => form.test(text))?.[0];
      if (kind === undefined) return undefined;
      context.note({
        kind,
        children: [{ type: "paragraph", children: context.inlines(paragraph) }],
      });
      return [];
    },
  },
];
