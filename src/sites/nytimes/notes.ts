import type { Block } from "../../model/block.js";
import type { ElementView } from "../../model/element.js";
import type { HookContext, NoteRule } from "../../profile/profile.js";

const CREDIT =
  /(?:\bcontributed (?:reporting|research)\b|\breported from\b|\breporting was contributed\b)[^.]*\.(?:\s|$)|^(?:The Times is committed to publishing|Follow The New York Times Opinion)/;
const PRINT =
  /^A version of this (?:article|review|column|interview) (?:appears|appeared) in print\b/;
const CORRECTION =
  /^(?:Correction\b|(?:An|A previous|Because of an? \w+ error, an) (?:earlier )?(?:version|editing error)?.*\b(?:misstated|misidentified|misspelled|referred incorrectly|described incorrectly|gave incorrectly|included an incorrect)\b)/;
// A reporting credit is a line or two: the longest seen has 290 characters.
const LONGEST = 600;

/** Paragraphs that are notes by what they say: credits, print lines and corrections have set forms. */
export const SPOKEN_NOTES: readonly NoteRule[] = [
  { match: "p", kind: "print", read: (p, context) => when(p, context, PRINT) },
  { match: "p", kind: "correction", read: (p, context) => when(p, context, CORRECTION) },
  { match: "p", kind: "credit", read: (p, context) => when(p, context, CREDIT) },
];

function when(p: ElementView, context: HookContext, form: RegExp): Block[] | undefined {
  const text = p.text();
  if (text.length > LONGEST || !form.test(text)) return undefined;
  return [{ type: "paragraph", children: context.inlines(p) }];
}
