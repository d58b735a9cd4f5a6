import { describe, expect, it } from "vitest";
import { toIso } from "../../src/dates/iso.js";
import { readDateText } from "../../src/dates/written.js";
import { cleanTitle } from "../../src/generic/fields/title.js";
import { parseState } from "../../src/json/embedded-state.js";
import { readLiteral } from "../../src/json/js-literal.js";
import { parseJson } from "../../src/json/parse.js";
import { readByline } from "../../src/text/byline.js";
import { decodeEntities } from "../../src/text/entities.js";
import { comparable } from "../../src/text/normalize.js";

import { ld, readPage, settle } from "./read-fields.js";

/** CPU time in milliseconds, the least of three runs. */
function cost(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/**
 * Twice the input costs at most three times as much, at one of two sizes: where an input outgrows a cache it
 * costs more once, where time is quadratic every time. Below 150 ms a ratio says nothing.
 */
function isLinear(make: (n: number) => () => unknown, n: number): void {
  const costs = [1, 2].map((times) => cost(make(times * n)));
  const rises = (): boolean => (costs.at(-1) ?? 0) >= Math.max(150, 3 * (costs.at(-2) ?? 0));
  if (rises()) costs.push(cost(make(4 * n)));
  expect(rises(), `${costs.join(" ms, ")} ms for ${n} and its doubles`).toBe(false);
  expect(costs.at(-1)).toBeLessThan(8000);
}

const UNITS = [
  " ",
  "\n",
  " \n",
  "-",
  " - ",
  "| ",
  "a",
  "A ",
  "a-",
  "By ",
  "by:",
  "Ann Lee, ",
  "Ann Lee; ",
  "and ",
  "(",
  "1",
  "1.",
  "1 ",
  "12:",
  "2020-",
  "May ",
  "年",
  "&",
  "&#",
  "'",
  "von ",
  "updated ",
  "is a ",
  ": ",
  "《",
];

describe("text that a page controls is read in linear time:", () => {
  const page = readPage("<title>Rain | Gazette</title>", "https://www.gazette.example/a");
  const readers: readonly [string, (text: string) => unknown][] = [
    ["readByline", (text) => readByline(text, "de")],
    ["readDateText", (text) => readDateText(text, { languages: ["de"] })],
    ["toIso", toIso],
    ["decodeEntities", decodeEntities],
    ["letters", comparable],
    ["cleanTitle", (text) => cleanTitle([text], page)],
    // At the longest length that is read: there the worst case counts, not the growth.
    ["cleanTitle, 500 characters", (text) => cleanTitle([text.slice(0, 500)], page)],
    ["readByline, 1,000 characters", (text) => readByline(text.slice(0, 1000), "en")],
    ["parseJson", (text) => parseJson(`{"a":"${text}`)],
    ["readLiteral", readLiteral],
    ["parseState", (text) => parseState(`JSON.parse(${text}`)],
  ];
  it.each(readers)("%s", (_, read) => {
    for (const unit of UNITS) {
      const text = (n: number): string => unit.repeat(n / unit.length);
      isLinear((n) => () => read(text(n)), 100_000);
      isLinear((n) => () => read(`x${text(n)}x!`), 100_000);
    }
  });
});

describe("fields of a hostile page are settled in linear time:", () => {
  const many = (n: number, unit: string): string => unit.repeat(Math.ceil(n / unit.length));
  const pages: readonly [string, (n: number) => string][] = [
    ["one endless title", (n) => `<title>${many(n, "Rain - Gazette | ")}</title>`],
    [
      "metas",
      (n) => many(n, '<meta name="author" content="Ann Lee"><meta name=date content="x 20">'),
    ],
    ["links", (n) => many(n, '<link rel="next canonical" href="/a">')],
    ["headings", (n) => many(n, "<h1>Rain again</h1>")],
    ["one endless heading", (n) => `<title>Rain</title><h1>${many(n, "<b>Rain</b> ")}</h1>`],
    ["by-lines", (n) => `<h1>Rain</h1>${many(n, '<p class="author byline">By Ann Lee</p>')}`],
    ["nested authors", (n) => `${many(12_000, '<div class="author">')}${many(n, "<i>a</i> ")}`],
    [
      "hidden text",
      (n) => `${many(9000, '<p class="byline"><span>')}<noscript>${many(n, "<b>a</b>")}`,
    ],
    ["dates", (n) => `<h1>Rain</h1>${many(n, '<time class="date">1. 1. 20</time>')}`],
    ["pictures", (n) => `<h1>Rain</h1>${many(n, '<img src="/p/123456.jpg" width=600>')}`],
    ["class names", (n) => `<p class="${many(n, "author date ")}">x</p>`],
    ["breadcrumbs", (n) => `<div class=breadcrumb>${many(n, "<a href=/>Home</a>")}</div>`],
    [
      "authors as data",
      (n) => ld({ "@type": "NewsArticle", author: list(n, (i) => ({ name: `Ann Lee${i}` })) }),
    ],
    [
      "pictures as data",
      (n) =>
        ld({ "@type": "NewsArticle", image: list(n, (i) => `/p/${i}.jpg`) }) +
        many(5000, "<img src=/p/654321.jpg width=600>"),
    ],
    [
      "items as data",
      (n) =>
        ld({
          "@type": "ItemList",
          itemListElement: list(n, (i) => ({ "@type": "Article", url: `/${i}` })),
        }),
    ],
    [
      "nodes",
      (n) => ld(list(n, (i) => ({ "@type": "NewsArticle", "@id": `#${i}`, headline: "Rain" }))),
    ],
    ["deep data", (n) => `<script type="application/ld+json">${many(n, "[")}</script>`],
    [
      "deep objects",
      (n) =>
        `<script type="application/ld+json">${many(n, '{"@graph":')}0${many(n / 10, "}")}</script>`,
    ],
    [
      "microdata",
      (n) =>
        many(
          n,
          '<div itemscope itemtype="http://schema.org/Article"><b itemprop="author">Ann Lee</b></div>',
        ),
    ],
  ];
  function list<T>(n: number, make: (i: number) => T): T[] {
    return Array.from({ length: n / 40 }, (_, i) => make(i));
  }
  it.each(pages)("%s", (_, make) => {
    const page = (n: number) => {
      const html = make(n);
      return () => settle(html);
    };
    isLinear(page, 300_000);
  });

  it("five megabytes of by-lines, dates and pictures take under four seconds", () => {
    const unit = `<p class="byline author">By Ann Lee</p><time>May 3, 2024</time><img src="/p/123456.jpg">`;
    expect(cost(() => settle(`<h1>Rain</h1>${many(5e6, unit)}`))).toBeLessThan(4000);
  });
});
