import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Article,
  ArticleError,
  type Block,
  chunks,
  excerpt,
  images,
  links,
  outline,
  parseArticle,
  toHtml,
  toText,
} from "../../src/index.js";
import { countWords } from "../../src/text/count-words/count-words.js";
import { article, blocks, h, p, text } from "./article.js";

const root = fileURLToPath(new URL("../../fixtures", import.meta.url));
const fixtures = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({ file, read: () => parseArticle(readFileSync(join(root, file))) }));
const letters = (written: string): string => written.replace(/\s+/g, "");

describe("outline", () => {
  it("tells depth, text, slug and block of each heading, wherever it stands", () => {
    const body: Block[] = [
      h(2, "The weir"),
      p("x"),
      { type: "blockquote", children: [h(3, "The weir")] },
      { type: "table", rows: [{ cells: [{ children: text("Ö"), blocks: [h(4, "Ö  – 2!")] }] }] },
      h(2, "…"),
      h(2, "The weir 2"),
      {
        type: "heading",
        depth: 2,
        children: [...text("雨"), { type: "footnoteReference", identifier: "1" }],
      },
    ];
    expect(outline(article(body))).toEqual([
      { depth: 2, text: "The weir", slug: "the-weir", index: 0 },
      { depth: 3, text: "The weir", slug: "the-weir-2", index: 2 },
      { depth: 4, text: "Ö – 2!", slug: "ö-2", index: 3 },
      { depth: 2, text: "…", slug: "section", index: 4 },
      { depth: 2, text: "The weir 2", slug: "the-weir-2-2", index: 5 },
      { depth: 2, text: "雨", slug: "雨", index: 6 },
    ]);
  });
  it("has unique slugs, in time that grows with the article", () => {
    const body = Array.from({ length: 20_000 }, (_, i) => h(2, i % 2 === 0 ? "a" : `a ${i}`));
    expect(new Set(outline(body).map(({ slug }) => slug)).size).toBe(20_000);
  });
});

describe("links", () => {
  it("tells address, words and block of each link, in order, and no forbidden one", () => {
    const link = (url: string, value: string): Block => ({
      type: "paragraph",
      children: [{ type: "strong", children: [{ type: "link", url, children: text(value) }] }],
    });
    const body: Block[] = [
      link("https://gazette.example/1", "one"),
      {
        type: "list",
        ordered: false,
        items: [{ children: [link("mailto:a@b.example", " two ")] }],
      },
      link("javascript:alert(1)", "no"),
      {
        type: "footnoteDefinition",
        identifier: "1",
        children: [link("https://gazette.example/1", "")],
      },
    ];
    expect(links(article(body))).toEqual([
      { url: "https://gazette.example/1", text: "one", index: 0 },
      { url: "mailto:a@b.example", text: "two", index: 1 },
      { url: "https://gazette.example/1", text: "", index: 3 },
    ]);
  });
});

describe("images", () => {
  const picture = (name: string, more = {}) => ({
    src: `https://gazette.example/${name}`,
    ...more,
  });
  it("shows every picture once, the lead first", () => {
    const body: Block[] = [
      {
        type: "figure",
        images: [
          picture("b.jpg"),
          picture("wheel-in-spring-600x400.jpg", { caption: "The wheel" }),
        ],
      },
      {
        type: "callout",
        kind: "note",
        children: [{ type: "figure", images: [picture("c.jpg"), {}] }],
      },
      { type: "figure", images: [picture("b.jpg", { alt: "again" })] },
    ];
    const lead = picture("wheel-in-spring-1200x800.jpg");
    expect(images(article(body, { leadImage: lead }))).toEqual([
      { ...lead, caption: "The wheel" },
      picture("b.jpg"),
      picture("c.jpg"),
    ]);
    expect(images(body).map(({ src }) => src)).toEqual(
      ["b.jpg", "wheel-in-spring-600x400.jpg", "c.jpg"].map((name) => picture(name).src),
    );
  });
});

describe("excerpt", () => {
  it("gives whole sentences, as many as fit, and one at least", () => {
    const body = [
      h(2, "Head"),
      p("It rained, said Dr. Finch. Nobody minded."),
      { type: "list", ordered: false, items: [{ children: [p("item")] }] } as Block,
      { type: "blockquote", children: [p("“It held.” So it did.")] } as Block,
    ];
    expect(excerpt(body, { words: 5 })).toBe("It rained, said Dr. Finch.");
    expect(excerpt(body, { words: 1 })).toBe("It rained, said Dr. Finch.");
    expect(excerpt(body, { words: 9 })).toBe(
      "It rained, said Dr. Finch. Nobody minded. “It held.”",
    );
    expect(excerpt(body)).toMatch(/So it did\.$/);
    expect(excerpt([h(2, "Head")])).toBe("");
    expect(
      excerpt(article([p("雨が降った。風も吹いた。")], { language: "ja" }), { words: 6 }),
    ).toBe("雨が降った。");
    expect(excerpt(article([p("One. Two.")], { language: "no tag" }), { words: 1 })).toBe("One.");
  });
  it.each(fixtures)("of $file begins as its text, and holds to its length", ({ read }) => {
    const short = excerpt(read(), { words: 40 });
    expect(letters(toText(read(), { markers: false }))).toContain(letters(short).slice(0, 12));
    expect(short).not.toMatch(/\n|\s\s/);
    if (countWords(short) > 40) expect(excerpt(read(), { words: 1 })).toBe(short);
  });
});

