import { wordPieces } from "./word-pieces.js";

// Enough to know a sentence by, and few enough that one edited word does not lose it.
const RUN = 4;

/** A text's runs of four words in lower case: what two texts share is the same sentences. */
export function shingles(text: string): string[] {
  const words = wordsOf(text);
  const runs: string[] = [];
  const whole = words.join(" ");
  let from = 0;
  let to = -1;
  // Cut out of one string: to join each anew takes four times as long.
  words.forEach((word, i) => {
    to += word.length + 1;
    if (i < RUN - 1) return;
    runs.push(whole.slice(from, to));
    from += (words[i - RUN + 1]?.length ?? 0) + 1;
  });
  return runs;
}

/** Words, and single characters of scripts that put no spaces between them. */
function wordsOf(text: string): readonly string[] {
  return wordPieces(text.toLowerCase(), WORD, true);
}

const WORD = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu;
