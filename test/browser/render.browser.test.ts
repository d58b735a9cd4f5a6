import { describe, expect, it } from "vitest";
import { parseArticle, toHtml } from "../../src/index.js";

const ELEMENTS = new Set(
  "html head body meta title link article header h1 h2 h3 h4 h5 h6 p address time a figure figcaption small img blockquote ul ol li pre code table tbody caption tr th td hr br section div em strong del sup sub footer style thead".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "href rel src srcset alt width height loading class id lang dir datetime start colspan rowspan charset data-provider scope name content http-equiv display role tabindex aria-label".split(
    " ",
  ),
);
const MATHML = "http://www.w3.org/1998/Math/MathML";
const MATH = new Set(
  "math semantics mrow mi mn mo mtext mfrac msqrt mroot msup msub msubsup mtable mtr mtd".split(
    " ",
  ),
);
const METAS = new Set([
  "viewport",
  "color-scheme",
  "author",
  "description",
  "generator",
  "referrer",
  "robots",
]);

/** Is it an element that we write? Formulas in their own namespace; of metas only those that ask for nothing. */
function isOurs(element: Element): boolean {
  const { localName, namespaceURI } = element;
  if (namespaceURI === MATHML) return MATH.has(localName);
  if (localName === "meta") {
    const rule = element.getAttribute("http-equiv");
    const name = element.getAttribute("name");
    return (
      (rule === null || rule === "Content-Security-Policy") && (name === null || METAS.has(name))
    );
  }
  return ELEMENTS.has(localName) && namespaceURI === "http://www.w3.org/1999/xhtml";
}

const URLS = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "javascript://gazette.example/%0aalert(1)",
  "vbscript:x",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml,<svg onload=alert(1)>",
  "blob:https://gazette.example/1",
  "file:///etc/passwd",
];
const TEXTS = [
  "<img src=x onerror=alert(1)>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</title><script>alert(1)</script>",
  "--!><script>alert(1)</script>",
  "]]><svg onload=alert(1)>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "\u0000<script>alert(1)</script>",
  "`onload=alert(1)",
];
const RAW = [
  "<xmp><script>alert(1)</script></xmp>",
  "<textarea><img src=x onerror=alert(1)></textarea>",
  "<noembed><script>alert(1)</script></noembed>",
  "<noframes><script>alert(1)</script></noframes>",
  "<noscript><img src=x onerror=alert(1)></noscript>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<template><script>alert(1)</script></template>",
  "<title><script>alert(1)</script></title>",
  "<<img src=x onerror=alert(1)>",
  "<style>x</style\t><script>alert(1)</script>",
  "<!-- --!><script>alert(1)</script>",
  "<! ><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<svg><script>alert(1)</script></svg>",
  "<p style='background:url(javascript:alert(1))' onclick=alert(1)>x</p>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<base href='javascript:alert(1)//'><a href='x'>y</a>",
  "<plaintext><script>alert(1)</script>",
];

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

function pageWith(text: string, url: string, raw: string): string {
  const [t, u] = [escaped(text), escaped(url)];
  return `<!doctype html><html lang="${t}"><head><title>${t}</title><meta property="og:image" content="${u}"><link rel=canonical href="${u}">
    <meta name=author content="${t}"></head><body><article><h1>${t} Rain</h1><p>It rained in the valley on Tuesday, ${t}, and nobody minded it <a href="${u}" title="${t}">at all</a>.</p>
    <figure><img src="${u}" alt="${t}"><img src="/r.jpg" alt="${t}" srcset="${u} 1x, /r2.jpg 2x"><figcaption>${t} Photo: ${t}</figcaption></figure>
    <ul><li>${t}<li><code class="language-${t}">${t}</code></ul><pre class="language-${t}">${t}</pre><table><caption>${t}</caption><tr><th colspan="${t}">${t}<td>${t}</table>
    <blockquote class="twitter-tweet"><p>${t}</p><a href="https://twitter.com/a/status/1234567890">${t}</a></blockquote><iframe src="${u}" title="${t}"></iframe>
    <math display=block><mi>${t}</mi><annotation encoding="application/x-tex">${t}</annotation></math><p>x<sup><a href="#fn${t}">1</a></sup></p><ol><li id="fn${t}">${t}</ol>
    ${raw}<p>The river rose by two fingers, which the miller called a good beginning, and the ducks said nothing at all.</p></article>`;
}

function wrongIn(document: Document): string[] {
  const wrong: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (!isOurs(element)) wrong.push(name);
    for (const { name: key, value } of element.attributes) {
      if (!ATTRIBUTES.has(key)) wrong.push(`${name}@${key}`);
      if ((key === "href" || key === "src") && !value.startsWith("#")) {
        const { protocol } = new URL(value, "https://gazette.example/");
        if (!/^(?:https?|mailto):$/.test(protocol) && !/^data:image\/(?!svg)/.test(value))
          wrong.push(value);
      }
    }
  }
  return wrong;
}

describe("what a browser makes of our HTML", () => {
  const parse = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

  it("is on the list, and stays so when it is written and read again", () => {
    for (const text of TEXTS) {
      for (const [i, url] of URLS.entries()) {
        const page = pageWith(text, url, RAW[(i + TEXTS.indexOf(text)) % RAW.length] ?? "");
        const article = parseArticle(page, { url: "https://gazette.example/rain" });
        for (const document of [true, false]) {
          const html = toHtml(article, { document });
          const tree = parse(html);
          expect(wrongIn(tree)).toEqual([]);
          const again = parse(tree.documentElement.outerHTML);
          expect(again.documentElement.outerHTML).toBe(tree.documentElement.outerHTML);
          expect(wrongIn(again)).toEqual([]);
        }
      }
    }
  });

  it("is so for every raw text element of the page", () => {
    for (const raw of RAW) {
      const article = parseArticle(pageWith("Rain", "https://gazette.example/r", raw));
      expect(wrongIn(parse(toHtml(article, { document: true })))).toEqual([]);
    }
  });

  it("says the same as the article", () => {
    const article = parseArticle(pageWith("Wind & <b>rain</b>", "https://gazette.example/r", ""));
    const tree = parse(toHtml(article));
    expect(tree.querySelector("h1")?.textContent).toBe(article.title);
    expect(tree.querySelectorAll("article > ul > li")).toHaveLength(2);
  });
});
