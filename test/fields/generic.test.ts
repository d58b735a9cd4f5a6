import { describe, expect, it } from "vitest";
import { fieldsOf, ld, settle } from "./read-fields.js";

const article = (more: object): string => ld({ "@type": "NewsArticle", ...more });

describe("title", () => {
  it.each([
    [
      "the heading where all agree",
      "<title>Rain again | Gazette</title><h1>Rain again</h1>",
      "Rain again",
    ],
    [
      "the heading, not the title for search engines",
      `<title>Weather news today for everybody</title>${article({ headline: "It rained for many days on end" })}<h1>It rained for many days on end</h1>`,
      "It rained for many days on end",
    ],
    [
      "what is declared, not a logo",
      '<title>It rained for days</title><meta property="og:title" content="It rained for days"><h1>Start</h1>',
      "It rained for days",
    ],
    [
      "without a label in a box of its own",
      `<title>It rained for days</title>${article({ headline: "It rained for days" })}<h1><span>Weather</span> It rained for days</h1>`,
      "It rained for days",
    ],
    [
      "without a label in a box of its own, where the page's title alone says so",
      "<title>It rained for days</title><h1><span>Weather</span> It rained for days</h1>",
      "It rained for days",
    ],
    [
      "with what no box sets apart",
      '<title>It rained for days</title><meta property="og:title" content="It rained for days"><h1>It rained for days and nobody cared</h1>',
      "It rained for days and nobody cared",
    ],
    [
      "with the label that everything declared has",
      `<title>Weather: It rained for days</title><meta property="og:title" content="Weather: It rained for days"><h1>It rained for days</h1>`,
      "Weather: It rained for days",
    ],
    [
      "a dash that is not before the site's name",
      "<title>Rain – and more of it</title><h1>Rain – and more of it</h1>",
      "Rain – and more of it",
    ],
    [
      "without the site's name by its host",
      "<title>Rain again - The Gazette</title>",
      "Rain again",
    ],
    [
      "without the site's name in front",
      '<title>Gazette: Rain again</title><meta property="og:site_name" content="Gazette">',
      "Rain again",
    ],
    [
      "the second heading, where no first one is",
      "<title>Gazette • Rain again in May</title><h2>Rain again in May</h2>",
      "Rain again in May",
    ],
    [
      "a headline that has the site's name in it",
      "<title>Ten years of Gazette</title><h1>Ten years of Gazette</h1>",
      "Ten years of Gazette",
    ],
    [
      "the page's part of a way from page to site",
      '<title>Rain again » Weather » Gazette</title><meta property="og:site_name" content="Gazette">',
      "Rain again",
    ],
    [
      "the part of the document's title that stands alone on the page",
      "<title>Погода и люди - Снова дождь над городом - Наука</title><b>Погода и люди</b><p><font>Снова дождь над городом</font></p><p>Всю ночь шёл дождь.</p>",
      "Снова дождь над городом",
    ],
    [
      "the same in a script without spaces",
      "<title>雨又下了一整夜 城市新闻 每日网</title><td>雨又下了一整夜</td>",
      "雨又下了一整夜",
    ],
    [
      "without the site's name as the link home says it",
      '<title>Znowu pada - Pogoda i My</title><a href="/"><img alt="Pogoda i My"></a><p>Znowu pada, i pada.</p>',
      "Znowu pada",
    ],
    [
      "what is declared, not the site's name in a heading that links home",
      '<title>Rain all night | Snow | My Weather Town</title><a href="/"><img alt="My Weather Town logo"></a><h1>My Weather Town</h1><div>Rain all night</div>',
      "Rain all night",
    ],
    [
      "without breadcrumbs in the heading",
      "<title>Rain again today</title><h1>You are here: Home > Weather > Rain again today</h1>",
      "Rain again today",
    ],
    [
      "without tags that were escaped into it",
      '<meta property="og:title" content="Rain&lt;br&gt;again &lt;i&gt;and&lt;/i&gt; again">',
      "Rain again and again",
    ],
    [
      "what is told about a tag",
      '<meta property="og:title" content="Ten years of &lt;br&gt; on pages">',
      "Ten years of <br> on pages",
    ],
    [
      "references that were escaped twice",
      '<meta property="og:title" content="Rain &amp;amp; wind">',
      "Rain & wind",
    ],
  ])("%s", (_, html, title) => expect(fieldsOf(html).title).toBe(title));

  it("is without the folder of the address in front of the site's name", () => {
    const html = "<title>It rained for days - Town - Gazette</title>";
    const at = (folder: string) => fieldsOf(html, `https://www.gazette.example/${folder}/rain`);
    expect(at("town").title).toBe("It rained for days");
    expect(at("a").title).toBe("It rained for days - Town");
  });
});

