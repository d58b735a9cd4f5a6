import { describe, expect, it } from "vitest";
import { parseArticle, toHtml, toText } from "../../src/index.js";

const NYT = "https://www.nytimes.com/2020/01/02/story.html";
const inside = (markup: string): string =>
  `<title>Rain</title><article id=story><h1>Rain</h1><p>It rained in the valley all day long.</p><section name=articleBody><p>It rained in the valley all day long.</p>${markup}`;
const ld = (json: string): string => inside(`<script type="application/ld+json">${json}</script>`);
const words = "It rained, and then it rained again. ";

// What used to be quadratic somewhere, here or elsewhere: https://github.com/advisories/GHSA-3p6v-hrg8-8qj7 and its like.
const SHAPES: [string, (n: number) => string][] = [
  ["nested boxes", (n) => inside("<div><p>It rained.</p>".repeat(n))],
  ["open anchors", (n) => inside("<a href=/x>It rained. ".repeat(n))],
  ["unclosed marks", (n) => inside("<b><i>It rained.".repeat(n))],
  ["end tags without a start", (n) => inside(`${"<b>".repeat(400)}${"</i></p></q>".repeat(n)}`)],
  ["crossed tags", (n) => inside("<b><p>x</b></p>".repeat(n))],
  ["one huge paragraph", (n) => inside(`<p>${words.repeat(n)}</p>`)],
  ["one huge word", (n) => inside(`<p>${"x".repeat(n * 10)}</p>`)],
  ["paragraphs", (n) => inside(`<p>${words}</p>`.repeat(n))],
  ["breaks", (n) => inside("It rained.<br>".repeat(n))],
  ["breaks alone", (n) => inside("<br>".repeat(n))],
  ["spaces that do not break", (n) => inside("&nbsp;".repeat(n))],
  ["entities", (n) => inside(`<p>${"&copy; &amp; &#x26; &x ".repeat(n)}`)],
  ["white space", (n) => inside(`<p>${" \n\t".repeat(n * 10)}It rained.</p>`)],
  ["nested lists", (n) => inside("<ul><li>x".repeat(n))],
  ["nested tables", (n) => inside("<table><tr><td>x".repeat(n))],
  ["rows and cells", (n) => inside(`<table>${"<tr><td>a<td>b".repeat(n)}</table>`)],
  [
    "huge spans",
    (n) => inside(`<table>${"<tr><td colspan=1000 rowspan=60000>a".repeat(n / 100)}</table>`),
  ],
  ["attributes", (n) => inside(`<p ${Array.from({ length: n }, (_, i) => `a${i}=b`).join(" ")}>x`)],
  [
    "classes",
    (n) => inside(`<p class="${Array.from({ length: n }, (_, i) => `c${i}`).join(" ")}">x`),
  ],
  ["long classes", (n) => inside(`<p class="${"by-".repeat(n)}" id="${"date_".repeat(n)}">x`)],
  [
    "sizes of a picture",
    (n) => inside(`<img width=600 height=400 src=/a.jpg srcset="${"/a.jpg 1x,".repeat(n)}">`),
  ],
  [
    "commas for sizes",
    (n) => inside(`<img width=600 height=400 src=/a.jpg srcset="${",".repeat(n * 10)}">`),
  ],
  [
    "pictures",
    (n) => inside("<figure><img src=/a.jpg><figcaption>Photo by</figcaption></figure>".repeat(n)),
  ],
  [
    "captions",
    (n) =>
      inside(
        `<figure><img src=/a.jpg><figcaption>${"Photo: Credit (".repeat(n)}</figcaption></figure>`,
      ),
  ],
  ["metas", (n) => `${'<meta name=author content="Ada Finch">'.repeat(n)}${inside("")}`],
  ["by-lines", (n) => inside(`<p class=byline>${"By Ada Finch, and ".repeat(n)}</p>`)],
  ["commas in a meta", (n) => `<meta name=author content="${" ,".repeat(n * 5)}">${inside("")}`],
  ["keywords", (n) => `<meta name=keywords content="${"rain, ".repeat(n * 5)}">${inside("")}`],
  ["parts of a title", (n) => `<title>${"Rain | ".repeat(n)}</title>${inside("")}`],
  [
    "dates",
    (n) =>
      inside(`<time>${"1 2 3 4 2024 ".repeat(n)}</time><p class=date>${"5 May ".repeat(n)}</p>`),
  ],
  ["nested entries", (n) => inside("<div class=live-entry><p>It rained.".repeat(n))],
  [
    "entries with what looks like dates",
    (n) =>
      inside(`<div class=live-entry><p>${"<i>10 Xyz 2020 1:00</i>".repeat(4)}</div>`.repeat(n / 4)),
  ],
  ["an entry of links", (n) => inside(`<div class=live-entry>${"<a href=/u/>@a</a>".repeat(n)}`)],
  [
    "entries in data",
    (n) =>
      `<title>Rain</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Rain","liveBlogUpdate":[${'{"articleBody":"It rained, and then it rained again.","datePublished":"2024-03-05"},'.repeat(n)}]}</script>${inside(`<div><p>${words}</div>`.repeat(n))}`,
  ],
  ["headings", (n) => inside("<h1>Rain</h1><h2>Wind</h2>".repeat(n))],
  ["comments", (n) => inside("<!-- --><!--->".repeat(n))],
  ["a comment that never ends", (n) => inside(`<!--${"<!--".repeat(n)}`)],
  ["broken tags", (n) => inside("<<<</<!<?".repeat(n))],
  ["scripts", (n) => inside("<script>a = 1;</script>".repeat(n))],
  [
    "state",
    (n) => inside(`<script>window.__preloadedData = {${'"a":[undefined,'.repeat(n)}</script>`),
  ],
  ["JSON-LD nodes", (n) => ld(`[${'{"@type":"NewsArticle","author":{"name":"A"}},'.repeat(n)}]`)],
  [
    "JSON-LD references",
    (n) =>
      ld(
        `{"@graph":[${Array.from({ length: n }, (_, i) => `{"@id":"${i}","author":{"@id":"${i + 1}"}}`).join()}]}`,
      ),
  ],
  ["JSON-LD that is broken", (n) => ld(`{"headline":"a\n${"\\'".repeat(n)}${",}".repeat(n)}`)],
  [
    "items in items",
    (n) => inside("<div itemscope itemprop=author><b itemprop=name>A</b>".repeat(n)),
  ],
  ["notes", (n) => inside("<p><em>Ada Finch contributed reporting.</em></p>".repeat(n))],
  ["footnotes", (n) => inside('<p>x<sup><a href="#fn1">1</a></sup></p><li id=fn1>y'.repeat(n))],
  [
    "articles",
    (n) => inside("</article><article><h1>Wind</h1><time>1 May</time><p>It rained.</p>".repeat(n)),
  ],
  ["nested columns", (n) => inside(`<table><tr><td>${words}<td>`.repeat(n))],
  [
    "columns of links",
    (n) => inside(`<div>${"<p><a href=/x>Wind</a> It rained.</p>".repeat(n)}</div>`),
  ],
  [
    "notices",
    (n) =>
      inside("<div><p>Our cookies need your consent.</p><button>Accept</button></div>".repeat(n)),
  ],
  [
    "questions in buttons",
    (n) =>
      inside(
        "<button aria-expanded=false>Does it rain today?</button><div><p>It rained.</p>".repeat(n),
      ),
  ],
  [
    "cards",
    (n) => inside("<div class=card><h3><a href=/x>Wind</a></h3><p>It rained.</p></div>".repeat(n)),
  ],
  [
    "comments of readers",
    (n) =>
      inside(
        `${words.repeat(20)}<div class=comments>${"<div class=comment><p>It rained.</p></div>".repeat(n)}</div>`,
      ),
  ],
  [
    "marks of notes",
    (n) =>
      inside(
        `<p>${"x<a href=#a>1</a>".repeat(n)}</p>${"<div id=a><p>It rained.</p></div>".repeat(n)}`,
      ),
  ],
  [
    "rows of links",
    (n) =>
      `<p>${"<a href=/x>Wind</a> ".repeat(n)}</p>${inside("<p><a href=/x>Rain</a></p>".repeat(n))}`,
  ],
  ["hidden parts", (n) => inside("<p hidden>It rained.</p><p>It rained.</p>".repeat(n))],
  ["nested hidden parts", (n) => inside("<div role=tabpanel hidden><p>It rained.".repeat(n))],
  [
    "styles",
    (n) => inside(`<style>${".a{display:none}.b .a{display:block}".repeat(n)}</style><p class=a>x`),
  ],
  [
    "rules for one class",
    (n) =>
      inside(
        `<style>${Array.from({ length: n }, (_, i) => `.a.b${i}{display:none}`).join("")}</style>${"<p class=a>It rained.".repeat(n)}`,
      ),
  ],
  [
    "conditions of rules",
    (n) => inside(`<style>${"@media screen{".repeat(n)}.a{display:none}</style>`),
  ],
  ["comments in styles", (n) => inside(`<style>${"/*".repeat(n)}${"/* */".repeat(n)}</style>`)],
  [
    "style attributes",
    (n) => inside(`<p style="${"display : none ; ".repeat(n)}">x<p style="${"rgb(".repeat(n)}">y`),
  ],
  ["marks without a sign", (n) => inside(`<p>${"a\u200b\u200d".repeat(n)}${"\u200b".repeat(n)}`)],
  ["formulas", (n) => inside("<p>$a$ \\(b\\) $$c<math><mi>x</math>".repeat(n))],
];

