import { describe, expect, it } from "vitest";
import { type Article, parseArticle, readArticle, streamArticle, toText } from "../../src/index.js";
import { defineProfile, text } from "../../src/profile.js";

const article = (inside: string): string =>
  `<article><h1>Rain on the harbour</h1><p>It rained on Monday, and the harbour stood still all day.</p>${inside}</article>`;
const data = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const codes = ({ issues }: Article): string[] => issues.map(({ code }) => code);
/** How many characters of JSON come out for each that went in. */
const growth = (page: string): number => JSON.stringify(parseArticle(page)).length / page.length;

describe("pages that once broke a promise", () => {
  it("never runs a selector that the page chooses", () => {
    const wall = (cssSelector: string): string =>
      data({
        "@type": "NewsArticle",
        isAccessibleForFree: false,
        hasPart: { isAccessibleForFree: false, cssSelector },
      });
    const named = parseArticle(wall(".paywall") + article("<div class=paywall></div>"));
    expect(named.access).toMatchObject({ free: false });
    const hostile = parseArticle(wall("q * * * * *") + article("<div>".repeat(80)));
    expect(hostile).not.toHaveProperty("access");
  });

  it.each([
    ["a cell of line breaks", `<table><tr><td>${"x<br>".repeat(70_000)}</table>`],
    ["a definition of many paragraphs", `<dl><dt>A<dd>${"<p>x</p>".repeat(70_000)}</dl>`],
    ["an item of many paragraphs", `<ul><li>a<li>${"<p>x</p>".repeat(70_000)}</ul>`],
    ["a link around many runs", `<p><a href=/x>${"x<br>".repeat(70_000)}</a></p>`],
  ])("%s is read", (_, inside) => {
    expect(toText(parseArticle(article(inside))).length).toBeGreaterThan(70_000);
  });

  it.each([" ", "\n", " \n", "\u00a0"])("a line with a million of %j in it is read", (unit) => {
    const read = parseArticle(article(`<p>x${unit.repeat(1_000_000 / unit.length)}x!</p>`));
    expect(toText(read)).toMatch(/^It rained.*\n\nx\s+x!$/);
  });

  it.each([
    ["b", "<b>"],
    ["b and i", "<b><i>"],
    ["links in b", "<a href=https://gazette.example/x><b>"],
  ])("marks of %s are opened again in a paragraph only once each", (_, marks) => {
    const page = article(marks.repeat(230) + "sentence.<br><br>".repeat(2000));
    expect(growth(page)).toBeLessThan(20);
  });

  it("reads what items refer to no more often than the page is large", () => {
    const part = `<div id=b>${"<p itemprop=name>y</p>".repeat(2000)}</div>`;
    const items = "<div itemscope itemref='b b b b'></div>".repeat(2000);
    expect(codes(parseArticle(article(part + items)))).toEqual([]);
  });

  it("ends questions that depth times width makes too dear, and says so", () => {
    const quotes = '<blockquote class="twitter-tweet">'.repeat(450);
    const page = article(quotes + "<a href=https://gazette.example/x>x</a> ".repeat(8000));
    expect(codes(parseArticle(page))).toContain("work-limit");
    expect(codes(parseArticle(article("<p>x</p>".repeat(5000))))).toEqual([]);
  });

  it("reads the id of an update by a scan", () => {
    const update = {
      "@type": "BlogPosting",
      datePublished: "2026-01-01T00:00:00Z",
      articleBody: "Rain again.",
    };
    const blog = (url: string): string =>
      data({
        "@type": "LiveBlogPosting",
        liveBlogUpdate: [
          { ...update, url },
          { ...update, url: "#b" },
        ],
      });
    expect(
      parseArticle(blog(`${"#".repeat(40_000)}\n!`) + article("")).body.length,
    ).toBeGreaterThan(0);
  });

  it("reads a title beside a publisher that is no text", () => {
    const node = {
      "@type": "NewsArticle",
      headline: "Rain",
      publisher: { name: { toString: 1, valueOf: 1 } },
    };
    const read = parseArticle(data(node) + article(""));
    expect(read.title).toBeDefined();
    expect(codes(read)).toEqual([]);
  });

  it.each(["\\\\evil.example/a", "/\\evil.example/a", "\\/evil.example/a", "//evil.example/a"])(
    "takes %s for no relative address",
    (href) => {
      const read = parseArticle(
        article(`<p>See <a href="${href}">this page</a> for more of it.</p>`),
      );
      expect(JSON.stringify(read)).not.toContain("evil");
    },
  );
});