describe("authors", () => {
  it("have name, address, image, role and kind from JSON-LD", () => {
    const { authors } = fieldsOf(
      article({
        headline: "Rain",
        author: [
          {
            "@type": "Person",
            name: "By Ann Lee",
            url: "/people/ann",
            image: { url: "/ann.jpg" },
            jobTitle: "Reporter",
          },
          { "@type": "Organization", name: "Quiet Press" },
        ],
      }),
    );
    expect(authors).toEqual([
      {
        name: "Ann Lee",
        url: "https://www.gazette.example/people/ann",
        image: "https://www.gazette.example/ann.jpg",
        role: "Reporter",
        kind: "person",
      },
      { name: "Quiet Press", kind: "organization" },
    ]);
  });
  it("are the people of the by-line where the data names what the link home is called", () => {
    const data = article({
      headline: "Rain",
      author: { "@type": "Organization", name: "My Town" },
    });
    const html = `${data}<a href="/">My Town</a><h1>Rain</h1><p class=byline>By Ann Lee</p>`;
    expect(fieldsOf(html).authors).toEqual([{ name: "Ann Lee" }]);
  });
  it("are one where two elements hold the first and the last name", () => {
    const html = "<h1>Rain</h1><p class=byline>By <span>Ann</span> <span>Lee</span></p>";
    expect(fieldsOf(html).authors).toEqual([{ name: "Ann Lee" }]);
  });
  it("are found behind @id", () => {
    const html = ld({
      "@graph": [
        { "@type": "Article", headline: "Rain", author: { "@id": "#ann" } },
        { "@type": "Person", "@id": "#ann", name: "Ann Lee" },
      ],
    });
    expect(fieldsOf(html).authors).toEqual([{ name: "Ann Lee", kind: "person" }]);
  });
  it("are joined from given and family names", () => {
    const person = { "@type": "Person", givenName: "Ann", familyName: "Lee" };
    expect(fieldsOf(article({ headline: "Rain", author: person })).authors).toEqual([
      { name: "Ann Lee", kind: "person" },
    ]);
  });
  it("are completed from the by-line, without unsafe addresses", () => {
    const by =
      '<h1>Rain</h1><p class="byline">By <a rel="author" href="/people/ann">Ann Lee</a></p>';
    const data = article({
      headline: "Rain",
      author: { name: "Ann Lee", url: "javascript:alert(1)" },
    });
    expect(fieldsOf(data + by).authors).toEqual([
      { name: "Ann Lee", url: "https://www.gazette.example/people/ann" },
    ]);
  });
  it.each([
    [
      "<h1>Rain</h1><p class=byline>Von Anna Lind und Karl Maß</p>",
      "de",
      ["Anna Lind", "Karl Maß"],
    ],
    [
      "<h1>Rain</h1><p class=autor>Par Anne Lebrun, publié le 7 avril 2020</p>",
      "fr",
      ["Anne Lebrun"],
    ],
    ["<h1>Rain</h1><p class=byline>By Ann Lee, London | May 3, 2024</p>", "en", ["Ann Lee"]],
    [
      '<h1>Rain</h1><div itemscope itemtype="https://schema.org/Article"><span itemprop=author>Ann Lee</span></div>',
      "en",
      ["Ann Lee"],
    ],
    ['<meta name="author" content="Ann Lee; Bo Berg">', "en", ["Ann Lee", "Bo Berg"]],
    [
      "<h1>Rain</h1><figure><figcaption class=author>Photo: Cy Dahl</figcaption></figure>",
      "en",
      undefined,
    ],
    ["<h1>Rain</h1><p class=byline>5 min read</p>", "en", undefined],
  ])("%s", (html, language, names) => {
    const { authors } = fieldsOf(`<html lang=${language}>${html}`);
    expect(authors?.map(({ name }) => name)).toEqual(names);
  });
  it("are named behind the article too, where the line says that they wrote it", () => {
    const body = `<h1>Rain</h1><p>${"It rained. ".repeat(400)}</p>`;
    expect(fieldsOf(`${body}<p>Written by Ann Lee</p>`).authors).toEqual([{ name: "Ann Lee" }]);
    expect(fieldsOf(`${body}<div><h5>Article by</h5><p>Ann Lee</p></div>`).authors).toEqual([
      { name: "Ann Lee" },
    ]);
    expect(fieldsOf(`${body}<p>By Ann Lee</p>`).authors).toBeUndefined();
  });
  it("that lose are in the trace, and the winner names its source", () => {
    const html = `<meta name="author" content="Bo Berg">${article({ headline: "Rain", author: "Ann Lee" })}`;
    const { provenance, losers } = settle(html);
    expect(provenance.authors).toEqual({ source: "json-ld:author", phase: "head" });
    expect(losers).toContainEqual({
      field: "authors",
      source: "meta:author",
      value: [{ name: "Bo Berg" }],
      reason: "behind json-ld:author",
    });
  });
});

