import { shingles } from "../../../../text/shingles.js";
import { nearest } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Selection, SelectionRule } from "../selection.js";
import { dropBoxes } from "./small-boxes.js";

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
    const boxes = pullQuotesIn(selection);
    if (boxes.size === 0) return;
    const { blocks } = selection.page;
    const told = new Set<string>();
    const quotes = new Map<ElementNode, string[]>();
    blocks.forEach(({ box, text }, i) => {
      if (!selection.keeps(i)) return;
      const quote = nearest(box, (node) => boxes.has(node), LEVELS);
      const runs = shingles(text);
      if (quote !== undefined) quotes.set(quote, [...(quotes.get(quote) ?? []), ...runs]);
      else if (told.size < MOST) for (const run of runs) told.add(run);
    });
    const repeated = [...quotes].filter(([, runs]) => {
      const known = runs.filter((run) => told.has(run));
      return runs.length > 0 && known.length >= runs.length * SHARE;
    });
    dropBoxes(new Set(repeated.map(([box]) => box)), selection, "shown in the text");
  },
};

/** The outermost small boxes that are named so. */
function pullQuotesIn({ page }: Selection): ReadonlySet<ElementNode> {
  const found = new Set<ElementNode>();
  for (const { box, length } of page.blocks) {
    if (length > LONGEST) continue;
    const named = nearest(box, ({ attribs }) => NAMED.test(attribs["class"] ?? ""), LEVELS);
    if (named !== undefined && (page.containers.get(named)?.length ?? 0) <= LONGEST)
      found.add(named);
  }
  return found;
}
