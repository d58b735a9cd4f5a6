// node scripts/eval/profiles.mjs [--list] [ID...]: what each built-in profile gains over the generic engine, on the pages
// of the corpus that it reads. Prints the rows of the table in docs/sites.md; `--list` adds a line for each page.
import { parseArgs } from "node:util";
import { parseArticle as parseGeneric } from "../../dist/core.js";
import { parseArticle, toText } from "../../dist/index.js";
import { more } from "../../dist/sites/more.js";
import { bestBody, CORPUS, pagesOf, sourcesOf } from "./corpus.mjs";
import { judgeFields } from "./fields.mjs";
import { mean, wordF1 } from "./metrics.mjs";

const { values: options, positionals: ids } = parseArgs({
  options: { list: { type: "boolean" } },
  allowPositionals: true,
});

const FIELDS = ["title", "authors", "published"];

/** Word F1 of the body where there is a gold, posts found, and the verdicts on the fields. */
function judge(source, gold, article) {
  const text = toText(article, { markers: false });
  const verdicts = judgeFields(source, gold, article);
  const known = FIELDS.filter((field) => field in verdicts);
  return {
    ...(gold.body && { body: wordF1(bestBody(gold, text, wordF1), text) }),
    entries: article.body.filter(({ type }) => type === "liveEntry").length,
    right: known.filter((field) => verdicts[field]).length,
    known: known.length,
  };
}

/** Id of the profile → `{ id, before, after }` of each page that it reads. */
const pages = new Map();
for (const source of sourcesOf(CORPUS))
  for (const { gold, bytes, options: page } of pagesOf(CORPUS, source)) {
    const article = parseArticle(bytes, { ...page, profiles: more });
    const { profile } = article;
    if (profile === "generic" || (ids.length > 0 && !ids.includes(profile))) continue;
    const before = judge(source, gold, parseGeneric(bytes, page));
    const after = judge(source, gold, article);
    const rows = pages.get(profile) ?? [];
    rows.push({ id: `${source}/${gold.id}`, before, after });
    pages.set(profile, rows);
  }

const total = (rows, key) => rows.reduce((sum, row) => sum + row[key], 0);
console.log("| profile | pages | body, generic | body | entries | fields |");
console.log("| --- | --: | --: | --: | --: | --: |");
for (const [profile, rows] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const [before, after] = ["before", "after"].map((side) => rows.map((row) => row[side]));
  const bodies = (side) => side.flatMap(({ body }) => (body === undefined ? [] : [body]));
  const body = (side) => (bodies(side).length === 0 ? "" : mean(bodies(side)).toFixed(3));
  const entries = `${total(before, "entries")} → ${total(after, "entries")}`;
  const fields = `${total(before, "right")} → ${total(after, "right")} of ${total(after, "known")}`;
  console.log(
    `| \`${profile}\` | ${rows.length} | ${body(before)} | ${body(after)} | ${entries} | ${fields} |`,
  );
  if (options.list)
    for (const { id, before: was, after: now } of rows)
      console.log(
        `    ${id}: ${was.body?.toFixed(3) ?? "-"} → ${now.body?.toFixed(3) ?? "-"}, entries ${was.entries} → ${now.entries}, fields ${was.right} → ${now.right} of ${now.known}`,
      );
}
