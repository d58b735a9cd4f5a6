import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/core.js";
import { defineProfile, loadProfiles, meta, text } from "../../src/profile.js";
import { isBuiltClass } from "../../src/profile-kit/built-class.js";
import { changedLines } from "../../src/profile-kit/expectation.js";
import { explain } from "../../src/profile-kit/explain.js";
import { importFtr } from "../../src/profile-kit/import-ftr.js";
import { propose } from "../../src/profile-kit/propose.js";
import { fromXPath } from "../../src/profile-kit/xpath.js";
import { sites } from "../../src/sites/index.js";
import { blockLines, checkProfile, driftFigures, lintProfile } from "../../src/testing.js";
import { sitePages } from "../sites/pages.js";

const prose = (n: number) =>
  `The river at weir ${n} had not been so high since the old bridge was built, and the miller said so to everyone who came by that week.`;
const story = (n: number) => ({
  name: `story ${n}`,
  url: `https://www.gazette.example/${n}`,
  html: `<head><title>Weir ${n} runs over</title><meta property="og:title" content="Weir ${n} runs over"><meta property="og:site_name" content="Gazette"></head>
    <header><nav><a href="/">Home</a></nav></header>
    <main class="css-1x9yz2"><article class="story"><h1>Weir ${n} runs over</h1><div class="copy css-8abc12"><p>${prose(n)}</p><div class="promo"><a href="/join">Subscribe to our newsletter</a> <a href="/app">Get the app</a> <a href="/more">More from the weir</a></div>
    <p>${prose(n + 10)}</p><p>${prose(n + 20)}</p></div></article></main><footer><p>Imprint of the Gazette</p></footer>`,
});
const pages = [1, 2, 3].map(story);
const gazette = (more = {}) =>
  defineProfile({
    id: "gazette",
    hosts: ["gazette.example"],
    fields: { title: [text("h1"), meta("og:title")] },
    layouts: [
      { id: "story", scope: "article.story", container: ".copy", drop: [".promo"], ...more },
    ],
  });

describe("checkProfile", () => {
  it("finds nothing wrong with a profile that keeps its promises", async () => {
    const expected = pages.map((page, i) => ({
      ...page,
      expect: {
        title: `Weir ${i + 1} runs over`,
        layout: "story",
        contains: [prose(i + 1)],
        absent: ["Subscribe"],
      },
    }));
    expect(await checkProfile(gazette(), expected)).toEqual([]);
  });
  it("says what is read otherwise than expected, and what does not fit", async () => {
    const [page] = pages;
    if (page === undefined) throw new Error("no page");
    const faults = await checkProfile(gazette({ container: ".gone" }), [
      { ...page, expect: { contains: ["Mill"] } },
    ]);
    expect(faults.map(({ check }) => check)).toEqual(["read", "expected"]);
    expect(faults[0]?.message).toMatch(/layout-unknown/);
  });
  it("takes hidden text that is left out for no fault", async () => {
    const [page] = pages;
    if (page === undefined) throw new Error("no page");
    const html = page.html.replace("</article>", `<p hidden>${prose(77)}</p></article>`);
    const within = html.replace(
      '<div class="promo">',
      `<p hidden>${prose(78)}</p><div class="promo">`,
    );
    expect(await checkProfile(gazette(), [{ ...page, html: within }])).toEqual([]);
  });
  it("takes a text with links and one that is the title for what they are, and hosts that hold each other", async () => {
    const linked = `The <a href="/weir">weir</a> was <em>never</em> so loud as on the <a href="/day">day</a> of the flood.`;
    const [profile] = loadProfiles({
      id: "gazette",
      hosts: ["gazette.example", "www.gazette.example"],
      fields: { title: [{ text: "h1" }] },
      layouts: [{ id: "story", container: "article.story", drop: [".promo"] }],
    });
    const [page] = pages;
    if (page === undefined || profile === undefined) throw new Error("no page");
    const html = page.html.replace('<div class="promo">', `<p>${linked}</p><div class="promo">`);
    expect(await checkProfile(profile, [{ ...page, html }])).toEqual([]);
  });
  it("finds text that is left out without a reason, and a field that hangs on one source", async () => {
    const hooked = gazette({ blocks: [{ match: "p", to: () => [] }], notes: [] });
    const lost = await checkProfile(hooked, pages.slice(0, 1));
    expect(
      lost.some(({ check, message }) => check === "reasons" && message.includes("The river")),
    ).toBe(true);
    const single = defineProfile({
      ...gazette(),
      exclusive: ["title"],
      fields: { title: [text("h1"), text("h7")] },
    } as never);
    expect(await checkProfile(single, pages.slice(0, 1))).toContainEqual(
      expect.objectContaining({
        check: "sources",
        message: "title hangs on its first source alone",
      }),
    );
  });
  it.each(sites.filter(({ id }) => id !== "nytimes"))("is kept by $id", async (profile) => {
    const own = sitePages(profile.id).map(({ name, html, expected }) => ({
      name,
      html,
      url: expected.url,
    }));
    expect(await checkProfile(profile, own)).toEqual([]);
  });
});

