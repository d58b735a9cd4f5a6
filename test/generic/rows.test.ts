import { describe, expect, it } from "vitest";
import { segment } from "../../src/generic/segment/segment.js";
import { parseArticle, toText } from "../../src/index.js";
import { readPage } from "../fields/read-fields.js";

const MANY = 7000;
const COUNT = 40_000;

const blocksOf = (markup: string) =>
  segment(readPage(markup).root as Parameters<typeof segment>[0]);
const words = Array.from({ length: COUNT }, (_, i) => `w${i}`);

describe("a page of tens of thousands of small texts", () => {
  it.each([
    ["paragraphs", (word: string) => `<p>${word}</p>`],
    ["items", (word: string) => `<li>${word}`],
    ["rows of cells", (word: string, i: number) => (i % 2 > 0 ? `<td>${word}` : `<tr><td>${word}`)],
    ["terms", (word: string, i: number) => (i % 2 > 0 ? `<dd>${word}` : `<dt>${word}`)],
    ["boxes in boxes", (word: string) => `<div><section><p>${word}</p></section></div>`],
    ["texts between boxes", (word: string, i: number) => (i % 2 > 0 ? word : `<div>${word}</div>`)],
    ["links", (word: string) => `<li><a href="/${word}">${word}</a>`],
  ])("has a block for each hundred characters, past some thousands: %s", (_, item) => {
    const start = item("", 0).startsWith("<tr>") ? "<table>" : "";
    const blocks = blocksOf(start + words.map(item).join(""));
    expect(blocks.length).toBeGreaterThan(MANY);
    // Seven characters and more a word.
    expect(blocks.length).toBeLessThan(MANY + (COUNT * 7) / 50);
    expect(
      blocks
        .map(({ text }) => text)
        .join(" ")
        .trim()
        .split(/\s+/),
    ).toEqual(words);
    const last = blocks.at(-2);
    expect(last?.nodes.length).toBeGreaterThan(1);
    for (const node of last?.nodes ?? []) expect(node.parent).toBe(last?.box);
  });

  it("keeps larger texts apart, and what stands in other boxes", () => {
    const long = `${"It rained on Monday, and the harbour stood still all day. ".repeat(3)}`.trim();
    const texts = (markup: string) =>
      blocksOf("<p>x</p>".repeat(MANY) + markup)
        .slice(MANY)
        .map(({ text }) => text);
    expect(texts(`<p>${long}</p>`.repeat(3))).toEqual([long, long, long]);
    expect(texts(`<div><p>${long}</p><p>a</p></div><p>b</p><p>c</p>`)).toEqual([long, "a", "b c"]);
  });

  it("is read as any other", () => {
    const { body } = parseArticle(`<article>${words.map((word) => `<p>${word}</p>`).join("")}`);
    expect(toText({ body }).split(/\s+/)).toEqual(words);
  });
});
