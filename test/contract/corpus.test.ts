import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
// biome-ignore lint/correctness/useImportExtensions: it is a script
import { standIns } from "../../scripts/eval/stand-ins.mjs";
import { parseArticle } from "../../src/index.js";
import { expectSameText } from "../markdown/same-text.js";
import { problems } from "../model/schema-problems.js";

const corpus =
  process.env["OFFPRINT_CORPUS"] ??
  fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const sources = existsSync(corpus)
  ? readdirSync(corpus).filter((name) => existsSync(join(corpus, name, "gold.jsonl")))
  : [];
if (sources.length === 0) console.warn(`pages of the corpus: skipped, no corpus at ${corpus}`);
// Pages of each source, spread over it: `npm run eval` reads all.
const PAGES = 12;

// One page is read once, and held to all that holds of any.
describe.skipIf(sources.length === 0)("pages of the corpus", () => {
  it.each(sources)(
    "%s: they fit the schema, no picture is a stand-in, and Markdown that is read again says the same",
    (source) => {
      const dir = join(corpus, source);
      const files = readdirSync(dir).filter((name) => name.endsWith(".html.gz"));
      for (let i = 0; i < PAGES && i < files.length; i++) {
        const file = files[Math.floor((i * files.length) / PAGES)] ?? "";
        const page = new Uint8Array(gunzipSync(readFileSync(join(dir, file))));
        const options = { url: "https://gazette.example/a", trace: true, positions: true };
        const article = parseArticle(page, options);
        expect(problems(article), file).toEqual([]);
        expect(standIns(article), file).toEqual([]);
        expectSameText(article.body);
      }
    },
  );
});
