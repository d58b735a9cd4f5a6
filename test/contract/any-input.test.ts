import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toHtml, toText } from "../../src/index.js";
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

  it("of more nodes or bytes than allowed says so", () => {
    const page = `<article>${"<p>It rained all day long.</p>".repeat(200)}</article>`;
    expect(codes(parseArticle(page, { limits: { nodes: 100 } }))).toContain("too-many-nodes");
    expect(codes(parseArticle(page, { limits: { bytes: 1000 } }))).toContain("too-large");
    expect(
      codes(parseArticle(new TextEncoder().encode(page), { limits: { bytes: 1000 } })),
    ).toContain("too-large");
  });

  it("never throws, and never lets a foreign scheme or tag out", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<article>",
        "</article>",
        "<p>",
        "<div class=x>",
        "</div>",
        "<a href='javascript:alert(1)'>",
        "<a href=' java\nscript:x'>",
        "<img src='data:text/html,x'>",
        "<img src=x onerror=alert(1)>",
        "<script>",
        "</script>",
        "<table><tr><td>",
        "<ul><li>",
        "<br>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<script type=application/ld+json>",
        '{"@graph":[',
        "<noscript>",
        "<svg>",
        "<iframe src='data:text/html,1'>",
        "<pre>",
        "<figure>",
        "<figcaption>",
        "<template>",
        "<meta charset=utf-16>",
        "&#0;&#xD800;",
        "<h2>",
        "<blockquote>",
        "<dl><dt>",
        "<math>",
        "<section name=articleBody>",
        "<base href='javascript:1'>",
      ),
      fc.string(),
      fc.constant("Some ordinary words that make up a sentence, as an article would have."),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const article = parseArticle(pieces.join(""), {
          url: "https://gazette.example/x",
          trace: true,
        });
        const html = toHtml(article);
        expect(html).not.toMatch(/<(?:script|iframe|style|object|embed|svg)[\s>]/i);
        expect(JSON.stringify([article.body, article.leadImage ?? null])).not.toMatch(
          /"(?:url|src)":"(?!https?:|mailto:|data:image\/)/,
        );
        expect(JSON.parse(JSON.stringify(article))).toEqual(article);
      }),
      { numRuns: 300 },
    );
  });

  it("of any bytes gives an article", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(parseArticle(bytes).issues).toBeInstanceOf(Array);
      }),
      { numRuns: 200 },
    );
  });
});
