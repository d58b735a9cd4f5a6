import { describe, expect, it } from "vitest";
import {
  type Article,
  type ArticleEvent,
  parseArticle,
  readArticle,
  streamArticle,
  toText,
} from "../../src/index.js";
import {
  attr,
  defineProfile,
  jsonLd,
  type LayoutSpec,
  meta,
  type ProfileSpec,
  state,
  text,
} from "../../src/profile.js";

const profile = (layouts: LayoutSpec[], more: Partial<ProfileSpec> = {}) =>
  defineProfile({
    id: "gazette",
    hosts: ["gazette.example"],
    fields: { title: [meta("og:title"), text("h1")] },
    layouts,
    ...more,
  });
const url = "https://www.gazette.example/rain";
const story =
  "<article class=s><h1>Rain</h1><div class=b><p>It rained for days on end.</p></div></article><p>More news that nobody asked for.</p>";

describe("a profile is chosen", () => {
  const mine = profile([{ id: "new", scope: "article", container: ".b" }]);
  const read = (address: string | undefined, page = story): Article =>
    parseArticle(page, { profiles: [mine], ...(address !== undefined && { url: address }) });

  it("by the label boundary of the host", () => {
    expect(read(url).profile).toBe("gazette");
    expect(read("https://gazette.example/x").profile).toBe("gazette");
    expect(read("https://GAZETTE.example.:8443/x").profile).toBe("gazette");
    expect(read("http://a.b.gazette.example/x").profile).toBe("gazette");
    expect(read("https://mygazette.example/x").profile).toBe("generic");
    expect(read("https://gazette.example@evil.example/x").profile).toBe("generic");
    expect(read("https://evil.example/gazette.example/").profile).toBe("generic");
    expect(read("https://gazette.example.evil.example/x").profile).toBe("generic");
  });
  it("by what the page says of itself when no address is given", () => {
    expect(read(undefined, `<link rel=canonical href="${url}">${story}`).profile).toBe("gazette");
    expect(read(undefined, `<meta property=og:url content="${url}">${story}`).profile).toBe(
      "gazette",
    );
  });
  it("the caller's before the built-in", () => {
    const own = defineProfile({
      id: "own",
      hosts: ["nytimes.com"],
      fields: {},
      layouts: [{ id: "x", container: ".b" }],
    });
    expect(parseArticle(story, { url: "https://www.nytimes.com/x", profiles: [own] }).profile).toBe(
      "own",
    );
  });
  it("in the order of the list, of two for the same host", () => {
    const other = profile([{ id: "x", container: ".b" }], { id: "other" });
    expect(parseArticle(story, { url, profiles: [mine, other] }).profile).toBe("gazette");
    expect(parseArticle(story, { url, profiles: [other, mine] }).profile).toBe("other");
  });
  it("and is read in a copy that changes one thing, which is checked again", () => {
    const copy = { ...mine, id: "copy" };
    expect(parseArticle(story, { url, profiles: [copy] })).toMatchObject({
      profile: "copy",
      title: "Rain",
    });
    const broken = { ...mine, layouts: [{ id: "x", container: "p[" }] };
    expect(() => parseArticle(story, { url, profiles: [broken] })).toThrow(/container: "p\["/);
  });
  it("and leaves no trace for later calls", () => {
    expect(parseArticle(story, { url, profiles: [mine] }).profile).toBe("gazette");
    expect(parseArticle(story, { url }).profile).toBe("generic");
  });
  it("and refused by its own look at the head", () => {
    const shy = profile([{ id: "x", container: ".b" }], {
      matches: (page) => page.meta("generator").length > 0,
    });
    expect(parseArticle(story, { url, profiles: [shy] }).profile).toBe("generic");
  });
});

