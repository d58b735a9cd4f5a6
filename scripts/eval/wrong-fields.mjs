// node scripts/eval/wrong-fields.mjs FIELD [--source NAME] [--id PART] [--candidates] [--lib FILE]: the pages whose field is
// wrong, grouped by where the wrong value was read, the largest group first. --candidates also prints what other places say.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { CORPUS, pagesOf, sourcesOf } from "./corpus.mjs";
import { judgeFields } from "./fields.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    source: { type: "string" },
    id: { type: "string" },
    lib: { type: "string", default: "dist/index.js" },
    candidates: { type: "boolean" },
  },
});
const [field = "title"] = positionals;
const { parseArticle } = await import(pathToFileURL(resolve(options.lib)).href);
const brief = (value) => JSON.stringify(field === "authors" ? names(value) : value)?.slice(0, 200);
const names = (list) => list?.map?.((author) => author.name ?? author);

const groups = new Map();
const table = {};
for (const source of sourcesOf(CORPUS)) {
  if (options.source !== undefined && source !== options.source) continue;
  for (const { gold, bytes, options: page } of pagesOf(CORPUS, source)) {
    if (options.id !== undefined && !gold.id.includes(options.id)) continue;
    const article = parseArticle(bytes, { ...page, trace: options.candidates === true });
    const verdict = judgeFields(source, gold, article)[field];
    if (verdict === undefined) continue;
    table[source] ??= { right: 0, known: 0 };
    table[source].known++;
    if (verdict) table[source].right++;
    else {
      const from = article.provenance[field]?.source ?? "nowhere";
      const lines = [`${source} ${gold.id} ${gold.url ?? gold.urlFromPage ?? ""}`];
      lines.push(`      want ${brief(gold[field])}`, `      got  ${brief(article[field])}`);
      for (const { field: other, source: place, value } of article.trace?.candidates ?? [])
        if (other === field) lines.push(`        ${place}: ${brief(value)}`);
      groups.set(from, [...(groups.get(from) ?? []), lines.join("\n")]);
    }
  }
}
for (const [from, pages] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`== ${from}: ${pages.length} wrong`);
  for (const page of pages) console.log(`  ${page}`);
}
console.table(table);
