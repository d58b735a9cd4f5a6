import { describe, expect, it } from "vitest";
import { fieldsOf, ld } from "./read-fields.js";

const story = "The river rose again last night and the bridges were closed until noon. ".repeat(8);
const page = (body: string, head = ""): string =>
  `<html><head><title>Rain again and again, in the north</title>${head}</head><body>${body}</body></html>`;
const H1 = "<h1>Rain again and again, in the north</h1>";

describe("tags", () => {
  it.each([
    [
      "in a box named so",
      `<div class="post-tags"><a href="/t/rain">Rain</a><a href="/t/river">River</a></div>`,
    ],
    ["behind a label", "<p>Filed under: <a href=/t/rain>Rain</a>, <a href=/t/river>River</a></p>"],
    [
      "behind a label of its own",
      "<div><b>Метки:</b> <a href=/t/rain>Rain</a> <a href=/t/river>River</a></div>",
    ],
    [
      "that link to nothing",
      "<div><i>Topics:</i> <span class=t>Rain</span> <span class=t>River</span></div>",
    ],
    [
      "in the article's footer",
      "<footer><ul class=tag-list><li><a href=/t/rain>Rain</a><li><a href=/t/river>River</a></ul></footer>",
    ],
  ])("are read %s", (_, tags) => {
    expect(fieldsOf(page(`${H1}<p>${story}</p>${tags}`)).tags).toEqual(["Rain", "River"]);
  });

  it("are neither the headline, the site, nor a system's paths", () => {
    const site = '<meta property="og:site_name" content="Gazette">';
    const title = '<meta name="keywords" content="Rain again and again, Gazette, Rain">';
    expect(fieldsOf(page(H1, site + title)).tags).toEqual(["Rain again and again", "Rain"]);
    const paths = ld({ "@type": "NewsArticle", keywords: ["sections/north", "topic/rain"] });
    expect(fieldsOf(page(`${H1}<div class=tags><a href=/t>Rain</a></div>`, paths)).tags).toEqual([
      "Rain",
    ]);
  });

  it("are no menu above the article", () => {
    const menu = `<div class="topics"><a href="/a">Politics</a><a href="/b">Sport</a></div><p>${story}</p>`;
    expect(fieldsOf(page(`${menu}${H1}<p>${story}</p>`)).tags).toBeUndefined();
  });
});

describe("tags in menus", () => {
  const links = `<div class="topics"><a href="/a">Politics</a><a href="/b">Sport</a></div>`;
  it.each([
    ["the head of the page", `<header>${links}</header>${H1}<p>${story}</p>`],
    ["a menu above", `<nav>${links}</nav>${H1}<p>${story}</p>`],
    ["a menu at the foot", `${H1}<p>${story}</p><footer><nav>${links}</nav></footer>`],
  ])("are none of the article: %s", (_, body) => {
    expect(fieldsOf(page(body)).tags).toBeUndefined();
  });

  it.each(["nav", "header"])("are the article's in a %s of its own", (name) => {
    const body = `<article>${H1}<p>${story}</p><${name}>${links}</${name}></article>`;
    expect(fieldsOf(page(body)).tags).toEqual(["Politics", "Sport"]);
  });
});

describe("kicker", () => {
  it.each([
    [`<div class="keyword">Weather</div>${H1}`, "Weather"],
    [`<header><a href="/w"><span>In the north</span></a><div>${H1}</div></header>`, "In the north"],
    [
      `<div class="rubric"><a href="/w">Weather</a> <time>May 16, 2020</time></div>${H1}`,
      "Weather",
    ],
  ])("is the label above the headline: %s", (body, kicker) => {
    expect(fieldsOf(page(`${body}<p>${story}</p>`)).kicker).toBe(kicker);
  });

  it.each([
    "Share",
    "Back to blog",
    "5 min read",
    "By Ann Lee",
    "Image: Gazette",
    "←",
    "On this page",
    "Blog",
    "News",
    "Latest news",
    "Noticias",
  ])("is not %s", (text) => {
    expect(fieldsOf(page(`<div>${text}</div>${H1}<p>${story}</p>`)).kicker).toBeUndefined();
  });

  it.each(["header", "nav"])("is not a %s above", (name) => {
    const above = `<${name}><a href="/kettles">Kettles</a></${name}>`;
    expect(fieldsOf(page(`${above}<main>${H1}<p>${story}</p></main>`)).kicker).toBeUndefined();
  });
});

describe("next page", () => {
  const url = "https://gazette.example/a/rain";
  it.each([
    ['<a href="/a/rain?page=2">Next page »</a>', `${url}?page=2`],
    ['<a href="/a/rain/2">Weiter auf Seite 2</a>', `${url}/2`],
    ['<a href="/a/rain?page=2"><span>下一页</span></a>', `${url}?page=2`],
    ['<a href="/a/snow">Next</a>', undefined],
    ['<a href="/a/rain-2/">Next</a>', undefined],
  ])("%s", (link, next) => {
    expect(fieldsOf(page(`${H1}<p>${story}</p>${link}`), url).nextPageUrl).toBe(next);
  });
});

describe("access", () => {
  const wall = '<div class="paywall-box">Subscribe to read as many stories as you like.</div>';
  const locked = ld({ "@type": "NewsArticle", isAccessibleForFree: false });
  it("is not free where the data says so and a wall is shown", () => {
    expect(fieldsOf(page(`${H1}<p>${story}</p>${wall}`, locked)).access).toEqual({
      free: false,
      evidence: "css:[class*=paywall]",
    });
    const tier = '<meta property="article:content_tier" content="metered">';
    expect(fieldsOf(page(`${H1}<p>${story}</p>${wall}`, tier)).access?.free).toBe(false);
  });
  it("is unknown with one of the two alone", () => {
    expect(fieldsOf(page(`${H1}<p>${story}</p>`, locked)).access).toBeUndefined();
    expect(fieldsOf(page(`${H1}<p>${story}</p>${wall}`)).access).toBeUndefined();
  });
});