describe("dates", () => {
  const time = '<meta property="article:modified_time" content="2024-05-04T10:00:00+02:00">';
  it("published and modified stay apart, with the page's own offset", () => {
    expect(
      fieldsOf(
        `${time}<meta property="article:published_time" content="2024-05-03T09:30:00+02:00">`,
      ),
    ).toMatchObject({
      published: "2024-05-03T09:30:00+02:00",
      modified: "2024-05-04T10:00:00+02:00",
    });
  });
  it("a time of publication that moves with each change is asked last of those that pages declare", () => {
    const metas = (published: string): string =>
      `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="2024-05-05T19:49:50Z">`;
    const data = ld({ "@type": "NewsArticle", datePublished: "2024-05-04T13:23:00Z" });
    const moved = fieldsOf(`<head>${metas("2024-05-05T19:49:50Z")}${data}</head>`);
    expect(moved.published).toBe("2024-05-04T13:23:00Z");
    expect(moved.modified).toBe("2024-05-05T19:49:50Z");
    expect(fieldsOf(`<head>${metas("2024-05-03T08:00:00Z")}${data}</head>`).published).toBe(
      "2024-05-03T08:00:00Z",
    );
    expect(fieldsOf(`<head>${metas("2024-05-05T19:49:50Z")}</head>`).published).toBe(
      "2024-05-05T19:49:50Z",
    );
  });

  it("a modified date is a published one only where no other is told, and says so", () => {
    const time = '<meta property="article:modified_time" content="2024-05-04T10:00:00+02:00">';
    const changed = `${time}<h1>Rain</h1><p class=date>Updated May 4, 2024</p>`;
    const { fields, provenance } = settle(changed);
    expect(fields.published).toBe("2024-05-04T10:00:00+02:00");
    expect(provenance.published?.source).toBe("modified");
    expect(fieldsOf(`${changed}<p class=date>May 3, 2024</p>`).published).toBe("2024-05-03");
  });
  it("a change that readers alone are told of is modified", () => {
    const line = "<h1>Rain</h1><p class=date>Published May 3, 2024 | Updated May 4, 2024</p>";
    expect(fieldsOf(line)).toMatchObject({ published: "2024-05-03", modified: "2024-05-04" });
    expect(fieldsOf("<h1>Regen</h1><p>Stand: 04.05.2024, 14:12 Uhr</p>").modified).toBe(
      "2024-05-04T14:12:00",
    );
  });
  it("a sentence that tells of a day is not of that day", () => {
    const html = "<h1>Rain</h1><p>The yard opens on 9 June 2024 at noon.</p>";
    expect(fieldsOf(html).published).toBeUndefined();
  });
  it("text, label and address are last resorts and say so", () => {
    const from = (html: string, url?: string) => settle(html, url).provenance.published?.source;
    expect(from("<h1>Rain</h1><p>May 3, 2024</p>")).toBe("text:date");
    expect(from("<h1>Rain</h1>", "https://www.gazette.example/2024/05/03/rain")).toBe("url:date");
    expect(
      from(
        `<h1>Rain</h1><p>${"It rained. ".repeat(400)}</p><p class=meta>Posted on May 3, 2024</p>`,
      ),
    ).toBe("text:published");
  });
  it("a date that is both published and updated is published", () => {
    const html =
      '<h1>Rain</h1><time class="entry-date published updated" datetime="2024-05-03">May</time>';
    expect(fieldsOf(html).published).toBe("2024-05-03");
  });
  it("an abbreviation has the whole of it in its title", () => {
    const html =
      '<h1>Rain</h1><abbr class="published" title="2024-05-03T08:00:00-07:00">08:00</abbr>';
    expect(fieldsOf(html).published).toBe("2024-05-03T08:00:00-07:00");
  });
  it("behind the article a date needs the word for it, not a class", () => {
    const body = `<h1>Rain</h1><p>${"It rained. ".repeat(400)}</p>`;
    expect(fieldsOf(`${body}<p>Published on May 3, 2024. Two minutes.</p>`).published).toBe(
      "2024-05-03",
    );
    expect(fieldsOf(`${body}<p>Next rain: May 3, 2024</p>`).published).toBeUndefined();
  });
  it("the widget that holds a blog's posts is no part beside them", () => {
    const post = "<h2 class=date-header>Friday, May 3, 2024</h2><h3>Rain</h3><p>It rained.</p>";
    expect(fieldsOf(`<div class="widget Blog">${post}</div>`).published).toBe("2024-05-03");
    expect(fieldsOf(`<div class="widget List">${post}</div>`).published).toBeUndefined();
  });
  it("the time behind the word for a change is none of publication", () => {
    const { published } = fieldsOf(
      "<h1>Rain</h1><p>Updated <time datetime=2024-06-01T10:00:00Z>1 June 2024</time> · Published <time datetime=2024-05-02T08:00:00Z>2 May 2024</time></p>",
    );
    expect(published).toBe("2024-05-02T08:00:00Z");
  });
  it("the part before an update is the day of publication", () => {
    expect(
      fieldsOf("<h1>Rain</h1><p class=date>2024-05-03, updated 2024-05-09</p>").published,
    ).toBe("2024-05-03");
  });
  it.each([
    ["7 avril 2020", "fr", "2020-04-07"],
    ["Nov. 3, 2021, 5:12 p.m. ET", "en-US", "2021-11-03T17:12:00-04:00"],
    ["2024年12月3日", "zh", "2024-12-03"],
    ["3 hours ago", "en", undefined],
    ["today", "en", undefined],
  ])("%s", (text, language, iso) => {
    expect(
      fieldsOf(`<html lang=${language}><h1>Rain</h1><p class=date>${text}</p>`).published,
    ).toBe(iso);
  });
});

