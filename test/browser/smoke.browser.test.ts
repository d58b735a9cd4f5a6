import { describe, expect, it } from "vitest";
import { links, parseArticle, readArticle, streamArticle, toText } from "../../src/index.js";
import { defineProfile, text } from "../../src/profile.js";

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

  it("reads a live document with its address, its base and what a script made of it, and leaves it as it is", () => {
    const live = document.implementation.createHTMLDocument("Rain");
    live.head.innerHTML = '<base href="https://cdn.example/x/">';
    live.body.innerHTML = `${page.replace(/^[\s\S]*<body>/, "")}<details><summary>How much</summary><p>Eleven millimetres in six hours, measured behind the school.</p></details>`;
    const article = live.querySelector("article");
    const made = live.createElement("p");
    made.innerHTML = 'A script wrote this sentence about the <a href="ducks.html">ducks</a> later.';
    const details = live.querySelector("details");
    article?.append(details ?? "", made);
    if (details !== null) details.open = true;
    const before = live.documentElement.outerHTML;
    const observer = new MutationObserver(() => {});
    observer.observe(live, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const read = parseArticle(live);
    expect(observer.takeRecords()).toEqual([]);
    expect(live.documentElement.outerHTML).toBe(before);
    expect(toText(read)).toMatch(/Eleven millimetres[\s\S]*A script wrote this/);
    expect(links(read)[0]?.url).toBe("https://cdn.example/x/ducks.html");
    expect(parseArticle(document).url).toBe(
      /^https?:/.test(document.URL) ? document.URL : undefined,
    );
  });

  it("reads a response while it arrives", async () => {
    const response = new Response(new Blob([page]).stream(), {
      headers: { "content-type": "text/html; charset=utf-8" },
    });
    expect((await readArticle(response)).body).toEqual(parseArticle(page).body);
  });

  it("reads a page in pieces and lets its stream go when the article is complete", async () => {
    const gazette = defineProfile({
      id: "gazette",
      hosts: [],
      fields: { title: [text("h1")] },
      layouts: [{ id: "story", scope: "article", container: "article" }],
    });
    let at = 0;
    let cancelled = false;
    const source = new ReadableStream<string>({
      pull(controller) {
        controller.enqueue((page + "x".repeat(10_000)).slice(at, at + 50));
        at += 50;
      },
      cancel() {
        cancelled = true;
      },
    });
    const types: string[] = [];
    for await (const event of streamArticle(source, { profiles: [gazette] }))
      types.push(event.type);
    expect(types.slice(0, 2)).toEqual(["page", "block"]);
    expect(types.at(-1)).toBe("article");
    expect(cancelled).toBe(true);
    expect(at).toBeLessThan(page.length + 200);
  });

  it.each([
    ["windows-1252", [0x93, 0x80, 0x94], "“€”"],
    ["gbk", [0xd6, 0xd0, 0xce, 0xc4], "中文"],
    ["koi8-r", [0xe4, 0xcf, 0xd6, 0xc4, 0xd8], "Дождь"],
  ])("decodes %s", (charset, bytes, title) => {
    const encoded = new Uint8Array([
      ...new TextEncoder().encode(`<meta charset=${charset}><title>`),
      ...bytes,
    ]);
    expect(parseArticle(encoded).title).toBe(title);
  });
});
