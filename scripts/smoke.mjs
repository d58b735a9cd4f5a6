// Run beside an installed offprint and chrono-node, on any Node: imports and requires each entry that the package names.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(require.resolve("offprint/package.json"), "utf8"));
const page = `<title>Rain</title><article><h1>Rain</h1>
<p>It rained in the valley all day long on Tuesday, and nobody who lives there minded it at all.</p>
<p>The river rose by two fingers, which the miller called a good beginning, and the ducks said nothing.</p></article>`;

// JSON is imported in as many ways as there are versions of Node; a `require` reads it in all of them.
const isJson = (entry) => entry.endsWith(".json");
const entries = Object.keys(manifest.exports);
for (const entry of entries.filter(isJson)) assert.ok(require(`offprint${entry.slice(1)}`));
for (const entry of entries.filter((name) => !isJson(name))) {
  const name = `offprint${entry.slice(1)}`;
  const imported = await import(name);
  const required = require(name);
  assert.deepEqual(Object.keys(imported).sort(), Object.keys(required).sort(), name);
  for (const { parseArticle, toText } of [imported, required]) {
    if (parseArticle === undefined) continue;
    const article = parseArticle(page);
    assert.equal(article.title, "Rain");
    assert.match(toText(article), /minded it at all/);
    const bytes = Uint8Array.from(
      "<meta charset=windows-1252><title>\x93Caf\xe9\x94</title>",
      (c) => c.charCodeAt(0),
    );
    assert.equal(parseArticle(bytes).title, "“Café”");
  }
}
console.log(
  `Node ${process.version}: ${entries.filter((name) => !isJson(name)).length} entries, imported and required`,
);
