// Counts, on the evaluation corpus, where each field is stated and how often that place is right.
// node scripts/provenance.mjs [--corpus DIR] [--lib FILE] [--write]: prints Markdown tables; --write puts the counts into the rows of
// docs/provenance.md, which lists the sources in their order.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { norm } from "./eval/fields.mjs";

const { values: options } = parseArgs({
  options: {
    corpus: { type: "string", default: "../shared/corpus" },
    lib: { type: "string", default: "dist/index.js" },
    write: { type: "boolean" },
  },
});
// Sources whose gold was made or checked by people; another algorithm's output is no measure.
const SOURCES = ["fundus", "postlight", "trafilatura", "wcxb"];
if (!existsSync(join(options.corpus, SOURCES[0], "gold.jsonl"))) {
  console.log(`no corpus at ${options.corpus}: nothing to count`);
  process.exit(0);
}
const { parseArticle } = await import(pathToFileURL(resolve(options.lib)).href);

const names = (list) =>
  list
    .map((author) => norm(author.name ?? author))
    .sort()
    .join("|");
const path = (src) => String(src ?? "").split("?")[0];
const pictures = (page) => [
  page.leadImage,
  ...(page.images ?? []).filter(({ cover }) => cover).flatMap(({ sources }) => sources ?? []),
];
const isRight = {
  title: (want, got) => norm(want) === norm(got),
  description: (want, got) => norm(want) === norm(got),
  section: (want, got) => norm(want) === norm(got),
  authors: (want, got) => names(want) === names(got),
  tags: (want, got) => names(want) === names(got),
  published: (want, got) => String(want).slice(0, 10) === String(got).slice(0, 10),
  leadImage: (_, got, page) => pictures(page).some((src) => path(src) === path(got.src)),
};

const fields = new Map();
let pages = 0;
for (const source of SOURCES) {
  for (const line of readFileSync(join(options.corpus, source, "gold.jsonl"), "utf8").split("\n")) {
    if (line !== "") count(source, JSON.parse(line));
  }
}
if (options.write) write();
else for (const [field, sources] of fields) print(field, sources);
console.log(`\n${pages} pages.`);

function count(source, page) {
  pages++;
  const file = readFileSync(join(options.corpus, source, `${page.id}.html.gz`));
  const url = page.url ?? page.urlFromPage;
  const article = parseArticle(new Uint8Array(gunzipSync(file)), {
    trace: true,
    ...(url && { url }),
  });
  for (const [field, { source: from }] of Object.entries(article.provenance))
    add(page, field, from, article[field], true);
  for (const { field, source: from, value, reason } of article.trace.candidates)
    if (!reason.startsWith("not readable")) add(page, field, from, value, false);
}

function add(page, field, from, value, taken) {
  const sources = fields.get(field) ?? fields.set(field, new Map()).get(field);
  const row = sources.get(from) ?? { present: 0, taken: 0, known: 0, right: 0 };
  sources.set(from, row);
  row.present++;
  if (taken) row.taken++;
  const want = page[field];
  if (isRight[field] === undefined || want === null || want === undefined || want.length === 0)
    return;
  row.known++;
  if (isRight[field](want, value, page)) row.right++;
}

function print(field, sources) {
  console.log(
    `\n### ${field}\n\n| source | pages | taken | right of known |\n| --- | --: | --: | --: |`,
  );
  for (const [from, { present, taken, known, right }] of [...sources].sort(
    ([, a], [, b]) => b.present - a.present,
  )) {
    console.log(rowOf(from, { present, taken, known, right }));
  }
}

function rowOf(from, { present, taken, known, right }) {
  const share = known === 0 ? "" : `${right} of ${known}, ${Math.round((100 * right) / known)} %`;
  return `| \`${from}\` | ${present} | ${taken} | ${share} |`;
}

/** Puts the counts into the page's rows; a row in words stays. */
function write() {
  const doc = new URL("../docs/provenance.md", import.meta.url);
  let field = "";
  const lines = readFileSync(doc, "utf8")
    .split("\n")
    .map((line) => {
      field = /^## `([^`]+)`$/.exec(line)?.[1] ?? (line.startsWith("## ") ? "" : field);
      const from = /^\| `([^`]+)` \| [\d ]*\| [\d ]*\| (?:\d+ of .*)?\|$/.exec(line)?.[1];
      if (from === undefined || !fields.has(field)) return line;
      return rowOf(
        from,
        fields.get(field).get(from) ?? { present: 0, taken: 0, known: 0, right: 0 },
      );
    });
  writeFileSync(doc, lines.join("\n"));
}
