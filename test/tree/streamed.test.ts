import { describe, expect, it } from "vitest";
import { parseArticle, streamArticle, toText } from "../../src/index.js";

const FIRST =
  "For three winters the lamp at the end of the mole burned without anybody filling it, and nobody could say why.";
const SECOND =
  "Then a boy with a ladder looked behind the glass, and found a wire that led to the bakery and its night oven.";
const LAST =
  "The council met twice about the matter, and voted to leave the wire where it was and to send the baker a cake.";

/** A page that leaves a place in its story and sends what belongs there behind its footer. */
const page = (place: string, pieces: string) =>
  `<!doctype html><html lang="en"><title>The lamp that would not go out</title><body>
  <nav><a href="/">Home</a> <a href="/harbour">Harbour</a></nav>
  <main><article><h1>The lamp that would not go out</h1><p>${FIRST}</p>${place}<p>${LAST}</p></article></main>
  <footer>Harbour Notes, printed on the quay</footer>${pieces}`;
const WHOLE = [FIRST, SECOND, LAST].join("\n\n");

async function* signs(html: string): AsyncGenerator<string> {
  yield* html;
}

describe("a piece that a page sends late", () => {
  it.each([
    [
      "by React",
      page(
        `<!--$?--><template id="B:0"></template><p>Loading…</p><!--/$-->`,
        `<div hidden id="S:0"><p>${SECOND}</p></div><script>$RC("B:0","S:0")</script>`,
      ),
    ],
    [
      "by React, with a boundary inside of what is shown meanwhile",
      page(
        `<!--$?--><template id="B:1f"></template><p>Loading</p><!--$--><p>a moment</p><!--/$--><p>more</p><!--/$-->`,
        `<div hidden id="S:1f"><p>${SECOND}</p></div>`,
      ),
    ],
    [
      "by React, a segment alone",
      page(`<template id="P:3"></template>`, `<div hidden id="S:3"><p>${SECOND}</p></div>`),
    ],
    [
      "by React, piece in piece",
      page(
        `<!--$?--><template id="B:0"></template><p>Loading…</p><!--/$-->`,
        `<div hidden id="S:0"><section><!--$?--><template id="B:1"></template>Wait<!--/$--></section></div><div hidden id="S:1"><p>${SECOND}</p></div>`,
      ),
    ],
    [
      "by Solid",
      page(
        `<template id="pl-0-0"></template><p>Loading…</p><!--pl-0-0-->`,
        `<template id="0-0"><p>${SECOND}</p></template><script>$df("0-0")</script>`,
      ),
    ],
  ])("stands where the page left its place: %s", async (_, html) => {
    const article = parseArticle(html, { trace: true });
    expect(toText(article)).toBe(WHOLE);
    if (/Loading|Wait/.test(html))
      expect(article.trace?.removals.map(({ reason }) => reason)).toContain(
        "shown until its piece came",
      );
    expect(article.issues.map(({ code }) => code)).toEqual([]);
    const bySign: string[] = [];
    for await (const event of streamArticle(signs(html)))
      if (event.type === "article") bySign.push(toText(event.article));
    expect(bySign).toEqual([WHOLE]);
  });

  it("leaves what is shown meanwhile where nothing comes, and drops templates that belong nowhere", () => {
    const html = page(
      `<!--$?--><template id="B:0"></template><p>${SECOND}</p><!--/$-->`,
      `<template id="0-9"><p>Cakes of the week are sold at the harbour office.</p></template>`,
    );
    expect(toText(parseArticle(html))).toBe(WHOLE);
  });

  it("keeps the text that follows what was shown meanwhile", () => {
    const html = page(
      `<p><!--$?--><template id="B:0"></template>Loading…<!--/$--> and the oven was never quite off, they say.</p>`,
      `<div hidden id="S:0">Behind the glass he found a wire</div>`,
    );
    expect(toText(parseArticle(html))).toContain(
      "Behind the glass he found a wire and the oven was never quite off, they say.",
    );
  });

  it("does not become deeper than a page may be", () => {
    const deep = "<div>".repeat(400);
    const pieces = Array.from(
      { length: 30 },
      (_, i) =>
        `<div hidden id="S:${i.toString(16)}">${deep}<template id="B:${(i + 1).toString(16)}"></template>${"</div>".repeat(400)}</div>`,
    ).join("");
    const html = page(`<template id="B:0"></template>`, pieces);
    expect(toText(parseArticle(html))).toContain(LAST);
  });
});
