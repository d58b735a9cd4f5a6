import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../src/index.js";
import { fixturePages, MIXED_PAGE } from "../contract/pages.js";
import { problems } from "./schema-problems.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const options = { trace: true, positions: true };
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
});
