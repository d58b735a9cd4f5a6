import { codeAt } from "./code-at.js";

// What stands between ASCII's letters: a run of all else is one word of English, or is to be looked at again.
const LETTERS = /[^\0-`{-\x7f]+/g;
const LETTERS_AND_DIGITS = /[^\0-/:-`{-\x7f]+/g;

/**
 * The pieces of a text in lower case that `pattern` finds, which is to find no ASCII but letters, and digits where they count.
 * A pattern of all letters there are takes V8 ten times as long as one of a few ranges: it is asked of what is not ASCII alone.
 */
export function wordPieces(text: string, pattern: RegExp, digits: boolean): readonly string[] {
  const pieces = text.match(digits ? LETTERS_AND_DIGITS : LETTERS);
  if (pieces === null) return NONE;
  if (isAscii(text)) return pieces;
  const words: string[] = [];
  for (const piece of pieces) {
    if (isAscii(piece)) words.push(piece);
    else for (const word of piece.match(pattern) ?? NONE) words.push(word);
  }
  return words;
}

const NONE: readonly string[] = [];

function isAscii(given: string): boolean {
  const text = `${given}`;
  const { length } = text;
  for (let i = 0; i < length; i++) if (codeAt(text, i) > 0x7f) return false;
  return true;
}
