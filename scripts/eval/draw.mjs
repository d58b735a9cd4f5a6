// node scripts/eval/draw.mjs [--pages 60] [--seed 16]: pages of the corpus drawn at random, one a line: `source id`. The same seed
// draws the same pages. test/eval/labels.json holds what was read of these by hand.
import { parseArgs } from "node:util";
import { seededRandom } from "../seeded-random.mjs";
import { CORPUS, pagesOf, sourcesOf } from "./corpus.mjs";

const { values: options } = parseArgs({
  options: {
    pages: { type: "string", default: "60" },
    seed: { type: "string", default: "16" },
  },
});

const pages = [];
for (const source of sourcesOf(CORPUS))
  for (const { gold } of pagesOf(CORPUS, source)) pages.push(`${source} ${gold.id}`);
const next = seededRandom(Number(options.seed));
for (let i = 0; i < Number(options.pages) && pages.length > 0; i++) {
  const [page] = pages.splice(Math.floor(next() * pages.length), 1);
  console.log(page);
}
