import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toText } from "../../src/index.js";
import { fixturePages, MIXED_PAGE } from "./pages.js";

const codes = (article: Article): string[] => article.issues.map((issue) => issue.code);
const png = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 255, 254, 3,
]);

describe("input that is no page", () => {
  it.each([
    ["the empty string", "", "empty-input"],
    ["no bytes", new Uint8Array(), "empty-input"],
    ["white space", " \n\t\ufeff ", "empty-input"],
    ["plain text", "Just some words, and nothing else at all.", "not-html"],
    ["JSON", '{"title":"Rain","html":"<p>It rained.</p>"}', "not-html"],
    ["XML", '<?xml version="1.0"?><rss><channel><item>Rain</item></channel></rss>', "not-html"],
    ["a picture's bytes", png, "not-html"],
  ])("%s gives an empty article that says so", (_, page, code) => {
    const article = parseArticle(page);
    expect(article.body).toEqual([]);
    expect(codes(article)).toContain(code);
    expect(article.confidence).toBe(0);
  });
});

describe("a page that is broken", () => {
  it("gives an article wherever it is cut", () => {
    for (const { html, url } of [
      { html: MIXED_PAGE, url: "https://gazette.example/" },
      ...fixturePages(),
    ]) {
      for (let i = 0; i <= 12; i++) {
        const article = parseArticle(html.slice(0, Math.floor((html.length * i) / 12)), { url });
        expect(toText(article)).toBeTypeOf("string");
      }
    }
  });

  it("of 100,000 nested elements says so, and is read up to there", () => {
    const article = parseArticle(`<article><p>It rained.</p>${"<div>".repeat(100_000)}deep`);
    expect(codes(article)).toContain("too-deep");
  });

  it("of just as much as is allowed is whole", () => {
    const page = "<title>Rain</title><article><p>a</p></article>";
    const limits = (more: number) => ({
      bytes: page.length + more,
      depth: 2 + more,
      nodes: 5 + more,
    });
    for (const input of [page, new TextEncoder().encode(page)]) {
      const exact = codes(parseArticle(input, { limits: limits(0) }));
      expect(exact).not.toEqual(expect.arrayContaining([expect.stringMatching(/^too-/)]));
      expect(exact).toEqual(codes(parseArticle(input)));
      expect(codes(parseArticle(input, { limits: { bytes: page.length - 1 } }))).toContain(
        "too-large",
      );
      expect(codes(parseArticle(input, { limits: { depth: 1 } }))).toContain("too-deep");
      expect(codes(parseArticle(input, { limits: { nodes: 4 } }))).toContain("too-many-nodes");
    }
  });

  it("of more nodes or bytes than allowed says so", () => {
    const page = `<article>${"<p>It rained all day long.</p>".repeat(200)}</article>`;
    expect(codes(parseArticle(page, { limits: { nodes: 100 } }))).toContain("too-many-nodes");
    expect(codes(parseArticle(page, { limits: { bytes: 1000 } }))).toContain("too-large");
    expect(
      codes(parseArticle(new TextEncoder().encode(page), { limits: { bytes: 1000 } })),
    ).toContain("too-large");
  });
});
