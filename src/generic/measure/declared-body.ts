import { valuesAt } from "../../json/path.js";
import type { PageView } from "../../model/page.js";
import { shingles } from "../../text/shingles.js";

// Some 20,000 words: by then the page's body is known.
const LONGEST = 160_000;
// Less is a summary, or a joke of the publisher's system.
const FEWEST_RUNS = 37;

/** The body that a page declares to machines. */
export interface DeclaredBody {
  /** Word runs in it; 0 if none is declared. */
  readonly size: number;
  /** How many of a text's word runs stand in it, and how many there are. */
  match(text: string): { hits: number; runs: number };
}

/** The page's own `articleBody` as a set of word runs. */
export function declaredBody(page: PageView): DeclaredBody {
  const texts = page.jsonLd.flatMap((node) => valuesAt(node, ["articleBody"]));
  const longest = texts.reduce<string>(
    (best, text) => (typeof text === "string" && text.length > best.length ? text : best),
    "",
  );
  const declared = shingles(longest.slice(0, LONGEST));
  if (declared.length < FEWEST_RUNS) return { size: 0, match: () => ({ hits: 0, runs: 0 }) };
  const known = new Set(declared);
  // The model asks about every block, and the gap about those that are kept.
  const matched = new Map<string, { hits: number; runs: number }>();
  return {
    size: known.size,
    match(text) {
      let result = matched.get(text);
      if (result === undefined) {
        const own = shingles(text.slice(0, LONGEST));
        result = { hits: own.filter((run) => known.has(run)).length, runs: own.length };
        matched.set(text, result);
      }
      return result;
    },
  };
}
