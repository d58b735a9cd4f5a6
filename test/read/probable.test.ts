import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProbablyArticle, parseArticle } from "../../src/index.js";
import { fixturePages, MIXED_PAGE } from "../contract/pages.js";
import { markup } from "../fuzz/pages.js";

const url = "https://gazette.example/mill";

describe("isProbablyArticle", () => {
  it("says yes for an article, and what speaks for it", () => {
    const verdict = isProbablyArticle(MIXED_PAGE, { url });
    expect(verdict).toMatchObject({
      probable: true,
      reasons: [expect.stringMatching(/\d+ words/), expect.any(String)],
    });
    expect(verdict.confidence).toBe(parseArticle(MIXED_PAGE, { url }).confidence);
  });

  it.each([
    ["nothing", ""],
    ["text", "Just some words."],
    ["JSON", '{"a":1}'],
    ["a page without text", "<title>Rain</title><div id=app></div>"],
  ])("says no for %s, and why", (_, page) => {
    const { probable, confidence, reasons } = isProbablyArticle(page, { url });
    expect({ probable, confidence }).toEqual({ probable: false, confidence: 0 });
    expect(reasons).not.toEqual([]);
  });

  it("takes what parseArticle takes", () => {
    const whole = isProbablyArticle(MIXED_PAGE, { url });
    expect(
      isProbablyArticle(new TextEncoder().encode(MIXED_PAGE), {
        url,
        contentType: "text/html; charset=utf-8",
      }),
    ).toEqual(whole);
    expect(isProbablyArticle({ documentElement: { outerHTML: MIXED_PAGE } }, { url })).toEqual(
      whole,
    );
  });

  it("agrees with parseArticle on any page", () => {
    const pages = fc.oneof(
      markup,
      fc.constantFrom(MIXED_PAGE, ...fixturePages().map((page) => page.html)),
    );
    fc.assert(
      fc.property(pages, (page) => {
        const verdict = isProbablyArticle(page, { url });
        const { body } = parseArticle(page, { url });
        if (verdict.probable) expect(body).not.toEqual([]);
        if (body.length === 0) expect(verdict.probable).toBe(false);
        expect(verdict.reasons).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("pages that are no article, though they have text", () => {
  const shell = (body: string, head = ""): string =>
    `<!doctype html><html lang=en><head><title>The Kettle Shop</title>${head}</head><body><header><a href=/>Shop</a></header><main>${body}</main></body></html>`;
  const SENTENCE =
    "A kettle of brushed steel that hums a third above the note of your refrigerator, and never whistles.";
  const url = "https://shop.example/kettles/7";

  it("says no to something that is for sale, and names what said so", () => {
    const page = shell(
      `<h1>Kettle 7</h1><p>${SENTENCE}</p><p>${SENTENCE} ${SENTENCE}</p><p>${SENTENCE} It is blue.</p><form action=/cart/add><button>Buy</button></form>`,
    );
    const verdict = isProbablyArticle(page, { url });
    expect(verdict).toMatchObject({ probable: false, confidence: 0 });
    expect(verdict.reasons.join()).toMatch(/product/);
    expect(parseArticle(page, { url }).type).toBe("product");
  });

  it("says no to a list of pages: cards that lead elsewhere", () => {
    const cards = Array.from(
      { length: 9 },
      (_, n) =>
        `<div class=card><a href=/k/${n}><h3>Kettle number ${n} and its many tones</h3></a><p>Hums in ${n} keys, and is light.</p></div>`,
    );
    const verdict = isProbablyArticle(shell(`<h1>Kettles</h1><div>${cards.join("")}</div>`), {
      url,
    });
    expect(verdict.probable).toBe(false);
    expect(verdict.reasons.join()).toMatch(/links to other pages/);
  });

  it("says yes to short news of a day in a frame of such cards", () => {
    const cards = Array.from(
      { length: 12 },
      (_, n) =>
        `<div class=card><a href=/k/${n}><h3>Kettle number ${n} and its many tones, heard again</h3></a></div>`,
    );
    const news = (time: string): string =>
      shell(
        `<article><h1>A kettle that hums</h1>${time}<p>${SENTENCE} ${SENTENCE} It was built in a shed.</p><p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p></article><div>${cards.join("")}</div>`,
      );
    const dated = parseArticle(news("<time datetime=2024-05-02>2 May 2024</time>"), { url });
    expect(dated.issues.map(({ code }) => code)).not.toContain("not-an-article");
    expect(dated.confidence).toBeGreaterThan(0.25);
    const undated = parseArticle(news(""), { url });
    expect(undated.issues.map(({ code }) => code)).toContain("not-an-article");
  });

  it("says no to a film with a line of text, and to a page that says little and nothing of itself", () => {
    const film = shell(
      `<h1>A kettle hums</h1><video src=/k.mp4></video><p>${SENTENCE}</p>`,
      `<script type="application/ld+json">{"@type":"VideoObject","name":"A kettle hums"}</script>`,
    );
    expect(isProbablyArticle(film, { url }).reasons.join()).toMatch(/video/);
    const stub = shell(`<h1>About us</h1><p>${SENTENCE}</p>`);
    expect(isProbablyArticle(stub, { url }).probable).toBe(false);
  });

  it("says yes to an article that sells nothing and declares nothing", () => {
    const text = Array.from({ length: 5 }, (_, n) => `<p>${n + 1}. ${SENTENCE} ${SENTENCE}</p>`);
    expect(
      isProbablyArticle(shell(`<article><h1>A kettle</h1>${text.join("")}</article>`)).probable,
    ).toBe(true);
  });
});

describe("documentation", () => {
  it("is told by the program that made it, and by its address", () => {
    const page = (head: string): string =>
      `<html><head><title>Lift the gate</title>${head}</head><body><main><h1>Lift the gate</h1><p>Turn the crank twice, then ring the bell.</p></main></body></html>`;
    expect(parseArticle(page('<meta name=generator content="MkDocs 1.6">')).type).toBe(
      "documentation",
    );
    expect(parseArticle(page(""), { url: "https://docs.gate.example/lift" }).type).toBe(
      "documentation",
    );
    expect(parseArticle(page(""), { url: "https://gate.example/lift" }).type).toBeUndefined();
  });
});
