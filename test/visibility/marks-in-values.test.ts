import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.js";

// An override, a zero-width space, an isolate, two tags, a word joiner.
const MARKS = "\u202e\u200b\u2066\u{e0041}\u{e0042}\u2060";
const marked = (text: string): string => text.replace(/[ey]/g, `$&${MARKS}`);
const WORDS =
  "The keeper of the harbour lamp has been paid in oil since 1871, and nobody knew why.";
const escaped = (text: string): string =>
  text.replace(/[^ -~]/gu, (one) => `&#${one.codePointAt(0)};`);

const PLAIN = `<!doctype html><html lang="en"><head><title>${marked("The keeper's lamp")}</title>
  <meta name="description" content="${marked("What the ledgers of the port say.")}">
  <meta property="article:section" content="${marked("Weather")}">
  <meta property="og:site_name" content="${marked("Evening Gazette")}">
  <meta property="article:tag" content="${marked("keepers")}">
  <meta property="og:image" content="https://gazette.example/lead.jpg">
  <meta property="og:image:alt" content="${marked("The tower")}">
  <script type="application/ld+json">${JSON.stringify({
    "@type": "NewsArticle",
    headline: marked("The keeper's lamp"),
    alternativeHeadline: marked("Very dear oil"),
    author: [{ "@type": "Person", name: marked("Amy Eyre"), jobTitle: marked("Reporter") }],
  })}</script></head><body><article><h1>${marked("The keeper's lamp")}</h1><p>${marked(WORDS)} <img src="e.png" width=16 height=16 class=emoji alt="😀\u{e0041}\u{e0042}"> ${WORDS} ${WORDS}</p>
  <figure><img src="a.jpg" width="800" height="600" alt="${marked("The keeper")}" title="${marked("Photo: Jo Reed")}">
  <figcaption>${marked("The keeper at her table.")}</figcaption></figure>
  <iframe src="https://player.example/embed/7" width="600" height="400" title="${marked("The eyrie, a film")}"></iframe>
  <p>${WORDS} ${WORDS} ${marked(WORDS)}</p><table><caption>${marked("Every year")}</caption><tr><th>${marked("Year")}</th>
  <td>1871</td></tr><tr><th>Barrels</th><td>12</td></tr><tr><th>Paid</th><td><img src="t.png" width=16 alt="${marked("Yes")}"></td></tr></table><p>${WORDS}</p></article></body></html>`;

describe("values of an article", () => {
  it.each([
    ["as they are", PLAIN],
    [
      "as references",
      PLAIN.replace(/content="([^"]*)"/g, (_, text) => `content="${escaped(text)}"`),
    ],
  ])("hold no characters that show nothing: %s", (_, page) => {
    const article = parseArticle(page, { url: "https://gazette.example/a" });
    expect(article).toMatchObject({
      title: "The keeper's lamp",
      authors: [{ name: "Amy Eyre" }],
      description: "What the ledgers of the port say.",
      tags: ["keepers"],
    });
    expect(JSON.stringify(article.body)).toMatch(/😀.*"Yes"/);
    expect(escaped(JSON.stringify(article))).not.toMatch(/&#(?:8203|8238|8294|8288|9175\d\d);/);
  });
});