describe("sources", () => {
  const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
  async function* pieces<Piece>(...all: Piece[]): AsyncGenerator<Piece> {
    yield* all;
  }

  it("keeps text behind bytes that wait for their charset", async () => {
    const page = article("<p>Monday was wet, and so was Tuesday.</p>");
    const half = page.length >> 1;
    const mixed = await readArticle(
      pieces<Uint8Array | string>(bytes(page.slice(0, half)), page.slice(half)),
    );
    expect(toText(mixed)).toBe(toText(parseArticle(page)));
  });

  it("does not call return() behind the end, or behind a failure", async () => {
    let returned = 0;
    const source = (next: () => Promise<IteratorResult<string>>): AsyncIterable<string> => ({
      [Symbol.asyncIterator]: () => ({
        next,
        return: async () => {
          returned++;
          return { done: true, value: undefined };
        },
      }),
    });
    await readArticle(source(async () => ({ done: true, value: undefined })));
    await expect(readArticle(source(() => Promise.reject(new Error("cut"))))).rejects.toMatchObject(
      { code: "source-failed" },
    );
    expect(returned).toBe(0);
  });

  it("gives up between two events when the signal fires", async () => {
    const controller = new AbortController();
    const events = streamArticle(pieces(article("<p>More of it.</p>")), {
      signal: controller.signal,
    });
    await events.next();
    controller.abort();
    await expect(events.next()).rejects.toMatchObject({ code: "aborted" });
  });

  it("reads bytes of another realm, and leaves no half character at a limit", () => {
    const page = bytes(article(""));
    expect(parseArticle(new DataView(page.buffer) as unknown as Uint8Array).body).toHaveLength(1);
    const cut = parseArticle("<p>The harbour stood still all day long 😀", {
      limits: { bytes: 41 },
    });
    expect(JSON.stringify(cut)).not.toMatch(/\\ud83d/);
  });

  it("says that a Response is for readArticle", () => {
    expect(() => parseArticle(new Response("<p>x") as never)).toThrow(/readArticle/);
    expect(() => parseArticle({ documentElement: { outerHTML: 5 } } as never)).toThrow(/outerHTML/);
  });

  it("takes a document's own address, and an address of any scheme", () => {
    const outerHTML = article("<p>See <a href=/next>the next page</a> for more, and some.</p>");
    const document = { URL: "https://gazette.example/rain", documentElement: { outerHTML } };
    expect(JSON.stringify(parseArticle(document))).toContain("https://gazette.example/next");
    const url = new URL("https://herald.example/rain");
    expect(JSON.stringify(parseArticle(document, { url }))).toContain(
      "https://herald.example/next",
    );
    const file = parseArticle(outerHTML, { url: "file:///pages/rain.html" });
    expect(JSON.stringify(file)).not.toContain("file:");
  });
});

describe("profiles that are mistakes", () => {
  const spec = { id: "gazette", hosts: ["gazette.example"] };
  const layout = { id: "story", container: ".b" };
  const ring: Record<string, unknown> = {};
  ring["own"] = ring;
  it.each([
    ["a kind of note", { layouts: [{ ...layout, notes: [{ match: "p", kind: "aside" }] }] }],
    ["buffered", { layouts: [{ ...layout, buffered: "yes" }] }],
    [
      "a state's name",
      { layouts: [{ ...layout, recover: { state: 5, figure: () => undefined } }] },
    ],
    ["fields as a list", { fields: [] }],
    ["a host without a dot", { hosts: ["com"] }],
    ["a selector of a source", { fields: { title: [text("p[")] } }],
    ["a ring for a selector", { layouts: [{ id: "story", container: ring }] }],
    ["a big number for a selector", { layouts: [{ id: "story", container: 5n }] }],
    ["an id without words", { id: Object.create(null) }],
  ])("%s is refused when it is defined", (_, part) => {
    expect(() => defineProfile({ ...spec, ...part } as never)).toThrow(
      expect.objectContaining({ name: "ArticleError", code: "bad-profile" }),
    );
  });
});
