import { getOrInsert } from "../../../../../text/get-or-insert.js";
import { shingles } from "../../../../../text/shingles.js";
import { nearest } from "../../../../../tree/ancestors.js";
import type { Container } from "../../../../measure/containers.js";
import type { PageStats } from "../../../../measure/page-stats.js";
import type { SelectionRule } from "../../selection.js";
import { dropBoxes } from "../small-boxes.js";

const NAMED = /(?:^|[\s_-])(?:pull-?quotes?|pulled|quote-?pull)(?:$|[\s_-])|pullquote/i;
const LEVELS = 5;
const LONGEST = 600;
// An edited word or two, and what a sentence loses where it is cut, are no new text.
const SHARE = 0.75;
// What is remembered of an article; the longest on the corpus has 100,000 words.
const MOST = 200_000;

/** A sentence that the page sets large beside the text it is taken from is told once, in the text. */
export const pullQuotes: SelectionRule = {
  name: "pull quotes",
  apply(selection) {
    const boxes = pullQuotesIn(selection.page);
    if (boxes.size === 0) return;
    const told = new Set<string>();
    const quotes = new Map<Container, string[]>();
    for (const { keep, text, container } of selection.page.blocks) {
      if (!keep) continue;
      const quote = nearest(container, (box) => boxes.has(box), LEVELS);
      const runs = shingles(text);
      if (quote !== undefined) getOrInsert(quotes, quote, () => []).push(...runs);
      else if (told.size < MOST) for (const run of runs) told.add(run);
    }
    const repeated = [...quotes].filter(([, runs]) => {
      const known = runs.filter((run) => told.has(run));
      return runs.length > 0 && known.length >= runs.length * SHARE;
    });
    dropBoxes(new Set(repeated.map(([box]) => box)), selection, "shown in the text");
  },
};

/** The outermost small boxes that are named so. */
function pullQuotesIn({ blocks, containers }: PageStats): ReadonlySet<Container> {
  const named = containers.signatures.named(NAMED);
  const found = new Set<Container>();
  if (named.size === 0) return found;
  for (const { container, length } of blocks) {
    if (length > LONGEST) continue;
    const quote = nearest(container, ({ signature }) => named.has(signature), LEVELS);
    if (quote !== undefined && quote.length <= LONGEST) found.add(quote);
  }
  return found;
}