describe("lead image", () => {
  const card = '<meta property="og:image" content="/social/rain-in-may-123456-1200x630.jpg">';
  const shown =
    '<h1>Rain</h1><figure><img src="/p/rain-in-may-123456-900x600.jpg" width=900 height=600><figcaption>Wet.</figcaption></figure>';
  it("as the article shows it, where the page has data", () => {
    expect(fieldsOf(`${card}${article({ headline: "Rain" })}${shown}`).leadImage?.src).toBe(
      "https://www.gazette.example/p/rain-in-may-123456-900x600.jpg",
    );
  });
  it("og:image where that is all that the page says, described as shown", () => {
    expect(fieldsOf(`${card}${shown}`).leadImage).toMatchObject({
      src: "https://www.gazette.example/social/rain-in-may-123456-1200x630.jpg",
    });
  });
  it("what is fetched first, if the page says that it matters or shows it too", () => {
    const preload = (more: string): string => `<link rel=preload as=image ${more}>`;
    const src = (html: string): string | undefined => fieldsOf(html).leadImage?.src;
    const rain = "https://www.gazette.example/p/rain-in-may-123456-1200.jpg";
    const small = '<h1>Rain</h1><p>It rained.</p><img src="/p/rain-in-may-123456-1200.jpg?w=90">';
    const address = 'href="/p/rain-in-may-123456-1200.jpg"';
    expect(src(`${preload(`${address} fetchpriority=high`)}<h1>Rain</h1>`)).toBe(rain);
    expect(src(`${preload(address)}${small}`)).toBe(rain);
    expect(src(`${preload(address)}<h1>Rain</h1>`)).toBeUndefined();
    const sizes =
      'imagesrcset="/p/rain-in-may-123456-600.jpg 600w, /p/rain-in-may-123456-1200.jpg 1200w"';
    expect(src(`${preload(`${sizes} fetchpriority=high`)}<h1>Rain</h1>`)).toBe(rain);
    expect(src(`${card}${preload(`${address} fetchpriority=high`)}<h1>Rain</h1>`)).toContain(
      "social",
    );
    expect(src(`${preload('href="/blank.gif" fetchpriority=high')}<h1>Rain</h1>`)).toBeUndefined();
  });
  it("never a placeholder or a portrait", () => {
    expect(
      fieldsOf(
        '<meta property="og:image" content="/blank.gif"><h1>Rain</h1><img class="avatar" src="/ann.jpg" width=500>',
      ).leadImage,
    ).toBeUndefined();
  });
});

