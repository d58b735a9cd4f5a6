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

/** The words in an element's class and id: `"storyBody main-col_2"` has `story`, `body`, `main`, `col`. */
export function classTokens(names: string): string[] {
  return (names.slice(0, 400).match(/[A-Z]?[a-z]{2,}|[A-Z]{2,}/g) ?? []).map((word) =>
    word.toLowerCase(),
  );
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
