// `node scripts/eval/verdicts.mjs [--lib FILE]`: of each kind of page in the corpus, how many `isProbablyArticle` takes for an
// article, and what `type` they are said to be.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { CORPUS, pagesOf } from "./corpus.mjs";

const { values: options } = parseArgs({
  options: { lib: { type: "string", default: "dist/index.js" } },
});
const { isProbablyArticle, parseArticle } = await import(pathToFileURL(resolve(options.lib)).href);
const kinds = new Map();
for (const source of ["wcxb", "wcxb2", "wcxb-other", "fundus", "scrapinghub", "mercury2026"])
  for (const { gold, bytes, options: page } of pagesOf(CORPUS, source)) {
    const kind = kinds.get(gold.kind) ?? { pages: 0, yes: 0, types: {} };
    kinds.set(gold.kind, kind);
    kind.pages++;
    if (isProbablyArticle(bytes, page).probable) kind.yes++;
    const { type = "none" } = parseArticle(bytes, page);
    kind.types[type] = (kind.types[type] ?? 0) + 1;
  }
for (const [kind, { pages, yes, types }] of kinds)
  console.log(`${kind}: yes to ${yes} of ${pages}; ${JSON.stringify(types)}`);
