import { describe, expect, it } from "vitest";
import { parseArticle, readArticle } from "../../src/index.js";
import { sitePages } from "./pages.js";
import { windows1252 } from "./windows-1252.js";

const STEP = 512;
// Before its charset is settled more of a page is asked for.
const AHEAD = 16 * 1024 + 2 * STEP;
const FOOT = `<footer id="page-footer"><nav>${"<a href='/section/world'>World</a> ".repeat(3000)}</nav></footer>`;

/** How many bytes of a page are asked for. */
async function bytesRead(bytes: Uint8Array, url: string): Promise<number> {
  let at = 0;
  async function* source(): AsyncGenerator<Uint8Array, void, undefined> {
    while (at < bytes.length) {
      at += STEP;
      yield bytes.subarray(at - STEP, at);
    }
  }
  await readArticle(source(), { url });
  return at;
}

const story = (layout: string, behind: string): string => {
  const text = "<p>It rained in the hills, and the quay was closed.</p>";
  const citation = "A version of this article appears in print on May 3, 2016, on Page A1.";
  return layout === "vi"
    ? `<article id="story"><h1>Rain</h1><section name="articleBody"><div class="StoryBodyCompanionColumn">${text}</div></section><div class="bottom-of-article"><p>${citation}</p></div>${behind}</article>`
    : `<meta name="sourceApp" content="nyt-v5"><article id="story"><h1 id="headline">Rain</h1><div class="story-body">${text}</div><footer class="story-footer"><p class="story-print-citation">${citation}</p></footer>${behind}</article>`;
};

describe("reading stops behind the story", () => {
  it.each([
    ["vi", '<div id="bottom-wrapper">'],
    ["nyt5-story", '<div id="storage-drawer" class="hidden">'],
  ])("and its notes, before what the template puts there: %s", async (layout, opening) => {
    const page = story(layout, `${opening}${"<div>Related</div>".repeat(6000)}</div>`);
    const bytes = new TextEncoder().encode(page);
    const url = "https://www.nytimes.com/2016/05/03/world/rain.html";
    const article = parseArticle(page, { url });
    expect([article.layout, article.notes.map(({ kind }) => kind)]).toEqual([layout, ["print"]]);
    expect(await bytesRead(bytes, url)).toBeLessThan(page.indexOf(opening) + AHEAD);
  });

  // A recipe stands in data at the end; tables have no element around the story; the bare copy's box is never closed.
  const pages = sitePages("nytimes").filter(({ expected: { article } }) => {
    const { layout } = article.fields;
    const toTheEnd = ["cooking-next", "table-2005", "vi-bare"];
    return typeof layout === "string" && !toTheEnd.includes(layout);
  });

  it.each(pages)("of $name", async ({ html, expected }) => {
    const { url, charset } = expected;
    const page = `${html}${FOOT}`;
    const bytes = charset === undefined ? new TextEncoder().encode(page) : windows1252(page);
    expect(await bytesRead(bytes, url)).toBeLessThan(bytes.length - FOOT.length / 2);
  });
});
