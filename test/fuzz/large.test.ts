import { describe, expect, it } from "vitest";
import { type Article, parseArticle, readArticle } from "../../src/index.js";

// Pages that take seconds: `npm run fuzz -- --large` reads them.
const here = process.env["FUZZ_LARGE"] !== undefined;
if (!here) console.warn("SKIPPED: pages of 50 MB (npm run fuzz -- --large)");

const MB = 1024 * 1024;
const url = "https://gazette.example/x";
const codes = (article: Article): string[] => article.issues.map((issue) => issue.code);
const story = `<title>Rain</title><article><h1>Rain</h1>${"<p>The river rose by two fingers on Tuesday, which the miller called a good beginning.</p>".repeat(20)}`;

describe.runIf(here)("a page of 50 MB", () => {
  const wide = { bytes: 64 * MB };

  it.each([
    ["one text", "It rained, and then it rained again. "],
    ["one word", "x"],
    ["white space", " \n"],
    ["entities", "&nbsp;&copy;"],
    ["breaks", "<br>"],
    ["open tags", "<div>"],
    ["end tags", "</i>"],
    ["comments", "<!---->"],
    ["broken tags", "<<"],
  ])("of %s is read", { timeout: 300_000 }, (_, piece) => {
    const page = story + piece.repeat(Math.ceil((50 * MB) / piece.length));
    expect(parseArticle(page, { url, limits: wide }).title).toBe("Rain");
  });

  it("is cut at 32 MiB unless the caller asks for more", { timeout: 300_000 }, () => {
    const article = parseArticle(`${story}${"x".repeat(50 * MB)}`, { url });
    expect(codes(article)).toContain("too-large");
    expect(article.body.length).toBeGreaterThan(10);
  });

  it("of tags stops at a million nodes", { timeout: 300_000 }, () => {
    const article = parseArticle(`${story}${"<p>x</p>".repeat(3_000_000)}`, { url });
    expect(codes(article)).toContain("too-many-nodes");
    expect(article.title).toBe("Rain");
  });
});

describe.runIf(here)("a stream without end", () => {
  it("is let go at the limit, with bounded memory", { timeout: 300_000 }, async () => {
    const piece = new TextEncoder().encode(`<script>${"x".repeat(64 * 1024)}</script>`);
    async function* endless(): AsyncGenerator<Uint8Array, void, undefined> {
      yield new TextEncoder().encode(story);
      while (true) yield piece;
    }
    const before = process.memoryUsage().heapUsed;
    const article = await readArticle(endless(), { url, contentType: "text/html; charset=utf-8" });
    expect(codes(article)).toContain("too-large");
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(256 * MB);
  });
});
