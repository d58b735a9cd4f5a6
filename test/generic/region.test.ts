import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addContext, CONTEXT_FEATURES } from "../../src/generic/classify/context-features.js";
import { FEATURES, featuresOf } from "../../src/generic/classify/features.js";
import { firstPass } from "../../src/generic/classify/first-pass.js";
import { PackedNumbers } from "../../src/generic/classify/packed-numbers.js";
import { predict, readModels } from "../../src/generic/classify/trees.js";
import {
  classLogOdds,
  classTokens,
  LEARNED_ODDS,
  readClassOdds,
} from "../../src/generic/measure/class-odds.js";
import { measure } from "../../src/generic/measure/page-stats.js";
import { segment } from "../../src/generic/segment/segment.js";
import { parseArticle, toText } from "../../src/index.js";
import { readPage } from "../fields/read-fields.js";
import { PARAGRAPHS } from "./news-page.js";

describe("a model", () => {
  // The first: is feature 3 below 5? Then a vote of 40/80, else of -40/80; and a tree that is one leaf, 0.
  // The second: no question, a vote of 20/80. Written by scripts/train/pack.mjs.
  const { first: model, second } = readModels("&Gj1T6:3)A*lZpQd2eWDl64YU5F`7a<");

  it("asks its questions from the top, and adds up the votes of all trees", () => {
    const sure = (value: number): number => predict(model, Float32Array.of(0, 0, 0, value));
    expect(sure(4)).toBeCloseTo(1 / (1 + Math.exp(-1)), 5);
    expect(sure(5)).toBeCloseTo(0.5, 5);
    expect(predict(second, new Float32Array())).toBeCloseTo(1 / (1 + Math.exp(-0.75)), 5);
  });

  it("reads numbers as they were packed, whatever their bases", async () => {
    const numbers = fc
      .integer({ min: 1, max: 4096 })
      .chain((choices) => fc.tuple(fc.nat(choices - 1), fc.constant(choices)));
    const { Packer } = await packing();
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 300 }), (some) => {
        const packer = new Packer();
        for (const [number, choices] of some) packer.put(number, choices);
        const packed = new PackedNumbers(packer.text());
        expect(some.map(([, choices]) => packed.next(choices))).toEqual(some.map(([n]) => n));
      }),
    );
  });

  it("knows each feature by one name", () => {
    const names = [...FEATURES, ...CONTEXT_FEATURES];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the second verdict", () => {
  const page = readPage(
    "<main><p class=a>Ten letters</p><p class=a>Ten letters</p></main><footer><p class=b>Ten letters</p><p class=a>Ten letters</p></footer>",
  );
  const blocks = segment(page.root as Parameters<typeof segment>[0]);
  const stats = measure(blocks, page, {});
  for (const block of stats.blocks) block.probability = [0.9, 0.5, 0.1, 0.3][block.index] ?? 0;
  const pass = firstPass(stats);
  const told = (index: number): Record<string, number> => {
    const block = stats.blocks[index];
    if (block === undefined) throw new Error("no such block");
    const table = featuresOf(stats);
    addContext(table, 0, stats, pass, block);
    const context = table.values.subarray(FEATURES.length);
    return Object.fromEntries(CONTEXT_FEATURES.map((name, i) => [name, context[i] ?? 0]));
  };

  it("knows what the first said of the blocks before and behind", () => {
    expect(told(1)["probability-1"]).toBeCloseTo(Math.log(0.9 / 0.1), 2);
    expect(told(1)["probability1"]).toBeCloseTo(Math.log(0.1 / 0.9), 2);
    expect(told(3)["probability1"]).toBe(told(0)["probability-1"]);
    expect(told(0)["likelyBefore"]).toBe(0);
    expect(told(2)["likelyBefore"]).toBeCloseTo(1.4 / 1.8, 5);
  });

  it("knows what it said of the others in the same box, and of those that look alike", () => {
    expect(told(0)["containerLikely1"]).toBeCloseTo(0.5, 5);
    expect(told(2)["containerLikely1"]).toBeCloseTo(0.3, 5);
    expect(told(0)["signatureLikely"]).toBeCloseTo(0.4, 5);
    expect(told(0)["pairLikely"]).toBeCloseTo(0.5, 5);
    expect(told(2)["signatureLikely"]).toBe(-1);
  });

  it("knows how much text lies between a block and what would be kept", () => {
    expect(told(3)["since"]).toBeCloseTo(Math.log1p(10), 5);
    expect(told(2)["since"]).toBe(0);
    expect(told(1)["until"]).toBeCloseTo(Math.log1p(20), 5);
  });
});

