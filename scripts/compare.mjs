// `npm run compare -- --save FILE` writes a digest of what the built library gives for every page of the fixtures and
// the corpus, `-- --against FILE` names the pages that come out otherwise now: for changes that must not show.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CORPUS, pagesOf, sourcesOf } from "./eval/corpus.mjs";

const { values: asked } = parseArgs({
  options: {
    save: { type: "string" },
    against: { type: "string" },
    show: { type: "string" },
    lib: { type: "string", default: "dist/index.js" },
  },
});
const lib = await import(new URL(`../${asked.lib}`, import.meta.url));
const FIXTURES = new URL("../fixtures/", import.meta.url);

const digests = {};
for (const [id, page, options] of pages()) {
  const article = JSON.stringify(lib.parseArticle(page, { ...options, trace: true }), null, 1);
  if (asked.show === id) console.log(article);
  digests[id] = createHash("sha256").update(article).digest("hex");
}
console.log(`${Object.keys(digests).length} pages`);
if (asked.save) writeFileSync(asked.save, JSON.stringify(digests));
if (asked.against) {
  const before = JSON.parse(readFileSync(asked.against, "utf8"));
  const changed = Object.keys(digests).filter((id) => digests[id] !== before[id]);
  for (const id of changed) console.log(`changed: ${id}`);
  console.log(`${changed.length} of ${Object.keys(digests).length} pages come out otherwise`);
  if (changed.length > 0) process.exitCode = 1;
}

function* pages() {
  for (const file of readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).sort())
    if (file.endsWith(".html"))
      yield [`fixtures/${file.replaceAll("\\", "/")}`, readFileSync(new URL(file, FIXTURES)), {}];
  for (const source of sourcesOf(CORPUS))
    for (const { gold, bytes, options } of pagesOf(CORPUS, source))
      yield [`${source}/${gold.id}`, bytes, options];
}
