import { afterEach, describe, expect, it, vi } from "vitest";
import { type Block, chunks, excerpt } from "../../src/index.js";
import { sentences } from "../../src/views/sentences.js";

const TEXTS = {
  "short sentences":
    "It rained, and rained. “Will it stop?” asked Ada. No! It did not, at 5.30 p.m. ",
  "long sentences": `${"It rained and rained on the old harbour, ".repeat(120)}and then it stopped. `,
  "no end": "rain ",
  "no blank": "雨が降った。川が上がった。",
  "characters in two units": "🌧️ It rained. 👩‍👩‍👧‍👦 All stayed in. ",
  lines: "It rained.\n\nIt rained again\nand again\n",
};

describe("sentences of a long text", () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(Object.entries(TEXTS))("are the same as of a short one: %s", (_, unit) => {
    const text = unit.repeat(Math.ceil(30_000 / unit.length));
    const whole = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
    const found = [...sentences(text, "en")];
    expect(found.join("")).toBe(text);
    const ends = new Set(Array.from(whole, ({ index, segment }) => index + segment.length));
    let at = 0;
    for (const sentence of found) {
      at += sentence.length;
      expect(ends).toContain(at);
    }
    if (unit.endsWith(". ")) expect(found.length).toBeGreaterThan(1);
  });

  it.each(Object.entries(TEXTS))("take work by its length: %s", (_, unit) => {
    const value = unit.repeat(Math.ceil(200_000 / unit.length));
    const { segment } = Intl.Segmenter.prototype;
    let most = 0;
    let all = 0;
    vi.spyOn(Intl.Segmenter.prototype, "segment").mockImplementation(function (
      this: Intl.Segmenter,
      text,
    ) {
      most = Math.max(most, text.length);
      all += text.length;
      return segment.call(this, text);
    });
    const paragraph: Block = { type: "paragraph", children: [{ type: "text", value }] };
    expect(excerpt(paragraph).length).toBeGreaterThan(10);
    expect(chunks(paragraph, { max: 100 }).length).toBeGreaterThan(1);
    expect(all).toBeLessThan(value.length * 8);
    if (/[.。] ?$/.test(unit)) expect(most).toBeLessThan(20_000);
  });
});