describe("driftFigures", () => {
  it("are calm while a profile fits", () => {
    const [page] = pages;
    if (page === undefined) throw new Error("no page");
    const figures = driftFigures(gazette(), page, 70);
    expect(figures).toMatchObject({ layout: "story", alarms: [], hitRate: 1 });
    expect(figures.genericShare).toBeGreaterThanOrEqual(0.9);
  });
  it("sound an alarm when it does not", () => {
    const [page] = pages;
    if (page === undefined) throw new Error("no page");
    expect(driftFigures(gazette({ container: ".promo" }), page, 70).alarms).toEqual([
      expect.stringMatching(/generic engine/),
      expect.stringMatching(/times what was recorded/),
    ]);
    expect(driftFigures(gazette({ container: ".gone" }), page).alarms).toContain("layout-unknown");
  });
});

describe("explain", () => {
  it("says which layout was taken and why not the others, what sources had, and what rules hit", () => {
    const both = defineProfile({
      ...gazette(),
      layouts: [{ id: "old", container: "#text" }, ...gazette().layouts],
    } as never);
    const [page] = pages;
    if (page === undefined) throw new Error("no page");
    const { layouts, fields, rules } = explain(both, page);
    expect(layouts).toMatchObject([
      { id: "old", taken: false, reason: "no element matches #text" },
      { id: "story", taken: true },
    ]);
    expect(fields.find(({ field }) => field === "title")).toMatchObject({ source: "css:h1" });
    expect(rules).toContainEqual({ layout: "story", rule: "drop[0]", selector: ".promo", hits: 1 });
  });
});

describe("lintProfile", () => {
  it("names dead rules, built classes, conflicts and layouts that no page has", () => {
    const spec = gazette({ drop: [".promo", ".gone", ".css-8abc12x"] });
    const other = defineProfile({ id: "other", hosts: ["www.gazette.example"] });
    const warnings = lintProfile(spec, pages, [other]).map(
      ({ rule, message }) => `${rule}: ${message}`,
    );
    expect(warnings).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/\.gone: matches nothing/),
        expect.stringMatching(/css-8abc12x" looks made by a build/),
        expect.stringMatching(/hosts: gazette.example is also of the profile other/),
      ]),
    );
  });
  it("names sources of fields that give nothing on any page", () => {
    const title = [text("h1.gone"), meta("og:title")];
    const spec = defineProfile({
      ...gazette(),
      fields: { title },
      layouts: [{ ...gazette().layouts[0], id: "story", fields: { tags: [text(".tag")] } }],
    });
    const dead = lintProfile(spec, pages).filter(({ rule }) => rule.includes("fields"));
    expect(dead).toEqual([
      { rule: "fields.title[0] css:h1.gone", message: "gives nothing on any page" },
      { rule: "story: fields.tags[0] css:.tag", message: "gives nothing on any page" },
    ]);
  });
  it("says when the generic engine does as well", () => {
    const plain = pages.map((page) => ({
      ...page,
      html: page.html.replace(/<div class="promo">.*?<\/div>/, ""),
    }));
    const warnings = lintProfile(gazette({ drop: [] }), plain);
    expect(warnings).toEqual([{ rule: "gazette", message: expect.stringMatching(/delete me/) }]);
  });
  it("knows names that builds make", () => {
    for (const name of [
      "css-1x9yz2",
      "css-0",
      "astro-g2qwsodm",
      "Title_a1b2c3",
      "sc-bdVaJa",
      "x7f3k9q",
    ])
      expect(isBuiltClass(name), name).toBe(true);
    for (const name of [
      "story",
      "article-body",
      "p-body-inner",
      "mainBodyArea",
      "col-12",
      "post2024",
    ])
      expect(isBuiltClass(name), name).toBe(false);
  });
});

