import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
// biome-ignore lint/correctness/useImportExtensions: it is a script
import { standIns } from "../../scripts/eval/stand-ins.mjs";
import { parseArticle } from "../../src/index.js";

const corpus =
  process.env["OFFPRINT_CORPUS"] ??
  fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const sources = existsSync(corpus)
  ? readdirSync(corpus).filter((name) => existsSync(join(corpus, name, "gold.jsonl")))
  : [];
if (sources.length === 0) console.warn(`pictures of the corpus: skipped, no corpus at ${corpus}`);
// Pages of each source, spread over it: `npm run eval` looks at all.
const PAGES = 8;

describe.skipIf(sources.length === 0)("pictures of pages of the corpus", () => {
  it.each(sources)("%s: none is a stand-in", (source) => {
    const wrong: string[] = [];
    const dir = join(corpus, source);
    const files = readdirSync(dir).filter((name) => name.endsWith(".html.gz"));
    for (let i = 0; i < PAGES && i < files.length; i++) {
      const file = files[Math.floor((i * files.length) / PAGES)] ?? "";
      const page = new Uint8Array(gunzipSync(readFileSync(join(dir, file))));
      const article = parseArticle(page, { url: "https://gazette.example/a" });
      wrong.push(...standIns(article).map((src) => `${file}: ${src.slice(0, 200)}`));
    }
    expect(wrong).toEqual([]);
  });
});
