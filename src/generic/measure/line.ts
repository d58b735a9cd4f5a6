import { codeAt } from "../../text/code-at.js";

// A space that stands alone is left as it is.
const GAPS = /[^\S ]\s*| \s+/g;

/** A text in lower case on one line: what is compared of it. */
export function lineOf(text: string): string {
  const line = text.trim();
  return (hasGaps(line) ? line.replace(GAPS, " ") : line).toLowerCase();
}

/** May it hold white space that is no single space? Most texts are told by their characters, in half a pattern's time. */
function hasGaps(given: string): boolean {
  const text = `${given}`;
  const { length } = text;
  let before = 0;
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    if (code <= 0x20 ? code !== 0x20 || before === 0x20 : code >= 0xa0) return true;
    before = code;
  }
  return false;
}
