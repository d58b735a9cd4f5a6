import { codeAt } from "./code-at.js";

// HTML's white space (https://infra.spec.whatwg.org/#ascii-whitespace): the no-break space is a character, not a gap.
// A space that stands alone is left as it is: most do, and not to replace them takes a fifth of the time.
const RUNS = /[\t\n\f\r][ \t\n\f\r]*| [ \t\n\f\r]+/g;
const ANY_RUNS = /[^\S ]\s*| \s+/g;

/** Collapses every run of HTML white space to one space. */
export function collapse(text: string): string {
  return text.replace(RUNS, " ");
}

/** Collapses every run of white space, no-break spaces included, and trims: for values of one line. */
export function oneLine(text: string): string {
  return text.replace(ANY_RUNS, " ").trim();
}

const SEEN = /[^\s\u200b-\u200f\u2060\ufeff\u00ad]/;

/** Is there nothing to see in it? */
export function isBlank(given: string): boolean {
  const text = `${given}`;
  const { length } = text;
  // Nearly every text says so in its first characters, long before a pattern has begun.
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    if (code > 0x7e || code < 9) return !SEEN.test(text);
    if (!isSpace(code)) return false;
  }
  return true;
}

/** How many characters are left without the white space at both ends: `text.trim().length`, without the copy. */
export function trimmedLength(given: string): number {
  const text = `${given}`;
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(codeAt(text, start))) start++;
  while (end > start && isSpace(codeAt(text, end - 1))) end--;
  if (start === end) return 0;
  const isAscii = codeAt(text, start) < 0x80 && codeAt(text, end - 1) < 0x80;
  return isAscii ? end - start : text.trim().length;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13);
}
