import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArticleError, parseArticle } from "../../src/index.js";
import { markup } from "../fuzz/pages.js";

const url = "https://gazette.example/mill";
const PAGE = `<html><head><title>The mill</title><link rel="shortcut icon" href="/icon.png"><link rel=icon href="javascript:alert(1)">
  <meta property="og:title" content="The mill"><meta property="og:image" content="/a.jpg"><meta property="og:image" content="/b.jpg"><meta name=robots content=all>
  <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The mill","__proto__":{"polluted":1}},{"@type":"Person","name":"Ann Lee"}]}</script></head>
  <body><article itemscope itemtype="https://schema.org/Article"><h1 itemprop=headline>The mill</h1><p>It turned again on Saturday, and the parish heard it.</p></article></body></html>`;

describe("structured: true", () => {
  it("gives what the page says of itself to machines", () => {
    const { structured } = parseArticle(PAGE, { url, structured: true });
    expect(structured?.jsonLd.map((node) => node["@type"])).toEqual(["NewsArticle", "Person"]);
    expect(structured?.openGraph).toEqual({
      "og:title": ["The mill"],
      "og:image": ["/a.jpg", "/b.jpg"],
    });
    expect(structured?.microdata).toMatchObject([{ headline: ["The mill"] }]);
    expect(structured?.favicon).toBe("https://gazette.example/icon.png");
    expect({}).not.toHaveProperty("polluted");
  });

  it("is left out where nobody asks, and holds empty lists where the page says nothing", () => {
    expect(parseArticle(PAGE, { url })).not.toHaveProperty("structured");
    expect(parseArticle("<p>Rain</p>", { structured: true }).structured).toEqual({
      jsonLd: [],
      openGraph: {},
      microdata: [],
    });
  });

  it("is bounded, whatever the page", () => {
    const deep = `${'{"a":'.repeat(200)}1${"}".repeat(200)}`;
    const page = `<script type="application/ld+json">{"@type":"Article","articleBody":"${"x".repeat(3_000_000)}","deep":${deep}}</script><p>Rain`;
    const { structured } = parseArticle(page, { structured: true });
    const text = JSON.stringify(structured);
    expect(text.length).toBeLessThan(110_000);
    expect(text).toContain("[more]");
  });

  it("is plain data that survives JSON on any page", () => {
    fc.assert(
      fc.property(markup, (page) => {
        const { structured } = parseArticle(page, { structured: true });
        expect(JSON.parse(JSON.stringify(structured))).toEqual(structured);
      }),
      { numRuns: 50, seed: 27 },
    );
  });

  it("refuses what is neither true nor false", () => {
    const options = { structured: 1 } as unknown as { structured: boolean };
    expect(() => parseArticle(PAGE, options)).toThrow(ArticleError);
    expect(() => parseArticle(PAGE, options)).toThrow(/structured.*true or false/);
  });
});
