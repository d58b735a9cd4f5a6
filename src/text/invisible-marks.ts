import { GrowingText } from "./strings/growing-text.js";
import { oneLine } from "./whitespace.js";

// Zero-width space, joiners and direction marks; embeddings, isolates and overrides; word joiner; byte order mark; tags.
const MARKS = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f]/;
const RUNS = /(?:[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f])+/g;
// Hebrew, Arabic and related scripts, with the presentation forms.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;
// What joins to nothing: letters of alphabets that are not written joined, digits, symbols, gaps.
const UNJOINED = /[\0-\u02ff\u0370-\u058f\u1e00-\u2052\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]/;
// Thai, Lao, Burmese and Khmer part words by it.
const PARTED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const TAG = /\udb40[\udc00-\udc7f]/g;
// The flags of England, Scotland and Wales are a black flag with tags behind it.
const FLAG = "\ud83c\udff4";

/** Takes out characters that show nothing and do nothing where they stand: a joiner stays in an emoji, in Persian, in Hindi. */
export function withoutInvisibleMarks(text: string): string {
  if (!MARKS.test(text)) return text;
  const isMixed = RIGHT_TO_LEFT.test(text);
  const made = new GrowingText();
  let from = 0;
  for (const { 0: run, index: at } of text.matchAll(RUNS)) {
    made.add(text.slice(from, at));
    from = at + run.length;
    const before = text[at - 1] ?? " ";
    let kept = run.replace(/[\u202d\u202e\u2060\ufeff]/g, "");
    if (!text.startsWith(FLAG, at - 2)) kept = kept.replace(TAG, "");
    if (!isMixed) kept = kept.replace(/[\u200e\u200f\u202a-\u202c\u2066-\u2069]/g, "");
    if (!PARTED.test(before)) kept = kept.replace(/\u200b/g, "");
    if (UNJOINED.test(before)) kept = kept.replace(/[\u200c\u200d]/g, "");
    made.add(kept);
  }
  made.add(text.slice(from));
  return made.take();
}

/** A value on one line, as a reader sees it: neither runs of white space nor characters that show nothing. */
export function shownLine(raw: string): string {
  return oneLine(withoutInvisibleMarks(raw));
}