const characters = (written: string): number => written.length;

function checkChunks(content: Article | Block[], max: number, measure = countWords): void {
  const body = Array.isArray(content) ? content : content.body;
  const made = chunks(content, { max, measure });
  for (const chunk of made) {
    expect(chunk.text.trim()).not.toBe("");
    // One character may be more than `max` only where nothing smaller is left.
    if (chunk.text.length > 2) expect(measure(chunk.text), chunk.text).toBeLessThanOrEqual(max);
    expect(chunk.start).toBeLessThan(chunk.end);
  }
  expect(letters(made.map((chunk) => chunk.text).join(""))).toBe(letters(toText(content)));
  if (made.length === 0) return;
  expect(made[0]?.start).toBe(0);
  expect(made.at(-1)?.end).toBe(body.length);
  made.slice(1).forEach((chunk, i) => {
    const before = made[i]?.end ?? 0;
    expect([before, before - 1]).toContain(chunk.start);
  });
}

describe("chunks", () => {
  const list: Block = {
    type: "list",
    ordered: true,
    items: ["one two", "three four", "five six"].map((item) => ({ children: [p(item)] })),
  };
  it("cuts between blocks, and in a list only where it alone is longer", () => {
    expect(chunks([p("a b c"), list], { max: 9 }).map((chunk) => chunk.text)).toEqual([
      "a b c",
      "1. one two\n2. three four\n3. five six",
    ]);
    expect(chunks([p("a b c"), list], { max: 6 })).toEqual([
      { headings: [], text: "a b c", start: 0, end: 1 },
      { headings: [], text: "1. one two\n2. three four", start: 1, end: 2 },
      { headings: [], text: "3. five six", start: 1, end: 2 },
    ]);
  });
  it("tells the headings above the whole of a piece, and ends none with a heading", () => {
    const body = [
      p("a"),
      h(2, "A"),
      p("b c d"),
      h(3, "B"),
      p("e f g h"),
      h(3, "C"),
      p("i"),
      h(2, "D"),
      p("j"),
    ];
    expect(chunks(body, { max: 5 }).map(({ headings, text: own }) => [headings, own])).toEqual([
      [[], "a\n\nA\n\nb c d"],
      [["A", "B"], "B\n\ne f g h"],
      [[], "C\n\ni\n\nD\n\nj"],
    ]);
  });
  it("begins with the end of the piece before, where asked to", () => {
    const body = [
      p("One two. Three four."),
      { type: "figure", images: [] } as Block,
      p("Five six."),
    ];
    expect(chunks(body, { max: 4, overlap: 2 })).toEqual([
      { headings: [], text: "One two. Three four.", start: 0, end: 2 },
      { headings: [], text: "Three four.\n\nFive six.", start: 0, end: 3 },
    ]);
    const long = p(Array.from({ length: 40 }, (_, i) => `w${i}`).join(" "));
    const made = chunks([long], { max: 10, overlap: 3 });
    expect(made[1]?.text).toBe("w4 w5 w6 w7 w8 w9 w10 w11 w12 w13");
    expect(made.every((chunk) => countWords(chunk.text) <= 10)).toBe(true);
  });
  it("cuts no character in two, and inserts no blank where there was none", () => {
    expect(
      chunks([p("雨が降った。風。")], { max: 6, measure: characters }).map(({ text: own }) => own),
    ).toEqual(["雨が降った。", "風。"]);
    for (const { text: own } of chunks([p("\u{1f327}".repeat(9))], { max: 3, measure: characters }))
      expect(own).not.toMatch(/\p{Surrogate}/u);
  });
  it("loses no word and keeps to its size, whatever the article, the measure and the size", () => {
    fc.assert(
      fc.property(
        blocks,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(countWords, characters),
        checkChunks,
      ),
      { numRuns: 400, seed: 27 },
    );
  });
  it("keeps to its size with an overlap as well", () => {
    fc.assert(
      fc.property(
        blocks,
        fc.integer({ min: 4, max: 30 }),
        fc.integer({ min: 0, max: 3 }),
        (body, max, overlap) => {
          for (const chunk of chunks(body, { max, overlap }))
            expect(countWords(chunk.text)).toBeLessThanOrEqual(max);
        },
      ),
      { numRuns: 200, seed: 27 },
    );
  });
  it.each(fixtures)("of $file are its text", ({ read }) => {
    const one = read();
    checkChunks(one, 120);
    checkChunks(one, 700, characters);
  });
  it("takes time that grows with the article alone", () => {
    const body = Array.from({ length: 20_000 }, (_, i) =>
      i % 50 === 0 ? h(2, `h ${i}`) : p("It rained all day."),
    );
    const calls = [100, 1e6].map((max) => {
      let measured = 0;
      const measure = (written: string): number => {
        measured += written.length;
        return countWords(written);
      };
      chunks(body, { max, measure });
      return measured / toText(body).length;
    });
    expect(Math.max(...calls)).toBeLessThan(20);
  });
  it("takes headings alone together, in time that grows with them", () => {
    const body = Array.from({ length: 3000 }, (_, i) => h(2, `h${i}`));
    let measured = 0;
    const made = chunks(body, {
      max: 500,
      measure: (written) => {
        measured += written.length;
        return countWords(written);
      },
    });
    expect(made).toHaveLength(6);
    expect(measured / toText(body).length).toBeLessThan(20);
  });
  it("names the option that cannot be", () => {
    const bad = [
      { max: 0 },
      { max: "9" },
      {},
      { max: 5, overlap: 5 },
      { max: 5, overlap: -1 },
      { max: 5, measure: () => Number.NaN },
      { max: 5, measure: 7 },
      {
        max: 5,
        measure: () => {
          throw new Error("x");
        },
      },
    ];
    for (const options of bad)
      expect(() => chunks([p("a")], options as never), JSON.stringify(options)).toThrow(
        expect.objectContaining({ code: "bad-option" }),
      );
    expect(() => excerpt([p("a")], { words: 0 })).toThrow(
      expect.objectContaining({ code: "bad-option" }),
    );
  });
});