describe("layouts", () => {
  const old: LayoutSpec = { id: "old", container: ".text" };
  const fresh: LayoutSpec = { id: "new", scope: "article", container: ".b", drop: [".promo"] };

  it("are told apart by what the page is, two of them live at once", () => {
    const both = profile([fresh, old]);
    expect(parseArticle(story, { url, profiles: [both] }).layout).toBe("new");
    expect(
      parseArticle("<h1>Rain</h1><div class=text><p>It rained.</p></div>", {
        url,
        profiles: [both],
      }),
    ).toMatchObject({ layout: "old", title: "Rain" });
  });
  it("read several containers in order, and none inside what is dropped", () => {
    const article = parseArticle(
      "<article><div class=b>a</div><div class=promo><div class=b>x</div></div><div class=b>b</div></article>",
      { url, profiles: [profile([fresh])] },
    );
    expect(toText(article)).toBe("a\n\nb");
  });
  it("that do not fit are papered over by the generic engine, and said", () => {
    const article = parseArticle(story, { url, profiles: [profile([old])] });
    expect(article.profile).toBe("generic");
    expect(toText(article)).toContain("It rained for days");
    expect(article.issues.map((issue) => issue.code)).toContain("layout-unknown");
  });
  it("that do not fit are reported, never papered over, with fallback: false", () => {
    const article = parseArticle(story, { url, profiles: [profile([old])], fallback: false });
    expect(article).toMatchObject({ profile: "gazette", body: [], title: "Rain" });
    expect(article.issues.map((issue) => issue.code)).toContain("layout-unknown");
    const stranger = parseArticle(story, { url: "https://elsewhere.example/", fallback: false });
    expect(stranger.body).toEqual([]);
    expect(stranger.issues.map((issue) => issue.code)).toContain("profile-mismatch");
  });
  it("take notes anywhere in the scope", () => {
    const article = parseArticle(
      "<article><p class=n>Before.</p><div class=b>a</div><div><p class=n>After.</p></div></article><p class=n>Outside.</p>",
      { url, profiles: [profile([{ ...fresh, notes: [{ match: ".n", kind: "credit" }] }])] },
    );
    expect(article.notes.map((note) => note.children)).toMatchObject([
      [{ children: [{ value: "Before." }] }],
      [{ children: [{ value: "After." }] }],
    ]);
  });
  it("make the body from data alone when the page has no markup for it", () => {
    const built = profile([
      {
        id: "data",
        build: (page) =>
          page.jsonLd.flatMap((node) =>
            typeof node["articleBody"] === "string"
              ? [{ type: "paragraph", children: [{ type: "text", value: node["articleBody"] }] }]
              : [],
          ),
      },
    ]);
    const article = parseArticle(
      '<script type="application/ld+json">{"articleBody":"It rained."}</script><div id=app></div>',
      { url, profiles: [built] },
    );
    expect(article).toMatchObject({ profile: "gazette", layout: "data" });
    expect(toText(article)).toBe("It rained.");
  });
  it("that look forward are read when the scope is complete", () => {
    const buffered = profile([
      { id: "f", scope: "article", container: ".b", drop: ["p:last-child"], buffered: true },
    ]);
    const article = parseArticle(
      "<article><div class=b><p>a</p><p>b</p><p>Share this</p></div></article>",
      { url, profiles: [buffered] },
    );
    expect(toText(article)).toBe("a\n\nb");
  });
  it("know no article where there is none", () => {
    const front = profile([fresh], { isArticle: (page) => page.meta("og:type")[0] !== "website" });
    const article = parseArticle(`<meta property=og:type content=website>${story}`, {
      url,
      profiles: [front],
    });
    expect(article.body).toEqual([]);
    expect(article.issues.map((issue) => issue.code)).toEqual(["not-an-article"]);
  });
});

