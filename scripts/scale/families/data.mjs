// Data in the page, and what refers to what: JSON-LD, microdata, page state, footnotes, live blogs.
import { families, fill, ld, story } from "./make.mjs";

const WORDS = "It rained, and then it rained again. ";
const list = (size, item) => fill(size, (i) => `${item(i)},`).slice(0, -1);
const news = (members) => story("", ld(`{"@type":"NewsArticle","headline":"Rain",${members}}`));
const item = (type, inside) => `<div itemscope itemtype=https://schema.org/${type}>${inside}</div>`;

export default [
  ...families("JSON-LD", {
    nodes: (size) =>
      story("", ld(`[${list(size, () => '{"@type":"NewsArticle","author":{"name":"A"}}')}]`)),
    scripts: (size) => story(fill(size, ld('{"@type":"NewsArticle","headline":"Rain"}'))),
    "a chain of references": (size) =>
      story(
        "",
        ld(`{"@graph":[${list(size, (i) => `{"@id":"${i}","author":{"@id":"${i + 1}"}}`)}]}`),
      ),
    "a ring of references": (size) =>
      story(
        "",
        ld(
          `{"@graph":[${list(size, (i) => `{"@id":"#a","@type":"NewsArticle","author":{"@id":"#a"},"n":${i}}`)}]}`,
        ),
      ),
    "all to one": (size) =>
      story(
        "",
        ld(
          `{"@graph":[{"@id":"#p","name":"Ada Finch"},${list(size, () => '{"@type":"NewsArticle","author":{"@id":"#p"}}')}]}`,
        ),
      ),
    "one to all": (size) =>
      story(
        "",
        ld(
          `{"@graph":[{"@type":"NewsArticle","author":[${list(size / 2, (i) => `{"@id":"#${i}"}`)}]},${list(size / 2, (i) => `{"@id":"#${i}","name":"A${i}"}`)}]}`,
        ),
      ),
    "many to many": (size) => {
      const refs = list(size / 4, () => '{"@id":"#p"}');
      return story(
        "",
        ld(
          `{"@graph":[{"@id":"#p","name":"A","knows":[${refs}]},${list(size / 2, () => '{"@type":"NewsArticle","author":{"@id":"#p"}}')}]}`,
        ),
      );
    },
    "broken text": (size) =>
      story("", ld(`{"headline":"a\n${fill(size / 2, "\\'")}${fill(size / 2, ",}")}`)),
    "commas too many": (size) => story("", ld(`[${fill(size, "1,,")}]`)),
    "brackets without end": (size) => story("", ld(fill(size, "["))),
    "objects without end": (size) => story("", ld(fill(size, '{"a":'))),
    "deep graphs": (size) => story("", ld(`${fill(size, '{"@graph":')}0${fill(size / 10, "}")}`)),
    "line breaks in text": (size) => story("", ld(`{"headline":"${fill(size, "a\n")}"}`)),
    "quotes in text": (size) => story("", ld(`{"headline":"${fill(size, 'a "b" ')}"}`)),
    comments: (size) => story("", ld(`${fill(size, "/* a */ // b\n")}{"a":1}`)),
    authors: (size) => news(`"author":[${list(size, (i) => `{"name":"Ann Lee${i}"}`)}]`),
    "authors' names": (size) => news(`"author":[${list(size, (i) => `"Ann Lee${i}"`)}]`),
    pictures: (size) =>
      news(`"image":[${list(size / 2, (i) => `"/p/${i}.jpg"`)}]`) +
      fill(size / 2, "<img src=/p/654321.jpg width=600>"),
    "pictures with captions": (size) =>
      news(`"image":[${list(size / 2, (i) => `{"url":"/p/${i}.jpg","caption":"Rain ${i}"}`)}]`) +
      fill(size / 2, (i) => `<img src=/p/${i}.jpg width=600>`),
    keywords: (size) => news(`"keywords":[${list(size, (i) => `"rain ${i}"`)}]`),
    sections: (size) => news(`"articleSection":[${list(size, (i) => `"rain ${i}"`)}]`),
    dates: (size) => news(`"datePublished":[${list(size, () => '"5 May 2024"')}]`),
    types: (size) =>
      story("", ld(`{"@type":[${list(size, () => '"NewsArticle"')}],"headline":"Rain"}`)),
    parts: (size) =>
      news(
        `"isAccessibleForFree":false,"hasPart":[${list(size, () => '{"isAccessibleForFree":false,"cssSelector":".a .b"}')}]`,
      ),
    items: (size) =>
      story(
        "",
        ld(
          `{"@type":"ItemList","itemListElement":[${list(size, (i) => `{"@type":"ListItem","position":${i},"item":{"@id":"/${i}","name":"Home"}}`)}]}`,
        ),
      ),
    breadcrumbs: (size) =>
      story(
        "",
        ld(
          `{"@type":"BreadcrumbList","itemListElement":[${list(size, (i) => `{"@type":"ListItem","position":${i},"name":"Home"}`)}]}`,
        ),
      ),
    questions: (size) =>
      story(
        "",
        ld(
          `{"@type":"FAQPage","mainEntity":[${list(size, () => '{"@type":"Question","name":"Rain?","acceptedAnswer":{"text":"It rained."}}')}]}`,
        ),
      ),
    "a body of markup": (size) =>
      news(`"articleBody":"${fill(size, "<p>It rained.</p>")}"`).replace(/<article>.*/, ""),
    "a body of entities": (size) =>
      news(`"articleBody":"${fill(size, "&lt;p&gt;x")}"`).replace(/<article>.*/, ""),
    updates: (size) =>
      `${ld(`{"@type":"LiveBlogPosting","headline":"Rain","liveBlogUpdate":[${list(size / 2, () => `{"articleBody":"${WORDS}","datePublished":"2024-03-05"}`)}]}`)}${story(fill(size / 2, `<div><p>${WORDS}</div>`))}`,
    "updates that name boxes": (size) =>
      `${ld(`{"@type":"LiveBlogPosting","headline":"Rain","liveBlogUpdate":[${list(size / 2, (i) => `{"url":"#u${i}","headline":"Rain","datePublished":"2024-03-05"}`)}]}`)}${story(fill(size / 2, (i) => `<div id=u${i}><p>x</div>`))}`,
    "updates that name one box": (size) =>
      `${ld(`{"@type":"LiveBlogPosting","headline":"Rain","liveBlogUpdate":[${list(size / 2, () => '{"url":"#u","headline":"Rain","datePublished":"2024-03-05"}')}]}`)}${story(`<div id=u>${fill(size / 2, "<p>x")}</div>`)}`,
    "posts and comments": (size) =>
      `${ld(`{"@type":"DiscussionForumPosting","headline":"Rain","comment":[${list(size / 2, (i) => `{"@type":"Comment","text":"It rained ${i}.","author":{"name":"Ada"}}`)}]}`)}${story(fill(size / 2, (i) => `<div><p>It rained ${i}.</div>`))}`,
  }),
  ...families("microdata", {
    articles: item("Article", "<b itemprop=author>Ann Lee</b>"),
    properties: (size) => story(item("Article", fill(size, "<b itemprop=author>Ann Lee</b>"))),
    nested: "<div itemscope itemprop=author><b itemprop=name>A</b>",
    "names of properties": (size) =>
      story(`<div itemscope><b itemprop="${fill(size, "name author ")}">x</b></div>`),
    "references again and again": (size) =>
      story(`<div itemscope itemref="${fill(size, "b ")}"></div><p id=b itemprop=name>x`),
    "all refer to one": (size) =>
      story(
        `<div id=b>${fill(size / 2, "<p itemprop=name>y</p>")}</div>${fill(size / 2, "<div itemscope itemref='b b b b'></div>")}`,
      ),
    "one refers to all": (size) =>
      story(
        `<div itemscope itemref="${fill(size / 2, (i) => `b${i} `)}"></div>${fill(size / 2, (i) => `<p id=b${i} itemprop=name>y</p>`)}`,
      ),
    "references in a chain": (size) =>
      story(fill(size, (i) => `<div itemscope id=b${i} itemref=b${i + 1} itemprop=a></div>`)),
    "references in a ring": "<div itemscope id=b itemref=b itemprop=a></div>",
    updates:
      "<div itemprop=liveBlogUpdate itemscope><time itemprop=datePublished>x</time><p itemprop=articleBody>It rained.</p></div>",
    posts: item("Comment", "<b itemprop=author>Ann</b><p itemprop=text>It rained.</p>"),
  }),
  ...families("state", {
    "objects without end": (size) =>
      story(`<script>window.__preloadedData = {${fill(size, '"a":[undefined,')}</script>`),
    "one object": (size) =>
      story(`<script>window.__STATE__ = {${list(size, (i) => `"a${i}":1`)}}</script>`),
    assignments: "<script>window.a = {};</script>",
    "assignments in one script": (size) =>
      story(`<script>${fill(size, "window.a = {};")}</script>`),
    parsed: (size) => story(`<script>window.a = JSON.parse("${fill(size, '{\\"a\\":')}")</script>`),
    Next: (size) =>
      story(
        "",
        `<script id=__NEXT_DATA__ type=application/json>{"props":{"pageProps":{"a":[${list(size, () => '{"html":"<p>x</p>"}')}]}}}</script>`,
      ),
    flight: `<script>self.__next_f.push([1,"1:[\\"$\\",\\"p\\",null,{}]\\n"])</script>`,
    "flight in one": (size) =>
      story(
        `<script>self.__next_f.push([1,"${fill(size, (i) => `${i}:[\\"$${i + 1}\\"]\\n`)}"])</script>`,
      ),
    Nuxt: (size) =>
      story(
        "",
        `<script type=application/json id=__NUXT_DATA__>[${list(size, (i) => `{"a":${i + 1}}`)}]</script>`,
      ),
    "Nuxt of old": (size) =>
      story(
        "",
        `<script>window.__NUXT__=(function(a,b){return {data:[${list(size, () => "{a:a,b:b}")}]}}("x",1))</script>`,
      ),
    Apollo: (size) =>
      story(
        "",
        `<script>window.__APOLLO_STATE__={${list(size, (i) => `"A:${i}":{"__typename":"A","b":{"__ref":"A:${i + 1}"},"body":"It rained."}`)}}</script>`,
      ),
    "spaces in scripts": `<script>${" ".repeat(1000)}</script>`,
  }),
  ...families("media", {
    figures: "<figure><img src=/a.jpg><figcaption>Photo by Ada Finch</figcaption></figure>",
    "figures without pictures": "<figure><figcaption>Rain</figcaption></figure>",
    pictures: "<img src=/p/123456.jpg width=600 height=400>",
    "pictures, each another": (size) => story(fill(size, (i) => `<img src=/p/${i}.jpg width=600>`)),
    "sources of one picture": (size) =>
      story(`<picture>${fill(size, "<source srcset=/a.jpg media=x>")}<img src=/a.jpg></picture>`),
    "sizes of one picture": (size) =>
      story(
        `<img width=600 height=400 src=/a.jpg srcset="${fill(size, (i) => `/a${i}.jpg ${i + 1}w,`)}">`,
      ),
    "one size again": (size) =>
      story(`<img width=600 height=400 src=/a.jpg srcset="${fill(size, "/a.jpg 1x,")}">`),
    "commas for sizes": (size) =>
      story(`<img width=600 height=400 src=/a.jpg srcset="${fill(size, ",")}">`),
    "spaces for sizes": (size) =>
      story(`<img width=600 height=400 src=/a.jpg srcset="a${fill(size, " ")}">`),
    "brackets for sizes": (size) =>
      story(`<img width=600 height=400 src=/a.jpg srcset="a ${fill(size, "(")}">`),
    "data for sizes": (size) =>
      story(`<img width=600 src="data:image/png;base64,${fill(size, "AAAA")}">`),
    "one caption": (size) =>
      story(
        `<figure><img src=/a.jpg><figcaption>${fill(size, "Photo: Credit (")}</figcaption></figure>`,
      ),
    "spans in a caption": (size) =>
      story(
        `<figure><img src=/a.jpg><figcaption>${fill(size, "<span>Rain</span>")}</figcaption></figure>`,
      ),
    "one gallery": (size) =>
      story(`<figure>${fill(size, (i) => `<img src=/${i}.jpg width=600><p>Rain</p>`)}</figure>`),
    videos: "<video poster=/a.jpg><source src=/a.mp4><track src=/a.vtt></video>",
    "sources of one video": (size) =>
      story(`<video>${fill(size, "<source src=/a.mp4 type=video/mp4>")}</video>`),
    tweets:
      "<blockquote class=twitter-tweet><p>x</p><a href=https://twitter.com/a/status/123456789>x</a></blockquote>",
    "one tweet": (size) =>
      story(`<blockquote class=twitter-tweet>${fill(size, "<a href=/x>x</a>")}</blockquote>`),
    "pictures before a headline": (size) => fill(size, "<img src=/a.jpg width=600>") + story(""),
    "noscript pictures": "<img data-src=/a.jpg><noscript><img src=/a.jpg></noscript>",
    "open graph pictures": (size) =>
      fill(size, (i) => `<meta property=og:image content=/p/${i}.jpg>`) +
      story("<img src=/p/1.jpg width=600>"),
  }),
  ...families("references", {
    footnotes: '<p>x<sup><a href="#fn1">1</a></sup></p><li id=fn1>y',
    "footnotes, each another": (size) =>
      story(
        `<p>${fill(size / 2, (i) => `x<sup><a id=r${i} href=#fn${i}>${i}</a></sup>`)}</p><ol>${fill(size / 2, (i) => `<li id=fn${i}>y <a href=#r${i}>↩</a>`)}</ol>`,
      ),
    "marks to one note": (size) =>
      story(
        `<p>${fill(size / 2, "x<sup><a href=#a>1</a></sup>")}</p>${fill(size / 2, "<div id=a><p>It rained.</p></div>")}`,
      ),
    "notes to one mark": (size) =>
      story(
        `<p>x<sup><a id=r href=#fn>1</a></sup></p>${fill(size, (i) => `<p id=fn${i}>y <a href=#r>↩</a></p>`)}`,
      ),
    "named notes": "<aside role=doc-footnote id=n>x</aside><a role=doc-noteref href=#n>1</a>",
    "links to headings": (size) =>
      story(
        `<ul>${fill(size / 2, (i) => `<li><a href=#h${i}>x</a>`)}</ul>${fill(size / 2, (i) => `<h2 id=h${i}>x</h2>`)}`,
      ),
    "links to nothing": (size) => story(fill(size, (i) => `<a href=#n${i}>x</a>`)),
    "controls of panels": (size) =>
      story(
        fill(
          size,
          (i) => `<button aria-controls=p${i}>x</button><div id=p${i} hidden>It rained.</div>`,
        ),
      ),
    "controls of one panel": (size) =>
      story(`${fill(size, "<button aria-controls=p>x</button>")}<div id=p hidden>It rained.</div>`),
    "one control of all": (size) =>
      story(
        `<button aria-controls="${fill(size / 2, (i) => `p${i} `)}">x</button>${fill(size / 2, (i) => `<div id=p${i} hidden>It rained.</div>`)}`,
      ),
    "labels of fields": (size) =>
      story(fill(size, (i) => `<label for=f${i}>x</label><input id=f${i}>`)),
    "one id": "<p id=a>It rained.</p>",
    "ids alike": (size) => story(fill(size, (i) => `<h2 id=a${i}>Rain</h2><p>It rained.</p>`)),
    "repeated quotations": (size) =>
      story(
        fill(
          size,
          `<div class=post id=p><blockquote><p>${WORDS}</p></blockquote><p>${WORDS}</p></div>`,
        ),
      ),
    "repeated paragraphs": `<p>${WORDS.repeat(4)}</p>`,
  }),
  ...families("fields", {
    "by-lines": '<p class="author byline">By Ann Lee</p>',
    "names in one by-line": (size) =>
      story(`<p class=byline>By ${fill(size, "<a rel=author href=/a>Ann Lee</a>, ")}</p>`),
    "authors in boxes": (size) =>
      story(fill(size, (i) => `<a rel=author href=/a/${i}>Ann Lee${i}</a>`)),
    dates: '<time class="date" datetime="2020-01-02">1. 1. 2020</time>',
    "what looks like dates": "<p><i>10 Xyz 2020 1:00</i></p>",
    "headlines alike": "<h1>Rain on the harbour</h1>",
    "one headline": (size) =>
      `<title>Rain</title><article><h1>${fill(size, "<b>Rain</b> ")}</h1><p>It rained.</p>`,
    breadcrumbs: (size) => story(`<div class=breadcrumb>${fill(size, "<a href=/>Home</a>")}</div>`),
    tags: (size) =>
      story(`<div class=tags>${fill(size, (i) => `<a rel=tag href=/t/${i}>rain ${i}</a>`)}</div>`),
    "next pages": (size) => story(fill(size, (i) => `<a rel=next href=?page=${i}>Next</a>`)),
    "pages of one": (size) =>
      story(`<div class=pagination>${fill(size, (i) => `<a href=?page=${i}>${i}</a>`)}</div>`),
    "notes of reporters": "<p><em>Ada Finch contributed reporting.</em></p>",
    corrections: "<p><i>Correction: an earlier version said that it was dry.</i></p>",
    bios: "<p class=bio>Ada Finch is a writer.</p>",
    "hidden by-lines": (size) =>
      `${fill(size / 2, "<p class=byline><span>")}<noscript>${fill(size / 2, "<b>a</b>")}`,
    entries: "<div class=live-entry><p>It rained.</p></div>",
    "entries with times":
      "<div><time>10:30</time><h3>Rain</h3><p>It rained all day long again.</p></div>",
    "an entry of links": (size) =>
      story(`<div class=live-entry>${fill(size, "<a href=/u/>@a</a>")}</div>`),
    "entries of what looks like dates": `<div class=live-entry><p>${"<i>10 Xyz 2020 1:00</i>".repeat(4)}</div>`,
    "formulas in text": "<p>$a$ \\(b\\) $$c</p>",
  }),
];
