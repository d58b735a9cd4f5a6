import { describe, expect, it, vi } from "vitest";
import { type Article, parseArticle, toHtml, toText } from "../../src/index.js";
import { fixturePages, MIXED_PAGE } from "./pages.js";

const url = "https://gazette.example/rain";
const filler =
  "The river rose by two fingers on Tuesday, which the miller called a good beginning. ";
const around = (inside: string, head = ""): string =>
  `<html><head><title>Rain in the valley</title>${head}</head><body><article><h1>Rain in the valley</h1>${`<p>${filler}${filler}</p>`.repeat(6)}${inside}</article></body></html>`;
const read = (inside: string, head = ""): Article => parseArticle(around(inside, head), { url });

describe("an address of a foreign scheme", () => {
  const BAD = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "java\u0000script:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript://gazette.example/%0aalert(1)",
    "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "blob:https://gazette.example/1",
    "file:///etc/passwd",
    "view-source:https://gazette.example/",
    "intent://gazette.example/#Intent;end",
  ];
  const FOREIGN =
    /^\s*(?!https?:|mailto:|data:image\/(?:png|jpe?g|gif|webp|avif|bmp))[a-z][a-z0-9+.-]*:/i;

  const addresses = (value: unknown, found: string[] = []): string[] => {
    if (typeof value !== "object" || value === null) return found;
    for (const [key, inner] of Object.entries(value)) {
      if (
        /^(?:url|src|canonicalUrl|shortUrl|nextPageUrl|image|poster)$/.test(key) &&
        typeof inner === "string"
      )
        found.push(inner);
      else if (key !== "issues" && key !== "provenance") addresses(inner, found);
    }
    return found;
  };

  it.each(BAD)("never comes out of any place that can hold one: %j", (bad) => {
    const quoted = bad.replaceAll('"', "&quot;").replaceAll("<", "&lt;");
    const inside = `<p>See <a href="${quoted}">this</a> and that, as the whole valley did on Tuesday.</p>
      <figure><img src="${quoted}" srcset="${quoted} 1x, ${quoted} 2x" data-src="${quoted}" width=600 height=400><figcaption>Rain</figcaption></figure>
      <picture><source srcset="${quoted} 800w"><img src="${quoted}" width=600 height=400></picture>
      <blockquote cite="${quoted}">Rain.</blockquote><video poster="${quoted}" src="${quoted}"></video><audio src="${quoted}"></audio>
      <iframe src="${quoted}"></iframe><embed src="${quoted}"><object data="${quoted}"></object>
      <form action="${quoted}"><button formaction="${quoted}">Go</button></form><a rel=next href="${quoted}">Next</a><a rel=author href="${quoted}">Ada Finch</a>`;
    const head = `<base href="${quoted}"><link rel=canonical href="${quoted}"><link rel=shortlink href="${quoted}"><link rel=next href="${quoted}">
      <meta property="og:image" content="${quoted}"><meta property="og:url" content="${quoted}"><meta name="twitter:image" content="${quoted}">
      <script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", url: bad, mainEntityOfPage: bad, image: [bad, { url: bad }], author: { "@type": "Person", name: "Ada Finch", url: bad, image: bad } })}</script>`;
    const article = parseArticle(around(inside, head));
    for (const address of addresses(article)) expect(address).not.toMatch(FOREIGN);
    for (const [, address = ""] of toHtml(article).matchAll(/(?:href|src|cite|poster)="([^"]*)"/g))
      expect(address).not.toMatch(FOREIGN);
    expect(toHtml(article)).not.toMatch(
      /<(?:script|iframe|embed|object|form|svg|style)\b| on\w+=| srcdoc=/i,
    );
  });

  it.each([
    "https://youtube.com.evil.example/embed/abcdefghijk",
    "https://youtube.com@evil.example/embed/abcdefghijk",
    "https://evil.example/youtube.com/embed/abcdefghijk",
    "javascript://www.youtube.com/embed/abcdefghijk",
    "https://www.y\u043eutube.com/embed/abcdefghijk",
  ])("or of a look-alike host is no known provider: %s", (address) => {
    const article = read(`<iframe src="${address}"></iframe>`);
    expect(JSON.stringify(article.body)).not.toContain('"youtube"');
  });
});

describe("markup in text", () => {
  const trap = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
  const escaped = trap.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

  it("stays text in every place that a reader sees", () => {
    const article = parseArticle(
      around(
        `<p>${escaped}</p><pre>${escaped}</pre><figure><img src=/a.jpg width=600 height=400 alt="${escaped}"><figcaption>${escaped}</figcaption></figure><table><tr><th>a<th>${escaped}<tr><td>1<td>2</table>`,
        `<meta name=author content="${escaped}"><meta name=description content="${escaped}"><script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", headline: trap }).replaceAll("</", "<\\/")}</script>`,
      ),
      { url },
    );
    const html = toHtml(article, { document: true });
    expect(html).not.toMatch(/<script|<img src=x/i);
    expect(toText(article)).toContain("onerror");
  });

  it.each([
    "<xmp><p>a</p></xmp>",
    "<noembed><script>a()</script></noembed>",
    "<noframes><img src=x onerror=a()></noframes>",
    "<noscript><p title='</noscript><img src=x onerror=a()>'></noscript>",
    "<textarea></p><script>a()</script></textarea>",
    "<title></title><style><img src=x onerror=a()></style>",
    "<template><p>a<script>a()</script></template>",
    "<iframe><img src=x onerror=a()></iframe>",
    "<<img src=x onerror=a()>",
    "</style\t><img src=x onerror=a()>",
    "<!-- --!><img src=x onerror=a()> -->",
    "<! ><img src=x onerror=a()>",
    "<![CDATA[<img src=x onerror=a()>]]>",
    "<svg><![CDATA[><img src=x onerror=a()>]]></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=a()&gt;'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=a()>",
    "<svg></p><style><a id='</style><img src=x onerror=a()>'>",
    "<p style='background:url(javascript:a())' onclick=a() srcdoc=x>a</p>",
    "<meta http-equiv=refresh content='0;url=javascript:a()'>",
    "<plaintext><script>a()</script>",
  ])("or between tags that parsers disagree on never becomes a tag: %s", (inside) => {
    expect(toHtml(read(`<p>a</p>${inside}`))).not.toMatch(
      /<(?!\/?(?:article|header|h[1-6]|p|a|em|strong|del|code|pre|br|sup|sub|ul|ol|li|blockquote|figure|figcaption|img|table|caption|thead|tbody|tr|th|td|hr|section|aside|footer|time|div|math|m(?:row|i|n|o|s|text|space|frac|sqrt|root|sub|sup|subsup)|span|address)\b)|\son\w+\s*=|javascript:/i,
    );
  });
});

