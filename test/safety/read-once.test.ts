import { afterEach, describe, expect, it, vi } from "vitest";
import { parseArticle, toText } from "../../src/index.js";
import { defineProfile } from "../../src/profile.js";
import { ElementNode } from "../../src/tree/node.js";
import { WorkBudget } from "../../src/tree/work-budget.js";

const SENTENCE =
  "It rained on Monday, and the harbour stood still all day long, said the keeper of the weir.";
const page = (inside: string): string =>
  `<title>Rain</title><article><h1>Rain on the harbour</h1><p>${SENTENCE}</p>${inside}<p>${SENTENCE}</p></article>`;
const nested = (open: string, close: string, words = "") => ({ open, close, words });

// Each was read once as what it may be, and once more as a box: 30 levels of it never ended.
const SHAPES = {
  "callouts without words": nested('<div class="callout note">', "</div>"),
  "notes by role": nested("<div role=note>", "</div>"),
  "notes in a line": nested("<span role=note>", "</span>"),
  "callouts that are a title alone": nested(
    '<div class="callout note"><p class="callout-title">Note</p>',
    "</div>",
  ),
  "tables beside an icon": nested(
    '<div class="admonition note"><table><tr><td class=icon><td class=content>',
    "</table></div>",
  ),
  "terms without words": nested("<dl><dt></dt><dd>", "</dl>", SENTENCE),
  "figures around two tables": nested(
    "<figure><figcaption>x</figcaption>",
    "</figure>",
    "<table><tr><td>a<td>b<tr><td>c<td>d</table>".repeat(2),
  ),
  entries: nested("<div class=live-entry>", "</div>"),
  transcripts: nested("<div class=transcript>", "</div>", "<p><b>ANN:</b> yes, it rained.</p>"),
};

describe("boxes that turn out to be something else, in each other", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(Object.entries(SHAPES))("are read in time that grows with them: %s", (_, shape) => {
    const looks = (depth: number): number => {
      const html = page(shape.open.repeat(depth) + shape.words + shape.close.repeat(depth));
      const attr = vi.spyOn(ElementNode.prototype, "attr");
      const article = parseArticle(html);
      const { length } = attr.mock.calls;
      vi.restoreAllMocks();
      expect(toText(article)).toContain(SENTENCE);
      return length;
    };
    expect(looks(40)).toBeLessThan(looks(10) * 8);
  });

  it("are read no more often than the page may be, whatever reads them", () => {
    const work = new WorkBudget();
    for (let i = 0; i < 1000; i++) work.grow(10);
    let reads = 0;
    while (work.read()) reads++;
    expect(reads).toBeGreaterThan(1000);
    expect(reads).toBeLessThan(40_000);
    expect(work.isSpent).toBe(true);
  });

  it("keep the title of a callout without words, and all of a figure around two tables", () => {
    const callout = '<div class="admonition note"><p class="admonition-title">Read this</p></div>';
    expect(toText(parseArticle(page(callout)))).toContain("Read this");
    const table = (word: string): string =>
      `<table><tr><th>Month<th>Rain<tr><td>${word}<td>80 mm</table>`;
    const figure = `<figure><figcaption>Rain by month.</figcaption>${table("May")}${table("June")}</figure>`;
    const text = toText(parseArticle(page(figure)));
    expect(text.indexOf("Rain by month.")).toBeLessThan(text.indexOf("May"));
    expect(text).toContain("June");
  });
});

describe("selectors whose parts stand in each other", () => {
  afterEach(() => vi.restoreAllMocks());

  it("take steps by the size of the page, not by its depth times its depth times its width", () => {
    const layout = { id: "a", container: "article", drop: [".x .a .b i"] } as const;
    const profile = defineProfile({ id: "deep", hosts: ["gazette.example"], layouts: [layout] });
    const looks = (width: number): number => {
      const html = page(`${"<div class=a><div class=b>".repeat(200)}${"<i>x</i> ".repeat(width)}`);
      const attr = vi.spyOn(ElementNode.prototype, "attr");
      const article = parseArticle(html, {
        url: "https://gazette.example/rain",
        profiles: [profile],
      });
      const { length } = attr.mock.calls;
      vi.restoreAllMocks();
      expect(article.issues.map(({ code }) => code)).toContain("work-limit");
      return length;
    };
    // Without a bound a thousand take 40 million looks.
    expect(looks(1000)).toBeLessThan(2_000_000);
  });
});
