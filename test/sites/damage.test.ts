import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.js";
import { sitePages } from "./pages.js";

const pages = sitePages("nytimes");

describe("a damaged page", () => {
  it("still gives an article of the site, and no hook of its profile fails", () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 300 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...pages), damage, ({ html, expected }, cuts) => {
        let page = html;
        for (const [at, size] of cuts) {
          const from = at % page.length;
          page = page.slice(0, from) + page.slice(from + size);
        }
        const article = parseArticle(page, { url: expected.url, fallback: false });
        expect(article.profile).toBe("nytimes");
        expect(article.issues.filter((issue) => issue.code === "hook-failed")).toEqual([]);
        // Text of a broken tag may be shown; an address may not be made of it.
        const written = JSON.stringify([article.leadImage, article.body, article.notes]);
        for (const [, address = ""] of written.matchAll(/"(?:src|url|poster)":"([^"]*)/g))
          expect(address).toMatch(/^(?:https?:|mailto:)/);
      }),
      { numRuns: 300 },
    );
  });
});
