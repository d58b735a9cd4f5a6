import { GrowingText } from "../text/strings/growing-text.js";

/**
 * Mends what pages get wrong in JSON: raw control characters in strings, trailing commas, `undefined`,
 * a semicolon or one bracket too many at the end. One pass, whatever the text.
 */
export function repairJson(text: string): string {
  const out = new GrowingText();
  let from = 0; // first character not yet copied
  let quoted = false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === BACKSLASH) i++;
      else if (c === QUOTE) quoted = false;
      else if (c < 0x20) {
        out.add(text.slice(from, i));
        out.add(c === 10 ? "\\n" : c === 13 ? "" : " ");
        from = i + 1;
      }
    } else if (c === QUOTE) quoted = true;
    else if (c === OPEN_BRACE || c === OPEN_BRACKET) depth++;
    else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) {
      // The value was complete before.
      if (--depth < 0) {
        out.add(text.slice(from, i));
        return out.take().trimEnd();
      }
    } else if (c === COMMA && closesNext(text, i + 1)) {
      out.add(text.slice(from, i));
      from = i + 1;
    } else if (c === LETTER_U && text.startsWith("undefined", i)) {
      out.add(text.slice(from, i));
      out.add("null");
      i += 8;
      from = i + 1;
    }
  }
  out.add(text.slice(from));
  const mended = out.take();
  let end = mended.length;
  while (
    end > 0 &&
    (mended.charCodeAt(end - 1) <= 0x20 || mended.charCodeAt(end - 1) === SEMICOLON)
  )
    end--;
  return mended.slice(0, end);
}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const SEMICOLON = 59;
const LETTER_U = 117;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

function closesNext(text: string, at: number): boolean {
  let i = at;
  while (i < text.length && i < at + 256 && text.charCodeAt(i) <= 0x20) i++;
  const c = text.charCodeAt(i);
  return c === CLOSE_BRACKET || c === CLOSE_BRACE;
}
