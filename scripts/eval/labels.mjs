// node scripts/eval/labels.mjs [--lib FILE] [--quiet]: kicker, next page, tags, access and type of the pages that `draw.mjs` drew, held
// against what was read of them by hand (test/eval/labels.json): right of given, for each field. Prints what is wrong.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { CORPUS, pagesOf, sourcesOf } from "./corpus.mjs";
import { norm } from "./fields.mjs";

const { values: options } = parseArgs({
  options: { lib: { type: "string", default: "dist/index.js" }, quiet: { type: "boolean" } },
});
if (sourcesOf(CORPUS).length === 0) {
  console.log("SKIPPED: no corpus (OFFPRINT_CORPUS=DIR names one)");
  process.exit(0);
}
const { parseArticle } = await import(pathToFileURL(resolve(options.lib)).href);
const facts = new Map(
  JSON.parse(readFileSync(new URL("../../test/eval/labels.json", import.meta.url), "utf8")).map(
    (fact) => [fact.id, fact],
  ),
);
const set = (list) => list.map(norm).sort().join("|");
const isRight = {
  kicker: (want, got) => norm(want) === norm(got),
  nextPageUrl: (want, got) => want === got,
  // Sites declare more tags than they show: either list is right.
  tags: (want, got, fact) =>
    [want, fact.shown ?? want].some((list) => set(list) === set(got ?? [])),
  free: (want, _, __, article) => article.access?.free === want,
  type: (want, got) => [want].flat().includes(got),
};
const table = {};
for (const source of new Set([...facts.keys()].map((id) => id.split(" ")[0])))
  for (const { gold, bytes, options: page } of pagesOf(CORPUS, source)) {
    const fact = facts.get(`${source} ${gold.id}`);
    if (fact === undefined) continue;
    const article = parseArticle(bytes, page);
    for (const [field, judge] of Object.entries(isRight)) {
      if (fact[field] === undefined) continue;
      table[field] ??= { right: 0, given: 0 };
      table[field].given++;
      if (judge(fact[field], article[field], fact, article)) table[field].right++;
      else if (!options.quiet)
        console.log(
          `${field} ${fact.id}: ${JSON.stringify(article[field])} for ${JSON.stringify(fact[field])}`,
        );
    }
  }
console.table(table);