describe("data of a page", () => {
  const json = (value: string): Article =>
    read("", `<script type="application/ld+json">${value}</script>`);

  it("never reaches a prototype", () => {
    const article = parseArticle(
      around(
        "<a rel=__proto__ href=/x>a</a><div itemscope itemtype=https://schema.org/Article><b itemprop=__proto__>x</b><b itemprop=constructor>y</b></div>",
        `<meta name="__proto__" content="polluted"><meta property="constructor" content="polluted"><meta name=toString content=polluted><link rel="__proto__ constructor" href="/polluted">
        <script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"@id":"__proto__","author":{"@id":"constructor"},"headline":{"toString":1}}</script>
        <script>window.__proto__ = {"polluted": 1};</script><script id="__proto__" type="application/json">{"polluted":1}</script>`,
      ),
      { url, trace: true },
    );
    expect({}).not.toHaveProperty("polluted");
    expect(Object.prototype).not.toHaveProperty("polluted");
    expect(Object.getPrototypeOf(article)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
    expect(article.body.length).toBeGreaterThan(5);
  });

  it("that refers to itself is read once", () => {
    const article = json(
      '{"@graph":[{"@id":"#a","@type":"NewsArticle","headline":"Rain in the valley","author":{"@id":"#b"},"isPartOf":{"@id":"#a"}},{"@id":"#b","@type":"Person","name":"Ada Finch","worksFor":{"@id":"#b"},"knows":{"@id":"#a"}}]}',
    );
    expect(article.authors).toMatchObject([{ name: "Ada Finch" }]);
  });

  it.each([
    [
      "100,000 levels of lists",
      `{"@type":"NewsArticle","headline":${"[".repeat(1e5)}1${"]".repeat(1e5)}}`,
    ],
    ["100,000 levels of objects", `${'{"@graph":'.repeat(1e5)}1${"}".repeat(1e5)}`],
    ["100,000 levels, cut off", `${'{"a":['.repeat(1e5)}`],
    ["100,000 nodes", `[${'{"@type":"NewsArticle","headline":"Rain"},'.repeat(1e5)}{}]`],
    [
      "numbers and objects where words belong",
      '{"@type":7,"headline":{"a":[1]},"author":[7,null,{"name":[[]]},true],"datePublished":{"a":1},"image":[[[7]]],"keywords":{"x":1}}',
    ],
    [
      "words where objects belong",
      '{"@type":"NewsArticle","@graph":"x","author":"Ada Finch","image":"/a.jpg","publisher":"x","mainEntityOfPage":true}',
    ],
    ["a broken escape", '{"headline":"\\u12","a":"\\x"}'],
    ["no JSON at all", "It rained."],
  ])("of %s is survived", (_, value) => {
    const article = json(value);
    expect(article.title).toBe("Rain in the valley");
    expect(article.body.length).toBeGreaterThan(5);
    expect(structuredClone(article)).toEqual(article);
  });

  it("in a thousand scripts is survived", () => {
    const script =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain in the valley"}</script>';
    expect(read("", script.repeat(1000)).title).toBe("Rain in the valley");
  });
});

describe("the library", () => {
  it("prints nothing", () => {
    const printed: unknown[] = [];
    const spies = [
      ...(["log", "info", "warn", "error", "debug", "trace"] as const).map((name) =>
        vi.spyOn(console, name).mockImplementation((...args) => void printed.push(args)),
      ),
      vi.spyOn(process, "emitWarning").mockImplementation((...args) => void printed.push(args)),
    ];
    for (const html of [
      MIXED_PAGE,
      ...fixturePages().map((page) => page.html),
      "",
      "{",
      "<p",
      "<svg>",
      "\0",
    ])
      toHtml(parseArticle(html, { url, trace: true }));
    for (const spy of spies) spy.mockRestore();
    expect(printed).toEqual([]);
  });

  it("changes nothing that it is given", () => {
    const bytes = new TextEncoder().encode(MIXED_PAGE);
    const copy = bytes.slice();
    const options = Object.freeze({
      url,
      limits: Object.freeze({ depth: 100 }),
      profiles: Object.freeze([]),
    });
    parseArticle(bytes, options);
    expect(bytes).toEqual(copy);
  });

  it("gives the same article each time, and shares nothing between two", () => {
    const first = parseArticle(MIXED_PAGE, { url });
    const kept = structuredClone(first);
    first.body.length = 0;
    first.authors.push({ name: "Nobody" });
    first.provenance.title = { source: "x", phase: "head" };
    expect(parseArticle(MIXED_PAGE, { url })).toEqual(kept);
  });
});
