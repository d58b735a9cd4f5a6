import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../src/index.js";
import { fixturePages, MIXED_PAGE } from "../contract/pages.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const schema = JSON.parse(readFileSync(join(root, "schema.json"), "utf8")) as object;
const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
const corpus = process.env["OFFPRINT_CORPUS"] ?? join(root, "../shared/corpus");
// Pages of each source: a few seconds in all.
const PAGES = 25;

const options = { trace: true, positions: true };
function problems(article: unknown): unknown[] {
  validate(article);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("the JSON Schema of an article", () => {
  it("is what the types say", () => {
    execFileSync(process.execPath, [join(root, "scripts/schema.mjs"), "--check"], {
      stdio: "pipe",
    });
  });
  it.each(fixturePages())("holds for fixtures/$name", ({ html, url }) => {
    expect(problems(parseArticle(html, { url, ...options }))).toEqual([]);
  });
  it("holds for pages of all kinds, and for none", () => {
    for (const page of [
      MIXED_PAGE,
      "",
      "{}",
      "<p>x",
      '<video src="a.mp4"></video><table><tr><td>1',
    ])
      expect(problems(parseArticle(page, options)), page).toEqual([]);
  });
  it("refuses what is no article", () => {
    const article: Article = parseArticle(MIXED_PAGE);
    for (const wrong of [
      {},
      { ...article, confidence: 2 },
      { ...article, wordCount: 1.5 },
      { ...article, wordCount: -1 },
      { ...article, title: null },
      { ...article, extra: 1 },
      { ...article, body: [{ type: "nothing" }] },
      { ...article, body: [{ type: "heading", depth: 7, children: [] }] },
      { ...article, body: [{ type: "paragraph", children: [{ type: "text" }] }] },
    ])
      expect(problems(wrong), JSON.stringify(wrong).slice(0, 80)).not.toEqual([]);
  });

  const sources = existsSync(corpus)
    ? readdirSync(corpus).filter((name) => existsSync(join(corpus, name, "gold.jsonl")))
    : [];
  if (sources.length === 0) console.warn(`Schema of the corpus: skipped, no corpus at ${corpus}`);
  it.skipIf(sources.length === 0)("holds for pages of the corpus", { timeout: 240_000 }, () => {
    for (const source of sources) {
      const files = readdirSync(join(corpus, source)).filter((file) => file.endsWith(".html.gz"));
      for (const file of files.slice(0, PAGES)) {
        const page = gunzipSync(readFileSync(join(corpus, source, file)));
        expect(problems(parseArticle(page, options)), `${source}/${file}`).toEqual([]);
      }
    }
  });
});
