import { describe, expect, it } from "vitest";
import { parseArticle, readArticle, toText } from "../../src/index.js";

const page = `<!doctype html><html lang="en"><head><title>Rain</title><meta property="og:title" content="Rain at last"></head>
<body><article><h1>Rain at last</h1><p>It rained in the valley on Tuesday, for the first time since April, and nobody minded at all.</p>
<p>The river rose by two fingers, which the miller called a good beginning, and the ducks said nothing.</p></article></body></html>`;

describe("in a browser", () => {
  it("reads text, bytes and a live document alike", () => {
    const article = parseArticle(page);
    const live = new DOMParser().parseFromString(page, "text/html");
    expect(article.title).toBe("Rain at last");
    expect(toText(parseArticle(live))).toBe(toText(article));
    expect(parseArticle(new TextEncoder().encode(page)).body).toEqual(article.body);
  });

  it("reads a response while it arrives", async () => {
    const response = new Response(new Blob([page]).stream(), {
      headers: { "content-type": "text/html; charset=utf-8" },
    });
    expect((await readArticle(response)).body).toEqual(parseArticle(page).body);
  });
});
