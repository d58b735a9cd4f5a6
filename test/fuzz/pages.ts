import fc from "fast-check";

const TAGS =
  "article main section div p span a b em strong i u s code pre br hr h1 h2 h3 h6 ul ol li dl dt dd blockquote q figure figcaption img picture source video audio iframe embed object table caption thead tr th td math mi annotation svg text noscript template script style title textarea select option button form input label aside nav header footer address time sup sub ruby rt details summary center font plaintext xmp body html head base link meta twitter-widget".split(
    " ",
  );
const VALUES = [
  "javascript:alert(1)",
  " java\nscript:x",
  "data:text/html,x",
  "data:image/svg+xml,x",
  "data:image/png;base64,AAAA",
  "https://gazette.example/a.jpg",
  "/a.jpg?w=600",
  "//cdn.example/a.jpg",
  "#fn1",
  "mailto:ada@gazette.example",
  "https://www.youtube.com/embed/abcdefghijk",
  "https://twitter.com/x/status/1234567890",
  "a.jpg 1x, b.jpg 2x",
  "a.jpg 100w,,b.jpg 800w,",
  "byline author",
  "related sidebar",
  "caption credit",
  "story-body",
  "2024-03-05T08:00:00+01:00",
  "articleBody",
  "author",
  "true",
  "3",
  "-1",
  "99999999999",
  "",
  "__proto__",
];
const NAMES =
  "href src srcset data-src class id rel itemprop itemscope itemtype datetime content name property alt title width height style onclick dir lang role aria-hidden hidden colspan rowspan start type shadowrootmode __proto__".split(
    " ",
  );

const value = fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 12 }));
const attribute = fc
  .tuple(fc.constantFrom(...NAMES), value, fc.constantFrom('"', "'", ""))
  .map(([name, text, quote]) => `${name}=${quote}${text}${quote}`);
const startTag = fc
  .tuple(fc.constantFrom(...TAGS), fc.array(attribute, { maxLength: 3 }))
  .map(([tag, attributes]) => `<${[tag, ...attributes].join(" ")}>`);
const endTag = fc.constantFrom(...TAGS).map((tag) => `</${tag}>`);
const oddity = fc.constantFrom(
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<!doctype html>",
  "<?xml?>",
  "<",
  "</",
  "<<",
  "&nbsp;",
  "&#0;",
  "&#xD800;",
  "&amp",
  "&notit;",
  "\0",
  "\ufeff",
  "<script type=application/ld+json>",
  '{"@type":"NewsArticle","headline":"Rain","author":[{"name":"Ada Finch"}],',
  '"@graph":[{"@id":"#a","author":{"@id":"#a"}}]}',
  "<script>window.__preloadedData = {",
  "<section name=articleBody>",
  "<article id=story>",
  "<meta charset=utf-16>",
  "<base href='javascript:1'>",
  "<meta property=og:url content=https://www.nytimes.com/2020/01/02/x.html>",
);
const WORD = "\u2042";
const words = fc
  .array(
    fc.constantFrom(WORD, WORD, WORD, "of", "the", "By", "Photo:", "(", ",", ".", "\n", "日本"),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(" "));

/** Markup of any kind. Each of its words is there once: `"w17x"`. */
export const markup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: startTag },
      { weight: 3, arbitrary: endTag },
      { weight: 5, arbitrary: words },
      { weight: 2, arbitrary: oddity },
      { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => {
    let count = 0;
    return parts.join("").replaceAll(WORD, () => `w${++count}x`);
  });

/** A page with something cut out, doubled, swapped or written over in a few places. */
export function mutated(pages: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 4000 }),
    how: fc.constantFrom("cut", "copy", "write", "end"),
    text: fc.oneof(startTag, endTag, oddity),
  });
  return fc
    .tuple(fc.constantFrom(...pages), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([page, changes]) =>
      changes.reduce((html, { at, from, length, how, text }) => {
        const start = Math.floor(at * html.length);
        const source = Math.floor(from * html.length);
        if (how === "end") return html.slice(0, Math.max(start, 200));
        const inserted =
          how === "copy" ? html.slice(source, source + length) : how === "write" ? text : "";
        return (
          html.slice(0, start) + inserted + html.slice(how === "copy" ? start : start + length)
        );
      }, page),
    );
}
