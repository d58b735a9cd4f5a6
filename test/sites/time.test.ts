import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.js";

const story = (markup: string, body = "<p>It rained.</p>", head = ""): string =>
  `<title>Rain</title>${head}<main id=site-content><article id=story class=theme-interactive>${markup}<section name=articleBody>${body}</section></article></main>`;
const names = (n: number): string => "<b itemprop=name>Ada Finch</b>".repeat(n);

// What the rules of the New York Times look at, in numbers that no story has.
const SHAPES: [string, (n: number) => string][] = [
  ["names", (n) => story(`<p>By ${names(n)}</p>`)],
  ["lines that begin By", (n) => story("<p>By Ada Finch and Bo Lind, a tale.</p>".repeat(n))],
  [
    "white space in a meta",
    (n) => story("", "", `<meta name=byl content="By${" ".repeat(n * 20)}x">`),
  ],
  [
    "commas in a meta",
    (n) => story("", "", `<meta name=author content="${" , and".repeat(n * 10)}">`),
  ],
  ["paragraphs in one box", (n) => story("", "<p>Ada Finch was in the rain.</p>".repeat(n))],
  ["headings about a show", (n) => story("", "<h3>About “Rain”</h3><p>It falls.</p>".repeat(n))],
  ["capitals", (n) => story("", `<p>${"Ada Finch and ".repeat(n)}contributed reporting.</p>`)],
  [
    "figures in one viewer",
    (n) =>
      story(
        "",
        `<div data-testid=photoviewer-wrapper>${"<figure><figcaption><span>A</span></figcaption></figure>".repeat(n)}</div>`,
      ),
  ],
  [
    "spans in a caption",
    (n) =>
      story(
        "",
        `<figure><figcaption>${"<span></span>".repeat(n)}<span>A</span></figcaption></figure>`,
      ),
  ],
  [
    "lost pictures with data",
    (n) =>
      `${story("", "<figure><figcaption><span>A</span></figcaption></figure>".repeat(n))}<script>window.__preloadedData = {"initialData":{"data":{"article":{"sprinkledBody":{"content":[${'{"__typename":"ImageBlock","media":{"caption":{"text":"B"},"crops":[{"renditions":[{"url":"https://static01.nyt.com/a-jumbo.jpg"}]}]}},'.repeat(n)}{}]}}}}}</script>`,
  ],
  [
    "pictures of an interactive",
    (n) => story(`<div class=interactive-graphic>${"<img src=/a.jpg>".repeat(n)}</div>`, ""),
  ],
  [
    "photos in one box",
    (n) =>
      story(
        `<div class=interactive-graphic><div class=g-photos>${"<img src=/a.jpg>".repeat(n)}</div></div>`,
        "",
      ),
  ],
  [
    "portraits",
    (n) =>
      story(
        `<div class=interactive-graphic>${"<div class=g-portrait><p>A</p></div>".repeat(n)}</div>`,
        "",
      ),
  ],
  [
    "posts behind rules",
    (n) =>
      `<meta name=sourceApp content=blogs><div id=story><div class=entry-content>${"<hr><p>Ada Finch is a writer.</p>".repeat(n)}</div></div>`,
  ],
  [
    "by-lines in capitals",
    (n) =>
      `<div id=article><nyt_byline>${"<a>ADA FINCH</a>".repeat(n)}</nyt_byline><div class=articleBody><p>It rained.</p></div></div>`,
  ],
];

function time(page: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage();
    parseArticle(page, { url: "https://www.nytimes.com/2020/01/02/story.html" });
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe("the time that a profile takes", () => {
  // Eight times the page may cost eight times the time; what is quadratic costs 64 times.
  it.each(SHAPES)("is linear in %s", (_, make) => {
    const small = Math.max(time(make(400)), 2);
    expect(time(make(3200)) / small).toBeLessThan(40);
  });
});
