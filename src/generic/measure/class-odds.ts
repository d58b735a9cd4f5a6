import { codeAt } from "../../text/code-at.js";
import { CLASS_ODDS } from "./class-odds-table.js";

/** What words of class and id say of the text inside, as log-odds. */
export type ClassOdds = ReadonlyMap<string, number>;

/** The odds that were learned. */
export const LEARNED_ODDS: ClassOdds = /* @__PURE__ */ readClassOdds(CLASS_ODDS);

/** Reads the table that `scripts/train/train.mjs` writes: tenths, each before the words that have it. */
export function readClassOdds(text: string): ClassOdds {
  const values = new Map<string, number>();
  let value = 0;
  for (const word of text.split(" ")) {
    const tenths = Number(word);
    if (Number.isNaN(tenths)) values.set(word, value);
    else value = tenths / 10;
  }
  return values;
}

// Longer names are lists of utility classes: their first words say what the rest does.
const LONGEST = 400;

/** The words in an element's class and id: `"storyBody main-col_2"` has `story`, `body`, `main`, `col`. */
export function classTokens(names: string): string[] {
  const text = `${names}`;
  const end = Math.min(text.length, LONGEST);
  const words: string[] = [];
  // Two letters or more of one case, with a capital before small ones. A pattern takes twice as long.
  for (let at = 0; at < end; ) {
    const start = at;
    const isCapital = isUpper(text, at, end);
    if (isCapital) at++;
    const small = at;
    while (isLower(text, at, end)) at++;
    if (at - small >= 2) {
      const word = text.slice(start, at);
      words.push(isCapital ? word.toLowerCase() : word);
    } else if (isCapital) {
      at = small;
      while (isUpper(text, at, end)) at++;
      if (at - start >= 2) words.push(text.slice(start, at).toLowerCase());
    } else if (at === start) at++;
  }
  return words;
}

function isLower(text: string, at: number, end: number): boolean {
  const code = at < end ? codeAt(text, at) : 0;
  return code >= 0x61 && code <= 0x7a;
}

function isUpper(text: string, at: number, end: number): boolean {
  const code = at < end ? codeAt(text, at) : 0;
  return code >= 0x41 && code <= 0x5a;
}

/**
 * What class and id say of an element, as log-odds of article text against the rest, summed over known words.
 *
 * Weak evidence, in one language: a feature among many, never a verdict. The words and their odds are learned.
 */
export function classLogOdds(names: string, odds: ClassOdds): number {
  let sum = 0;
  const counted: string[] = [];
  for (const token of classTokens(names)) {
    const value = odds.get(token);
    if (value === undefined || counted.includes(token)) continue;
    counted.push(token);
    sum += value;
  }
  return Math.max(-6, Math.min(6, sum));
}
