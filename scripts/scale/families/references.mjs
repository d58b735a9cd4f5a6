// What refers to what, in rings and in crowds, and values that no page should have.
import { deep, families, fill, ld, story } from "./make.mjs";

const graph = (size, node) => story("", ld(`{"@graph":[${fill(size, (i) => `${node(i)},`)}{}]}`));
const script = (text) => story("", `<script>${text}</script>`);

export default [
  ...families("references", {
    "footnotes in rings": (size) =>
      story(
        fill(
          size,
          (i) => `<p id=n${i}>x<sup><a href=#n${(i + 1) % 50} id=r${i}>${i}</a></sup></p>`,
        ),
      ),
    "notes that cite themselves": (size) =>
      story(
        fill(
          size,
          (i) =>
            `<li id=fn${i}>note <a href=#fn${i}>${i}</a><sup><a href=#fn${i + 1}>1</a></sup></li>`,
        ),
      ),
    "all marks to one note": (size) =>
      story(`${fill(size, "<p>word<sup><a href=#fn1>1</a></sup></p>")}<ol><li id=fn1>Note</ol>`),
    "notes of one id": (size) =>
      story(
        `<p>word<sup><a href=#fn1>1</a></sup></p><ol>${fill(size, "<li id=fn1>Note <a href=#r1>↩</a>")}</ol>`,
      ),
    "links to one id": "<p id=a>x<a href=#a>a</a></p>",
    "controls in rings": (size) =>
      story(
        fill(
          size,
          (i) =>
            `<div id=t${i} aria-controls=t${(i * 7) % 200} aria-labelledby=t${(i + 1) % 200} hidden><button aria-controls="t1 t2 t3">x</button><p>It rained.</p></div>`,
        ),
      ),
    "one control of all": (size) =>
      story(
        `<button aria-controls="${fill(size / 2, (i) => `p${i} `)}">x</button>${fill(size / 2, (i) => `<div id=p${i} hidden><p>x</p></div>`)}`,
      ),
    "one control of one, again": (size) =>
      story(
        `<button aria-controls="${fill(size / 2, "a ")}">x</button>${fill(size / 2, "<div id=a hidden><p>x</p></div>")}`,
      ),
    "labels in rings": (size) =>
      story(
        fill(
          size,
          (i) => `<input type=checkbox id=c${i}><label for=c${(i + 1) % 99}>x</label><p>x</p>`,
        ),
      ),
    "items in rings": (size) =>
      fill(
        size,
        (i) =>
          `<div itemscope itemtype=https://schema.org/Article id=i${i} itemref="i${(i + 1) % 100} i${(i + 3) % 100} i${i}"><b itemprop=name>x</b></div>`,
      ) + story(""),
    "items that name the next and the first": (size) =>
      `<div itemscope itemtype=https://schema.org/NewsArticle itemref="${fill(size / 2, (i) => `i${i} `)}"></div>${fill(size / 2, (i) => `<div id=i${i} itemprop=author itemscope itemref="i${i + 1} i0"><b itemprop=name>A${i}</b></div>`)}${story("")}`,
    "nodes that name two others": (size) =>
      graph(
        size,
        (i) =>
          `{"@id":"#${i}","@type":"NewsArticle","author":[{"@id":"#${i + 1}"},{"@id":"#${i * 2}"}],"publisher":{"@id":"#${i}"}}`,
      ),
    "nodes that name the next twice": (size) =>
      graph(
        size,
        (i) =>
          `{"@id":"#${i}","@type":"NewsArticle","author":[{"@id":"#${i + 1}"},{"@id":"#${i + 1}"}],"mainEntity":[{"@id":"#${i + 1}"},{"@id":"#${i + 1}"}]}`,
      ),
    "posts that name their comment twice": (size) =>
      graph(
        size,
        (i) =>
          `{"@id":"#${i}","@type":"DiscussionForumPosting","headline":"R","text":"It rained ${i}","comment":[{"@id":"#${i + 1}"},{"@id":"#${i + 1}"}]}`,
      ),
    "comments in comments": (size) =>
      story(
        "",
        ld(
          fill(
            size,
            '{"@type":"DiscussionForumPosting","text":"It rained","author":{"name":"A"},"comment":[',
          ),
        ),
      ),
    "updates of three boxes": (size) =>
      `${ld(`{"@type":"LiveBlogPosting","liveBlogUpdate":[${fill(size / 2, (i) => `{"@type":"BlogPosting","url":"#u${i % 3}","headline":"x","articleBody":"It rained ${i}","datePublished":"2024-03-05T08:00:00Z"},`)}{}]}`)}${story(fill(size / 2, (i) => `<div id=u${i % 3}><h3>x</h3><p>It rained ${i}</p></div>`))}`,
    "state in rings": (size) =>
      script(
        `window.__APOLLO_STATE__={"ROOT_QUERY":{"article":{"__ref":"A:0"}},${fill(size, (i) => `"A:${i}":{"__typename":"Article","body":{"__ref":"A:${(i + 1) % 90}"}},`)}"z":1}`,
      ),
    "flight in a chain": (size) =>
      script(
        `self.__next_f.push([1,"${fill(size, (i) => `${i.toString(16)}:["$","p",null,{"children":"$${(i + 1).toString(16)}"}]\\n`)}"])`,
      ),
    "style variables": (size) =>
      `<style>${fill(size, (i) => `:root{--a${i}:var(--a${i + 1},none)}`)}.x{display:var(--a0)}</style>${story("<p class=x>x</p>")}`,
    "style siblings": (size) =>
      `<style>${fill(size / 2, ".a ~ .a + .a{display:none}")}</style>${story(fill(size / 2, "<p class=a>x</p>"))}`,
    "style states": (size) =>
      `<style>${fill(size / 2, (i) => `#c${i}:checked ~ .d${i}{display:block}.d${i}{display:none}`)}</style>${story(fill(size / 2, (i) => `<input type=checkbox id=c${i}><div class=d${i}><p>It rained.</p></div>`))}`,
    "style functions": (size) =>
      `<style>${fill(size / 2, ":is(:where(:not(.a,.b,:is(.c)))) .a{display:none}")}</style>${story(fill(size / 2, "<p class=a>x</p>"))}`,
    "style nesting": (size) => `<style>${fill(size, ".a{")}</style>${story("<p class=a>x</p>")}`,
    "style text": (size) =>
      `<style>${fill(size, ".a[b='{']{content:'}';display:none}\\61{}")}</style>${story("<p class=a>x</p>")}`,
  }),
  ...families("absurd", {
    "spans of 1e9": (size) =>
      story(
        `<table>${fill(size, "<tr><td colspan=1000000000 rowspan=1e9>a<td colspan=-5>b")}</table>`,
      ),
    "wide and long": (size) =>
      story(
        `<table><tr>${fill(size / 2, "<td colspan=1000>a")}${fill(size / 2, "<tr><td rowspan=65534>b")}</table>`,
      ),
    "columns of 1000": (size) =>
      story(`<table>${fill(size, "<colgroup span=1000><col span=1000>")}<tr><td>a<td>b</table>`),
    "lists from 1e308": "<ol start=1e308 reversed type=i><li value=-1e308>a<li value=NaN>b</ol>",
    "roman numbers": (size) => story(`<ol type=I start=2147483647>${fill(size, "<li>d")}</ol>`),
    "dates of no calendar":
      "<time datetime='2024-02-30T99:99:99+24:60'>31 February 20244</time> <span class=date>99/99/9999 99:99 PM GMT+99</span> ",
    "years of six digits": (size) =>
      story(
        "",
        ld(
          `{"@type":"NewsArticle","datePublished":[${fill(size, '"+275760-09-13T00:00:00Z","-000001-01-01","1e20","2024-W99-9",')}"x"]}`,
        ),
      ),
    "numbers without end": (size) =>
      story(
        "",
        ld(
          `{"@type":"NewsArticle","headline":1e999,"image":[${fill(size, '{"url":"/a.jpg","width":1e999,"height":"1e400"},')}{}]}`,
        ),
      ),
    "candidates of all widths": (size) =>
      story(
        `<picture>${fill(size, (i) => `<source srcset="/a${i}.jpg ${"9".repeat(40)}w, /b.jpg 1e400w, /c.jpg -1x, /d.jpg NaNw">`)}<img src=/a.jpg width=1e309 height=-0></picture>`,
      ),
    "candidates as data": (size) =>
      story(`<img width=600 srcset="${fill(size, "data:image/png;base64,AAAA 1w,")}" src=/a.jpg>`),
    "bases of other hosts": '<base href="//evil.example/\\..\\"><a href=x>y</a>',
    "refresh to a script": '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    "shadow roots":
      "<x-a><template shadowrootmode=open><p>It rained all day.</p><slot></slot></template>y</x-a>",
    "templates and noscripts":
      "<template><noscript><template><p>x</p></template></noscript></template><noscript><p>y</p></noscript>",
    "markup in svg titles":
      "<svg><title><style><img src=x onerror=alert(1)></style></title><desc><p>x</p></desc></svg>",
    "markup in formulas":
      "<math><mtext><table><mglyph><style><!--</style><img src=x onerror=alert(1)></table></mtext></math>",
    "links of formulas":
      "<math href=javascript:alert(1)><mi href=javascript:x xlink:href=javascript:x onclick=x>a</mi><maction>x</maction></math>",
    "annotated formulas":
      "<math><semantics><mi>x</mi><annotation-xml encoding=text/html><p>x</p></annotation-xml><annotation encoding=application/x-tex>\\frac{</annotation></semantics></math>",
    "addresses of no host":
      '<p>See <a href="https://a:b@gazette.example:99999/">the page</a>, <a href="http:javascript:x">x</a>, <a href="ht\ntp://x">y</a></p>',
    "marks of direction": "<p>\u202e\u2066rain\u2069\u200f</p><h2>\u202enia r</h2>",
    "headings of one name": "<h2>Rain</h2><p>x</p><h2>Rain-1</h2><p>x</p>",
    "everything crossed":
      "<b><table><i><tr><a href=/x><td></b></table></i><ul></a><p></ul><li></p><dl></li><dd></dl></dd><h2></b></h2>",
    "cells in cells in cells": deep("<table><tr><td>", "<td>x<th scope=col>y<tr>"),
    "terms in terms": deep("<dl><dd>", "<dt>a<dd>b"),
    "summaries in summaries": deep("<details open><summary>", "<p>x</p></summary>"),
    "captions in figures in figures": deep(
      "<figure>",
      "<figcaption>a<img src=/a.jpg width=600></figcaption>",
    ),
  }),
];
