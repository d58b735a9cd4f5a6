import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProbablyArticle, parseArticle } from "../../src/index.js";
import { fixturePages, MIXED_PAGE } from "../contract/pages.js";
import { markup } from "../fuzz/pages.js";

const url = "https://gazette.example/mill";

describe("isProbablyArticle", () => {
  it("says yes for an article, and what speaks for it", () => {
    const verdict = isProbablyArticle(MIXED_PAGE, { url });
    expect(verdict).toMatchObject({
      probable: true,
      reasons: [expect.stringMatching(/\d+ words/), expect.any(String)],
    });
    expect(verdict.confidence).toBe(parseArticle(MIXED_PAGE, { url }).confidence);
  });

  it.each([
    ["nothing", ""],
    ["text", "Just some words."],
    ["JSON", '{"a":1}'],
    ["a page without text", "<title>Rain</title><div id=app></div>"],
  ])("says no for %s, and why", (_, page) => {
    const { probable, confidence, reasons } = isProbablyArticle(page, { url });
    expect({ probable, confidence }).toEqual({ probable: false, confidence: 0 });
    expect(reasons).not.toEqual([]);
  });

  it("takes what parseArticle takes", () => {
    const whole = isProbablyArticle(MIXED_PAGE, { url });
    expect(
      isProbablyArticle(new TextEncoder().encode(MIXED_PAGE), {
        url,
        contentType: "text/html; charset=utf-8",
      }),
    ).toEqual(whole);
    expect(isProbablyArticle({ documentElement: { outerHTML: MIXED_PAGE } }, { url })).toEqual(
      whole,
    );
  });

  it("agrees with parseArticle on any page", () => {
    const pages = fc.oneof(
      markup,
      fc.constantFrom(MIXED_PAGE, ...fixturePages().map((page) => page.html)),
    );
    fc.assert(
      fc.property(pages, (page) => {
        const verdict = isProbablyArticle(page, { url });
        const { body } = parseArticle(page, { url });
        if (verdict.probable) expect(body).not.toEqual([]);
        if (body.length === 0) expect(verdict.probable).toBe(false);
        expect(verdict.reasons).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
