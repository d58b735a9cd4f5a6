import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle as parseWithoutSites } from "../../src/core.js";
import { type Block, parseArticle, toText } from "../../src/index.js";
import { fixturePages, MIXED_PAGE } from "./pages.js";

const pages = [
  { name: "mixed", html: MIXED_PAGE, url: "https://gazette.example/mill" },
  ...fixturePages(),
];

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The text of a piece of a page, read by itself. */
function reread(source: string): string {
  const page = `<!doctype html><body><div id="piece">${source}</div></body>`;
  return flat(toText(parseWithoutSites(page, { container: "#piece", hidden: "keep" })));
}

function check(block: Block, page: string, byRule: boolean): void {
  const { position } = block;
  if (position === undefined) return;
  expect(position.start).toBeGreaterThanOrEqual(0);
  expect(position.end).toBeGreaterThan(position.start);
  expect(position.end).toBeLessThanOrEqual(page.length);
  // Pictures and players have no text of the body; an entry's facts and a note's label stand in its source as well.
  if (byRule && block.type === "code") return;
  if (!/^(?:paragraph|heading|blockquote|list|code|table|definitionList)$/.test(block.type)) return;
  const text = flat(toText({ body: [block] }));
  const again = reread(page.slice(position.start, position.end));
  // A site's rule may put together what its markup takes apart, as the first letter of a story.
  expect(byRule ? letters(again) : again).toContain(byRule ? letters(text).slice(-10) : text);
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

describe("positions of what was left out", () => {
  it("name the source of each removal", () => {
    const page = `<head><title>Rain</title></head><nav><a href="/">Home</a></nav><article><h1>Rain</h1>
<p>It rained all day in the valley, and nobody minded.</p><p style="display:none">Unseen.</p></article><footer>All rights reserved</footer>`;
    const { trace } = parseArticle(page, { positions: true, trace: true });
    const cut = (trace?.removals ?? []).map(({ position }) =>
      position === undefined ? "" : page.slice(position.start, position.end),
    );
    expect(cut.sort()).toEqual([
      "<footer>All rights reserved</footer>",
      "<h1>Rain</h1>",
      '<nav><a href="/">Home</a></nav>',
      '<p style="display:none">Unseen.</p>',
    ]);
  });
  it("are there on request alone", () => {
    const [removal] =
      parseArticle("<nav>Home</nav><p>Rain.</p>", { trace: true }).trace?.removals ?? [];
    expect(removal).not.toHaveProperty("position");
  });
});

describe.each(pages)("positions in $name", ({ html, url }) => {
  const { body, profile } = parseArticle(html, { url, positions: true });

  it("name the source of each block", () => {
    for (const block of body) check(block, html, profile !== "generic");
  });

  it("change nothing else", () => {
    const plain = parseArticle(html, { url }).body;
    const bare = JSON.parse(JSON.stringify(body), (key: string, value: unknown) =>
      key === "position" ? undefined : value,
    );
    expect(bare).toEqual(plain);
  });
});

describe("positions", () => {
  const words = fc
    .array(fc.constantFrom("rain", "on", "the", "quay", "&amp;", "<b>wind</b>", "é", "🌧"), {
      minLength: 1,
      maxLength: 8,
    })
    .map((list) => list.join(" "));
  const piece = fc.oneof(
    words.map((text) => `<p>${text}</p>`),
    words.map((text) => `<p>${text}<br><br>${text}</p>`),
    words.map((text) => `${text} <i>${text}</i>`),
    words.map((text) => `<h2>${text}</h2>`),
    words.map((text) => `<ul><li>${text}<li>${text}</ul>`),
    words.map((text) => `<div><span>${text}</span><pre>${text}</pre></div>`),
    words.map((text) => `<table><tr><th>${text}<th>a<tr><td>${text}<td>b</table>`),
    words.map((text) => `<blockquote>${text}<p>${text}</blockquote>`),
  );

  it("of any blocks hold them, in order", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const page = `<!doctype html><title>t</title><body><main>${pieces.join("\n")}</main>`;
        const { body } = parseArticle(page, { container: "main", positions: true });
        expect(body.length).toBeGreaterThan(0);
        let last = 0;
        for (const block of body) {
          expect(block.position).toBeDefined();
          const { start, end } = block.position ?? { start: 0, end: 0 };
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          expect(reread(page.slice(start, end))).toBe(flat(toText({ body: [block] })));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are absent of what stands in the page's data alone, and without the option", () => {
    const data = JSON.stringify({
      "@context": "https://schema.org",
      "@type": "LiveBlogPosting",
      headline: "The storm",
      liveBlogUpdate: ["It begins.", "It ends."].map((articleBody, i) => ({
        "@type": "BlogPosting",
        datePublished: `2024-03-05T0${i}:00:00Z`,
        articleBody: `<p>${articleBody} ${"The harbour is closed to all boats. ".repeat(5)}</p>`,
      })),
    });
    const { body } = parseArticle(
      `<title>The storm</title><script type="application/ld+json">${data}</script><body><h1>The storm</h1>`,
      { positions: true },
    );
    expect(body.map(({ type }) => type)).toEqual(["liveEntry", "liveEntry"]);
    expect(JSON.stringify(body)).not.toContain("position");
    expect(JSON.stringify(parseArticle(MIXED_PAGE).body)).not.toContain("position");
  });

  it("must be true or false", () => {
    expect(() => parseArticle("", { positions: "yes" as never })).toThrow(
      /positions.*true or false/,
    );
  });
});
