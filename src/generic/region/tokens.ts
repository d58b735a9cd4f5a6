import { TOKENS } from "./token-odds.js";

const VALUES: ReadonlyMap<string, number> = /* @__PURE__ */ readTokens(TOKENS);

/** Reads the table that `scripts/train/train.mjs` writes: `name:tenths`, by spaces. */
function readTokens(text: string): Map<string, number> {
  const values = new Map<string, number>();
  for (const entry of text.split(" ")) {
    const at = entry.lastIndexOf(":");
    if (at > 0) values.set(entry.slice(0, at), Number(entry.slice(at + 1)) / 10);
  }
  return values;
}

/** The words in an element's class and id: `"storyBody main-col_2"` has `story`, `body`, `main`, `col`. */
export function tokensOf(names: string): string[] {
  return (names.slice(0, 400).match(/[A-Z]?[a-z]{2,}|[A-Z]{2,}/g) ?? []).map((word) =>
    word.toLowerCase(),
  );
}

/**
 * What class and id say of an element, as log-odds of article text against the rest, summed over known words.
 *
 * Weak evidence, in one language: a feature among many, never a verdict. The words and their odds are learned.
 */
export function namesSay(names: string): number {
  let sum = 0;
  const counted: string[] = [];
  for (const token of tokensOf(names)) {
    const value = VALUES.get(token);
    if (value === undefined || counted.includes(token)) continue;
    counted.push(token);
    sum += value;
  }
  return Math.max(-6, Math.min(6, sum));
}
