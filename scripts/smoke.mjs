// Run beside an installed offprint and chrono-node, on any Node: imports and requires each entry that the package names.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(require.resolve("offprint/package.json"), "utf8"));
const page = `<title>Rain</title><article><h1>Rain</h1>
<p>It rained in the valley all day long on Tuesday, and nobody who lives there minded it at all.</p>
<p>The river rose by two fingers, which the miller called a good beginning, and the ducks said nothing.</p></article>`;

for (const entry of Object.keys(manifest.exports).filter((name) => name !== "./package.json")) {
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
  `Node ${process.version}: ${Object.keys(manifest.exports).length - 1} entries, imported and required`,
);
