import type { PageView } from "../../model/page.js";
import { valuesAt } from "../../page/json-path.js";

// Enough to know a sentence by, and few enough that one edited word does not lose it.
const GRAM = 4;
const MOST_WORDS = 20_000;
// Less is a summary, or a joke of the publisher's system.
const FEWEST_WORDS = 40;

/** The body that a page declares to machines. */
export interface Declared {
  /** Word runs in it; 0 if none is declared. */
  readonly size: number;
  /** How many of a text's word runs stand in it, and how many there are. */
  match(text: string): { hits: number; runs: number };
}

/** The page's own `articleBody` as a set of word runs. */
export function declaredBody(page: PageView): Declared {
  const texts = page.jsonLd.flatMap((node) => valuesAt(node, ["articleBody"]));
  const longest = texts.reduce<string>(
    (best, text) => (typeof text === "string" && text.length > best.length ? text : best),
    "",
  );
  const words = wordsOf(longest.slice(0, MOST_WORDS * 8)).slice(0, MOST_WORDS);
  if (words.length < FEWEST_WORDS) return { size: 0, match: () => ({ hits: 0, runs: 0 }) };
  const grams = new Set(gramsOf(words));
  // The model asks about every block, and the gap about those that are kept.
  const matched = new Map<string, { hits: number; runs: number }>();
  return {
    size: grams.size,
    match(text) {
      let result = matched.get(text);
      if (result === undefined) {
        const own = gramsOf(wordsOf(text.slice(0, MOST_WORDS)));
        result = { hits: own.filter((gram) => grams.has(gram)).length, runs: own.length };
        matched.set(text, result);
      }
      return result;
    },
  };
}

/** Words, and single signs of scripts that put no spaces between them. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function gramsOf(words: readonly string[]): string[] {
  const grams: string[] = [];
  const text = words.join(" ");
  let from = 0;
  let to = -1;
  // Cut out of one string: to join each anew takes four times as long.
  words.forEach((word, i) => {
    to += word.length + 1;
    if (i < GRAM - 1) return;
    grams.push(text.slice(from, to));
    from += (words[i - GRAM + 1]?.length ?? 0) + 1;
  });
  return grams;
}