/** The least of some runs, in milliseconds of this process: others may keep the machine busy. */
function time(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

// A ratio, not a clock: eight times the page may cost eight times the time; what is quadratic costs 64 times.
const SMALL = 400;
const FACTOR = 8;

describe.each([
  ["any page", "https://gazette.example/rain"],
  ["a page with a profile", NYT],
])("time, on %s,", (_, url) => {
  it.each(SHAPES)("is linear in %s", (_name, make) => {
    const small = make(SMALL);
    const large = make(SMALL * FACTOR);
    parseArticle(small, { url });
    const base = Math.max(
      time(() => parseArticle(small, { url })),
      2,
    );
    expect(time(() => parseArticle(large, { url })) / base).toBeLessThan(FACTOR * 5);
  });
});

describe("time", () => {
  it("of the renderers is linear", () => {
    const article = (n: number) =>
      parseArticle(inside("<p>a <b>b</b></p><ul><li>c</ul>".repeat(n)), { url: NYT });
    const small = article(SMALL);
    const large = article(SMALL * FACTOR);
    for (const render of [toText, toHtml])
      expect(
        time(() => render(large)) /
          Math.max(
            time(() => render(small)),
            2,
          ),
      ).toBeLessThan(FACTOR * 5);
  });

  it("does not grow with what is behind the limit of depth", () => {
    const deep = (n: number): string => `<article><p>It rained.</p>${"<div>".repeat(n)}`;
    const ratio =
      time(() => parseArticle(deep(100_000))) /
      Math.max(
        time(() => parseArticle(deep(10_000))),
        2,
      );
    expect(ratio).toBeLessThan(10);
  });
});