describe("propose", () => {
  it("proposes no layout that no page is read by", () => {
    const old = [4, 5].map((n) => ({
      ...story(n),
      html: story(n)
        .html.replace('class="story"', 'class="story old"')
        .replace("copy css-8abc12", "words"),
    }));
    const wide = [6, 7, 8].map((n) => {
      const { html, ...rest } = story(n);
      return {
        ...rest,
        html: html.replace(/<div class="copy[^>]*>|<div class="promo">.*?<\/div>|<\/div>/g, ""),
      };
    });
    const { profile, warnings } = propose([...wide, ...old]);
    const taken = [...wide, ...old].map(
      ({ html, url }) =>
        parseArticle(html, { url, profiles: [defineProfile(profile)], fallback: false }).layout,
    );
    expect(profile.layouts?.map(({ id }) => id)).toEqual([...new Set(taken)]);
    expect(warnings.some((warning) => warning.includes("opens first"))).toBe(true);
  });
  const said = (n: number, i: number) =>
    `Post ${i} of thread ${n}: the kettle hums a little lower since the spout was filed, and ${prose(n + i)}`;
  const thread = (n: number) => ({
    name: `thread ${n}`,
    url: `https://forum.kettles.example/t/${n}`,
    html: `<title>Kettle ${n} hums</title><h1>Kettle ${n} hums</h1><div class="thread">${[
      1, 2, 3, 4,
    ]
      .map(
        (
          i,
        ) => `<div class="flex post px-2" id="p${n}${i}"><div class="who"><a class="user" href="/u/${i}">Ada ${"abcd"[i]}</a></div>
          <time class="when" datetime="2024-03-0${i}T08:00:00Z">${i} March</time><div class="words"><p>${said(n, i)}</p></div><button>Reply</button></div>`,
      )
      .join("")}</div>`,
  });
  it("proposes the posts of threads with who wrote them, when, and what they say", () => {
    const { profile } = propose([1, 2, 3].map(thread));
    expect(profile.id).toBe("kettles");
    expect(profile.fields["type"]).toEqual([{ value: "forum" }]);
    expect(profile.layouts).toEqual([
      {
        id: "thread",
        entries: [{ match: "div.post", author: "a.user", time: "time.when", body: "div.words" }],
      },
    ]);
    expect(profile.expect).toBeUndefined();
  });
  it("proposes a layout for each template, and names the page whose body has no name", () => {
    const old = (n: number) => ({
      ...story(n),
      html: story(n).html.replaceAll("copy css-8abc12", "words").replaceAll("article", "div"),
    });
    const bare = {
      ...old(9),
      html: old(9)
        .html.replaceAll(' class="words"', "")
        .replaceAll(' class="story"', "")
        .replace("main", "section")
        .replace("/main", "/section"),
    };
    const { profile, warnings } = propose([...pages, old(4), old(5), bare]);
    expect(profile.layouts).toMatchObject([
      { id: "main", container: "div.copy" },
      { id: "main-2", container: "div.words" },
    ]);
    expect(warnings).toContainEqual(expect.stringMatching(/^story 9: its body stands in div,/));
  });
  it("makes no selector of what a style sheet's framework or a build calls a box", () => {
    const styled = pages.map((page) => ({
      ...page,
      html: page.html.replace(
        '"copy css-8abc12"',
        '"text-sm max-w-2xl fixed sc-bdVaJa kujYvF copy"',
      ),
    }));
    expect(propose(styled).profile.layouts).toMatchObject([{ container: "div.copy" }]);
  });
  it("makes a profile of three pages that reads them", async () => {
    const { profile, warnings, generic } = propose(pages);
    expect(profile).toMatchObject({
      id: "gazette",
      hosts: ["gazette.example"],
      fields: { title: expect.arrayContaining([{ text: "h1" }]) },
      layouts: [{ container: "div.copy", drop: ["div.promo"] }],
    });
    expect(warnings).toEqual([expect.stringMatching(/css-8abc12/)]);
    expect(generic).toHaveLength(3);
    const [loaded] = loadProfiles([profile]);
    expect(loaded && (await checkProfile(loaded, pages))).toEqual([]);
  });
});

describe("importFtr", () => {
  const file = `# made up
title: //h1[@class='headline']
author: //a[@rel="author"]
date: //time/@datetime
body: //div[@id='story'] | //div[contains(concat(' ',normalize-space(@class),' '),' copy ')]
strip: //div[contains(@class, 'promo') or @data-ad]
strip: //p[position()=1]
strip_id_or_class: related
tidy: no
find_string: <br>
replace_string: <p>
test_url: https://gazette.example/1
test_contains: the miller
`;
  it("makes a profile of what CSS can say, and says what is left out", () => {
    const { profile, tests, left } = importFtr(file, "sites/.gazette.example.txt");
    expect(profile).toEqual({
      id: "gazette.example",
      hosts: ["gazette.example"],
      fields: {
        title: [{ text: "h1.headline" }],
        authors: [{ text: 'a[rel="author"]' }],
        published: [{ attr: "datetime", of: "time" }],
      },
      layouts: [
        {
          id: "body-1",
          container: "div#story, div.copy",
          drop: ['div:is([class*="promo"], [data-ad])', '[class*="related"]', '[id*="related"]'],
        },
      ],
    });
    expect(tests).toEqual([{ url: "https://gazette.example/1", contains: ["the miller"] }]);
    expect(left.map(({ line }) => line)).toEqual([
      "strip: //p[position()=1]",
      "find_string: <br>",
      "replace_string: <p>",
    ]);
    expect(loadProfiles([profile])).toHaveLength(1);
  });
  it.each([
    ["//div/p", "div > p"],
    ["//*[@itemprop='articleBody']", '[itemprop="articleBody"]'],
    ["id('main')//p", "#main p"],
    ["//div[not(@class='x')]", "div:not(.x)"],
    ["//div[@class='a b']", 'div[class="a b"]'],
    ["//div[last()]", undefined],
    ["//p/following-sibling::div", undefined],
    ["", undefined],
  ])("reads %s", (xpath, selector) => {
    expect(fromXPath(xpath)?.selector).toBe(selector);
  });
});

describe("changedLines", () => {
  it("hold a picture's caption and credit, which would else be lost unseen", () => {
    const figure = { src: "https://gazette.example/weir.jpg", caption: "The weir", credit: "Jo" };
    expect(blockLines([{ type: "figure", images: [figure] }])).toEqual([
      "figure https://gazette.example/weir.jpg: The weir (Jo)",
    ]);
  });
  it("tells what is gone, what is new, and another order", () => {
    expect(changedLines(["a", "b", "b"], ["b", "c"])).toEqual(["- a", "- b", "+ c"]);
    expect(changedLines(["a", "b"], ["b", "a"])).toEqual([expect.stringMatching(/another order/)]);
    expect(changedLines(["a"], ["a"])).toEqual([]);
  });
});