describe("words in class and id", () => {
  it("are parted at hyphens, digits and capitals", () => {
    expect(classTokens("storyBody main-col_2 wp-block-44 ADSlot")).toEqual(
      expect.arrayContaining(["story", "body", "main", "col", "block"]),
    );
  });

  it("speak against a footer and for an entry, and say nothing of what is not known", () => {
    expect(classLogOdds("site-footer", LEARNED_ODDS)).toBeLessThan(-1);
    expect(classLogOdds("entry-content", LEARNED_ODDS)).toBeGreaterThan(0);
    expect(classLogOdds("qwzxv", LEARNED_ODDS)).toBe(0);
    expect(classLogOdds("", LEARNED_ODDS)).toBe(0);
    expect(classLogOdds("story-footer", readClassOdds("-12 footer 5 story body"))).toBeCloseTo(
      -0.7,
    );
  });
});

describe("segment", () => {
  it("puts each character that is seen into one block", () => {
    const inline = fc.constantFrom("a", "b ", "<b>c</b>", "<a href='/x'>d</a>", "<br>", "&amp;");
    const block = fc.constantFrom("<p>e</p>", "<div>f</div>", "<ul><li>g</ul>", "<h2>h</h2>", "i");
    fc.assert(
      fc.property(fc.array(fc.oneof(inline, block), { maxLength: 30 }), (parts) => {
        const { root } = readPage(`<body>${parts.join("")}`);
        const seen = (text: string): string => text.replace(/\s/g, "");
        const blocks = segment(root as Parameters<typeof segment>[0]);
        const want = parts.map((part) => part.replace(/<[^>]*>/g, "").replace("&amp;", "&"));
        expect(seen(blocks.map(({ text }) => text).join(""))).toBe(seen(want.join("")));
      }),
    );
  });

  it("cuts a text at a player in a custom element, and takes its label for no words of it", () => {
    const { root } = readPage(
      "<div>Rain <lite-youtube><a>Play</a></lite-youtube> falls <video-js>No</video-js></div>",
    );
    const blocks = segment(root as Parameters<typeof segment>[0]);
    expect(blocks.map(({ text }) => text.trim())).toEqual(["Rain", "falls"]);
  });

  it("counts links, marks and pictures", () => {
    const { root } = readPage(
      `<p>one <a href="/2">two</a> <b>six</b></p><img src="a.jpg"><p>ten</p>`,
    );
    const [first, second] = segment(root as Parameters<typeof segment>[0]);
    expect(first).toMatchObject({ length: 9, linked: 3, marked: 3, pictures: 0, alone: true });
    expect(second).toMatchObject({ length: 3, pictures: 1 });
  });
});

describe("a page of one text", () => {
  it.each(["<a>rain", "rain <br>and wind", "<p>rain"])("%s is read", (page) => {
    const article = parseArticle(page);
    expect(toText(article)).toContain("rain");
  });
});

describe("a page that shows its text to those who run no scripts", () => {
  it("is read from there", () => {
    const posts = PARAGRAPHS.map(
      (text) => `<div class="topic-body crawler-post"><div class="post"><p>${text}</p></div></div>`,
    ).join("");
    const page = `<!doctype html><html><head><title>Whose mill is it?</title><meta name="generator" content="Discourse 3.2"></head><body><noscript><header><a href="/">Mill forum</a></header><div class="wrap"><h1>Whose mill is it?</h1>${posts}</div></noscript><div id="main"></div></body></html>`;
    const article = parseArticle(page, { url: "https://forum.gazette.example/t/mill/1" });
    expect(toText(article)).toContain(PARAGRAPHS[0]);
    expect(toText(article)).toContain(PARAGRAPHS[7]);
    expect(article.issues).toEqual([]);
  });
});

interface Packing {
  readonly Packer: new () => { put(number: number, choices: number): void; text(): string };
}

/** The writer of what the library reads: a script, which has no types. */
async function packing(): Promise<Packing> {
  const script = new URL("../../scripts/train/packer.mjs", import.meta.url);
  return (await import(script.href)) as Packing;
}

describe("a box around the region", () => {
  it("gives nothing of its own that stands between the paragraphs", () => {
    const texts = PARAGRAPHS.slice(0, 4);
    const [first, second, third, last] = texts.map((text) => `<p>${text}</p>`);
    const { body } = parseArticle(
      `<!doctype html><title>The mill turns again</title><div class=wrapper><div class=post><h1>The mill turns again</h1>
      <div class=author>by <a href=/ada>Ada Finch</a></div><div class=post-body><span id=text>${first}${second}<span class=cta><a href=/guide>Download
      the free guide</a></span>${third}${last}</span></div><div class=post-tags>Topics: <a href=/mills>Mills</a></div></div></div>`,
    );
    expect(toText({ body })).toBe(texts.join("\n\n"));
  });
});
