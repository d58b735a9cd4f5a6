import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../src/index.js";
import { outline } from "../body/read.js";

const ONE =
  "The path climbs steeply at first, then runs level through larch and birch for a mile. Rain delayed the opening by a week, and nobody in the village seemed to mind.";
const TWO =
  "A quarter of the stones carry a mason's mark, and one carries the outline of a fish. They counted the swifts at dusk from the church steps, using a borrowed clicker.";
const THREE =
  "The sawmill sends its dust to the greenhouse, where it keeps the soil from drying. A notice on the door gives the hours in three languages and the price in none.";
const PARAGRAPHS = [`p:${ONE}`, `p:${TWO}`, `p:${THREE}`];
const MARKUP = `<p>${ONE}</p><p>${TWO}</p><p>${THREE}</p>`;

const shell = (data: string): Article =>
  parseArticle(
    `<!doctype html><html lang="en"><head><title>The new path | Gazette</title><meta property="og:title" content="The new path"></head><body><header><nav><a href="/">Home</a></nav></header><div id="app"><h1>The new path</h1><div class="spinner">Loading…</div></div>${data}<footer>© Gazette</footer></body></html>`,
    { url: "https://gazette.example/path" },
  );
const json = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
const script = (id: string, value: unknown): string =>
  `<script id="${id}" type="application/json">${json(value)}</script>`;

const other = {
  menu: [{ label: "News", href: "/news" }],
  terms: `${TWO} ${ONE} ${TWO} ${ONE} ${THREE}`,
};
const post = { title: "The new path", content: MARKUP };
const flight = (value: string): string => `<script>self.__next_f.push([1,${json(value)}])</script>`;

describe("a body that stands in data alone", () => {
  it.each([
    [
      "JSON-LD",
      "json-ld:articleBody",
      `<script type="application/ld+json">${json({ "@context": "https://schema.org", "@type": "NewsArticle", headline: "The new path", articleBody: `${ONE}\n\n${TWO}\n\n${THREE}` })}</script>`,
    ],
    [
      "an attribute, as Inertia writes it",
      "state:data-page",
      `<div id="root" data-page="${JSON.stringify({ component: "Post/Show", props: { post } }).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></div>`,
    ],
    [
      "JSON-LD, escaped",
      "json-ld:articleBody",
      `<script type="application/ld+json">${json({ "@type": "NewsArticle", headline: "The new path", articleBody: MARKUP.replaceAll("<", "&lt;").replaceAll(">", "&gt;") })}</script>`,
    ],
    [
      "Next.js",
      "state:__NEXT_DATA__",
      script("__NEXT_DATA__", { props: { pageProps: { post, ...other } } }),
    ],
    [
      "Next.js, from WordPress",
      "state:__NEXT_DATA__",
      script("__NEXT_DATA__", {
        props: {
          pageProps: {
            page: { title: { rendered: "The new path" }, content: { rendered: MARKUP } },
          },
          ...other,
        },
      }),
    ],
    [
      "Nuxt",
      "state:__NUXT__",
      `<script>window.__NUXT__=(function(a){return {data:[{article:{title:a,body:${json(MARKUP)}}}]}}("The new path"))</script>`,
    ],
    [
      "Nuxt 3",
      "state:__NUXT_DATA__",
      script("__NUXT_DATA__", [
        { data: 1 },
        { article: 2 },
        { title: 3, body: 4 },
        "The new path",
        MARKUP,
      ]),
    ],
    [
      "Apollo",
      "state:__APOLLO_STATE__",
      `<script>window.__APOLLO_STATE__ = ${json({ "Post:1": { __typename: "Post", ...post }, ...other })};</script>`,
    ],
    [
      "Portable Text",
      "state:__NEXT_DATA__",
      script("__NEXT_DATA__", {
        post: {
          title: "The new path",
          body: [ONE, TWO, THREE].map((text) => ({
            _type: "block",
            _key: "a1",
            style: "normal",
            children: [{ _type: "span", text }],
          })),
        },
      }),
    ],
    [
      "ProseMirror",
      "state:__NEXT_DATA__",
      script("__NEXT_DATA__", {
        title: "The new path",
        doc: {
          type: "doc",
          content: [ONE, TWO, THREE].map((text) => ({
            type: "paragraph",
            content: [{ type: "text", text }],
          })),
        },
      }),
    ],
    [
      "content elements",
      "state:Fusion",
      `<script>window.Fusion = ${json({ globalContent: { headlines: { basic: "The new path" }, content_elements: [ONE, TWO, THREE].map((content) => ({ type: "text", content })) } })}</script>`,
    ],
    [
      "a text that React streams",
      "state:__next_f",
      flight(
        `1:["$","div",null,{}]\n1a:T${new TextEncoder().encode(MARKUP).length.toString(16)},${MARKUP}2:{"title":"The new path","html":"$1a"}\n`,
      ),
    ],
    [
      "elements that React streams, in two pieces",
      "state:__next_f",
      ((row: string) => flight(row.slice(0, 90)) + flight(row.slice(90)))(
        `3:{"article":["$","article",null,{"children":${json([ONE, TWO, THREE].map((text) => ["$", "p", null, { children: text }]))}}]}\n`,
      ),
    ],
  ])("of %s is read from there, and says so", (_, source, data) => {
    const article = shell(data);
    expect(outline(article.body)).toEqual(PARAGRAPHS);
    expect(article.provenance.body).toEqual({ source, phase: "body" });
    expect(article.issues.map(({ code }) => code)).toEqual(["body-from-data"]);
    expect(article.confidence).toBeGreaterThan(0.3);
    expect(article.confidence).toBeLessThan(0.9);
  });

  it("keeps headings", () => {
    const content = [
      { type: "paragraph", content: [{ type: "text", text: ONE }] },
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Marks" }] },
      { type: "paragraph", content: [{ type: "text", text: TWO }] },
    ];
    expect(outline(shell(script("__NEXT_DATA__", { doc: { content } })).body)).toEqual([
      `p:${ONE}`,
      "h3:Marks",
      `p:${TWO}`,
    ]);
  });

  it("is not asked where the page shows its article", () => {
    const page = `<title>t</title>${script("__NEXT_DATA__", { post: { content: `<p>${TWO} ${ONE} ${TWO}</p><p>${THREE}</p>` } })}<body><article><h1>t</h1>${MARKUP}${MARKUP.replaceAll("The ", "Some ")}</article>`;
    const { provenance, issues } = parseArticle(page);
    expect(provenance.body).toBeUndefined();
    expect(issues.map(({ code }) => code)).not.toContain("body-from-data");
  });

  it("is none where the data holds no prose", () => {
    const { body, issues } = shell(
      script("__NEXT_DATA__", {
        css: `a{color:red} ${".b{margin:0;padding:0} ".repeat(99)}`,
        ids: "a1b2 ".repeat(200),
      }),
    );
    expect(body).toEqual([]);
    expect(issues.length).toBeGreaterThan(0);
  });
});