describe("access", () => {
  const locked = {
    isAccessibleForFree: false,
    hasPart: { isAccessibleForFree: "False", cssSelector: ".paid" },
  };
  it("is free if the page says so", () => {
    expect(fieldsOf(article({ headline: "Rain", isAccessibleForFree: true })).access).toEqual({
      free: true,
      evidence: "json-ld:isAccessibleForFree",
    });
  });
  it("is not told by a flag that full pages carry too", () => {
    const body = `<p class=paid>${"It rained for days. ".repeat(40)}</p>`;
    expect(
      fieldsOf(article({ headline: "Rain", isAccessibleForFree: false })).access,
    ).toBeUndefined();
    expect(fieldsOf(article({ headline: "Rain", ...locked }) + body).access).toBeUndefined();
  });
  it("is locked where the locked part is not on the page", () => {
    expect(fieldsOf(article({ headline: "Rain", ...locked })).access).toEqual({
      free: false,
      evidence: "json-ld:hasPart.cssSelector",
    });
  });
});

describe("the other fields", () => {
  it("come from where pages state them, each with its source", () => {
    const { fields, provenance } = settle(
      `<html lang=en><title>Rain | Gazette</title>
      <meta property="og:site_name" content="Gazette"><meta property="article:section" content="Weather">
      <meta property="article:tag" content="Rain"><meta property="article:tag" content="Wind, rain">
      <meta name="description" content="It   rained.">
      <link rel=shortlink href="https://gaz.example/1"><link rel=next href="/a/rain-2.html">
      ${ld({ "@type": "LiveBlogPosting", headline: "Rain" })}
      <div class=kicker>At the sea</div><h1>Rain</h1><p class=standfirst>It has rained for many days on end.</p>`,
    );
    expect(fields).toMatchObject({
      siteName: "Gazette",
      section: "Weather",
      tags: ["Rain", "Wind"],
      description: "It rained.",
      subtitle: "It has rained for many days on end.",
      kicker: "At the sea",
      shortUrl: "https://gaz.example/1",
      nextPageUrl: "https://www.gazette.example/a/rain-2.html",
      type: "live-blog",
    });
    for (const field of Object.keys(fields)) expect(provenance).toHaveProperty([field, "source"]);
  });
  it("are left out where the page says nothing", () => {
    expect(fieldsOf("<p>It rained.</p>")).toEqual({});
  });
});

describe("who wrote it and when, by what stands around", () => {
  const names = (html: string): string[] => (fieldsOf(html).authors ?? []).map(({ name }) => name);

  it("names all of a by-line of which some have a page of their own", () => {
    const byline = `<h1>Rain again</h1><div class=byline>By <a href="/by/ann-lee">Ann Lee</a>, Bo Berg and <a href="/by/cy-dahl">Cy Dahl</a></div>`;
    expect(fieldsOf(byline).authors).toEqual([
      { name: "Ann Lee", url: "https://www.gazette.example/by/ann-lee" },
      { name: "Bo Berg" },
      { name: "Cy Dahl", url: "https://www.gazette.example/by/cy-dahl" },
    ]);
  });

  it("takes nobody for the writer whom a label names as the maker of pictures", () => {
    const credits =
      '<h1>Rain</h1><div class="contributors"><p>Words: <a href="/p/1">Ann Lee</a></p><p>Photographs: <a href="/p/2">Bo Berg</a></p></div>';
    expect(names(credits)).toEqual(["Ann Lee"]);
  });
  it("takes no sentence in a box for an author's words for a name", () => {
    const box = (text: string): string =>
      `<h1>Rain again</h1><div class=author-note><p>${text}</p></div>`;
    expect(names(box("More of it on Friday."))).toEqual([]);
    expect(names(box("Ann Lee"))).toEqual(["Ann Lee"]);
  });

  it("takes no day in a list of facts for that of publication, unless its label says so", () => {
    const fact = (label: string): string =>
      `<html lang=en><h1>The Harbour Bank</h1><ul><li><b>Name:</b> Harbour Bank</li><li><b>${label}:</b> 1 June 1999</li></ul></html>`;
    expect(fieldsOf(fact("Founded")).published).toBeUndefined();
    expect(fieldsOf(fact("Published")).published).toBe("1999-06-01");
  });
});