describe("an article from a file", () => {
  const wrong: unknown[] = [
    null,
    5,
    "text",
    {},
    { body: 5 },
    { body: [{}] },
    { body: [{ type: "nothing" }] },
    { body: [{ type: "paragraph" }] },
    { body: [{ type: "paragraph", children: [{ type: "text", value: 5 }] }] },
    { body: [{ type: "heading", depth: "<b>", children: [] }] },
    { body: [{ type: "code", value: {} }] },
    { body: [{ type: "__proto__", children: [] }] },
  ];
  const views: readonly ((given: never) => unknown)[] = [
    outline,
    links,
    images,
    excerpt,
    (given) => chunks(given, { max: 9 }),
  ];
  it("that is none is refused by every view", () => {
    for (const view of views)
      for (const given of wrong) {
        let thrown: unknown;
        try {
          view(given as never);
        } catch (error) {
          thrown = error;
        }
        expect(thrown, JSON.stringify(given)).toBeInstanceOf(ArticleError);
        expect(thrown).toMatchObject({ code: "bad-article" });
      }
  });
  it("with a list that begins beyond all numbers is no reason to hang", () => {
    const list = JSON.parse(
      '{"type":"list","ordered":true,"start":1e999,"style":"a","items":[{"children":[]}]}',
    ) as never;
    for (const write of [(given: never) => chunks(given, { max: 9 }), toText, toHtml])
      expect(() => write([list] as never)).toThrow(
        expect.objectContaining({ code: "bad-article" }),
      );
  });
  it("with a picture that is none is refused", () => {
    for (const image of [5, null, { src: 5 }, { src: "https://x.example/a.png", width: "9" }])
      expect(() => images([{ type: "figure", images: [image as never] }])).toThrow(
        expect.objectContaining({ code: "bad-article" }),
      );
  });
  it("that holds itself, or one block two to the forty times, is refused", () => {
    const ring: { type: string; children: unknown[] } = { type: "blockquote", children: [] };
    ring.children.push(ring);
    const bomb = Array.from({ length: 40 }).reduce<object>(
      (inner) => ({ type: "blockquote", children: [inner, inner] }),
      { type: "thematicBreak" },
    );
    for (const view of views)
      for (const given of [[ring], [bomb]])
        expect(() => view(given as never)).toThrow(
          expect.objectContaining({ code: "bad-article" }),
        );
  });
  it("is read as the article itself, and views are plain data", () => {
    fc.assert(
      fc.property(blocks, (body) => {
        const copy = JSON.parse(JSON.stringify(article(body))) as Article;
        for (const view of views) {
          const made = view(copy as never);
          expect(view(article(body) as never)).toEqual(made);
          expect(structuredClone(made)).toEqual(made);
        }
        for (const { url } of links(copy)) expect(url).toMatch(/^(?:https?|mailto):/);
        for (const { src } of images(copy)) expect(src).toMatch(/^https:/);
      }),
      { numRuns: 200, seed: 27 },
    );
  });
});