describe("reading stops", () => {
  it("when the scope closes", async () => {
    const mine = profile([{ id: "new", scope: "article", container: ".b" }]);
    let read = 0;
    async function* page(): AsyncGenerator<string, void, undefined> {
      for (const part of [story, "x".repeat(1000), "y".repeat(1000)]) {
        read += part.length;
        yield part;
      }
    }
    const events: ArticleEvent[] = [];
    for await (const event of streamArticle(page(), { url, profiles: [mine] })) events.push(event);
    expect(read).toBe(story.length);
    expect(events.map((event) => event.type)).toEqual(["page", "block", "article"]);
  });

  it("when what stands behind the story opens, but not before the story", async () => {
    const mine = profile([{ id: "new", scope: "article", end: ".tools", container: ".b" }]);
    const page = [
      "<article><div class=tools>Share</div><div class=b><p>It rained.</p><p class=tools>It poured.</p></div>",
      "<div class=tools>",
      "Share</div><div class=b><p>More news.</p></div></article>",
    ];
    const article = parseArticle(page.join(""), { url, profiles: [mine] });
    expect(toText(article)).toBe("It rained.\n\nIt poured.");
    expect(article.issues).toEqual([]);
    let read = 0;
    async function* pieces(): AsyncGenerator<string, void, undefined> {
      for (const piece of page) {
        read++;
        yield piece;
      }
    }
    expect(await readArticle(pieces(), { url, profiles: [mine] })).toEqual(article);
    expect(read).toBe(2);
  });

  it("says when the page ends within the story", () => {
    const mine = profile([{ id: "new", scope: "article", container: ".b" }]);
    const article = parseArticle(story.slice(0, 60), { url, profiles: [mine] });
    expect(article.issues.map((issue) => issue.code)).toContain("body-truncated");
  });

  it("only when the data has come that a picture waits for; the figure is told again", async () => {
    const mine = profile([
      {
        id: "lazy",
        scope: "article",
        container: ".b",
        blocks: [{ match: ".pic", to: () => [{ type: "figure", images: [{ caption: "Rain" }] }] }],
        recover: {
          state: "__data",
          figure: (figure, order, page) => {
            const pictures = page.state("__data");
            const src = Array.isArray(pictures) ? pictures[order] : undefined;
            return typeof src === "string"
              ? { ...figure, images: figure.images.map((image) => ({ ...image, src })) }
              : undefined;
          },
        },
      },
    ]);
    const markup =
      "<article><div class=b><p>a</p><div class=pic></div><p>b</p></div></article><footer>f</footer>";
    const data = '<script>window.__data = ["https://gazette.example/1.jpg"];</script>';
    const events: ArticleEvent[] = [];
    let behindData = false;
    async function* page(): AsyncGenerator<string, void, undefined> {
      yield* [markup, data];
      behindData = true;
      yield "rest";
    }
    for await (const event of streamArticle(page(), { url, profiles: [mine] })) events.push(event);
    expect(behindData).toBe(false);
    expect(events.map((event) => (event.type === "block" ? event.index : event.type))).toEqual([
      "page",
      0,
      1,
      2,
      1,
      "article",
    ]);
    expect(events.at(-1)).toMatchObject({
      article: {
        body: [{}, { images: [{ src: "https://gazette.example/1.jpg", caption: "Rain" }] }, {}],
        issues: [],
      },
    });
    const without = parseArticle(markup, { url, profiles: [mine] });
    expect(without.issues.map((issue) => issue.code)).toEqual(["image-unrecovered"]);
    expect(without.body[1]).toEqual({ type: "figure", images: [{ caption: "Rain" }] });
  });
});

describe("fields", () => {
  it("come from the first source that gives a value, and say so", () => {
    const article = parseArticle(
      '<meta property=og:title content=" "><script type="application/ld+json">{"@type":"Article","headline":"Rain and wind"}</script><h1>Rain</h1><div class=b data-day="2024-02-30"><p>x</p></div><script id=st type="application/json">{"a":{"d":"2024-02-03"}}</script>',
      {
        url,
        trace: true,
        profiles: [
          profile([{ id: "x", container: ".b" }], {
            fields: {
              title: [meta("og:title"), jsonLd("headline"), text("h1")],
              published: [attr(".b", "data-day"), state("st", "a.d")],
            },
          }),
        ],
      },
    );
    expect(article.title).toBe("Rain and wind");
    expect(article.published).toBe("2024-02-03");
    expect(article.provenance).toMatchObject({
      title: { source: "json-ld:headline", phase: "head" },
      published: { source: "state:st.a.d", phase: "body" },
    });
    expect(article.trace?.candidates).toContainEqual({
      field: "title",
      source: "css:h1",
      value: "Rain",
      reason: "behind json-ld:headline",
    });
    expect(article.trace?.candidates).toContainEqual(
      expect.objectContaining({ field: "published", value: "2024-02-30" }),
    );
  });

  it("lists what lost once, also where the generic engine reads the body in the end", () => {
    const head =
      '<meta property=og:title content="Rain"><title>Rain - Gazette</title><h1>Rain</h1>';
    const article = parseArticle(
      `${head}<article>${"<p>It rained again on Tuesday.</p>".repeat(9)}`,
      {
        url,
        trace: true,
        profiles: [profile([{ id: "x", container: ".gone" }])],
      },
    );
    expect(article.profile).toBe("generic");
    const lost = (article.trace?.candidates ?? []).map(({ field, source }) => `${field} ${source}`);
    expect(lost).toContain("title css:h1");
    expect(new Set(lost).size).toBe(lost.length);
  });
});
