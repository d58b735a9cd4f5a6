import { charCodeAt } from "./code-at.js";

// One word for each run of letters and digits; one for each character of a script that is written without spaces.
const WORDS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{N}\p{M}_]+(?:['’-][\p{L}\p{N}\p{M}_]+)*/gu;
// Languages in Latin letters need no tables of letters, which take twice the time, and 12 ms to begin with.
const PLAIN = /^[ -~\n\xa0-\u024f‘’“”–—…]*$/;

/** Counts words in any script: `"it's late"` is 2, `"你好"` is 2. */
export function countWords(text: string): number {
  return PLAIN.test(text) ? plainWords(text) : (text.match(WORDS)?.length ?? 0);
}

/** A pattern would make a list of all words, which takes four times as long. */
function plainWords(given: string): number {
  const text = `${given}`;
  const { length } = text;
  let words = 0;
  let last = -3; // where a word was last seen
  for (let i = 0; i < length; i++) {
    if (!isWordSign(charCodeAt.call(text, i))) continue;
    const joined = i === last + 1 || (i === last + 2 && JOINTS.includes(text.charAt(i - 1)));
    if (!joined) words++;
    last = i;
  }
  return words;
}

const JOINTS = "'’-";

// ª ² ³ µ ¹ º ¼ ½ ¾
const LATIN_1 = [0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe];

function isWordSign(code: number): boolean {
  if (code > 0x7f)
    return code > 0xbf ? code < 0x250 && code !== 0xd7 && code !== 0xf7 : LATIN_1.includes(code);
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/**
 * A pattern of words that stand by language or by what they mean, in the order given: `before`, any of them, `behind`.
 *
 * Each entry is part of a pattern itself, `read (?:more|also)|see also`.
 */
export function wordPattern(
  words: Readonly<Record<string, string>>,
  flags: string,
  before: string = "",
  behind: string = "",
): RegExp {
  return new RegExp(`${before}(?:${Object.values(words).join("|")})${behind}`, flags);
}
