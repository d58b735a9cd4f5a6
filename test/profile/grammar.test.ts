import { describe, expect, it } from "vitest";
import {
  type Article,
  type ArticleEvent,
  parseArticle,
  streamArticle,
  toText,
} from "../../src/index.js";
import {
  attr,
  defineProfile,
  type LayoutSpec,
  meta,
  type ProfileSpec,
  text,
} from "../../src/profile.js";

const url = "https://gazette.example/mill";
const made = (spec: Partial<ProfileSpec>) =>
  defineProfile({ id: "gazette", hosts: ["gazette.example"], ...spec });
const read = (page: string, spec: Partial<ProfileSpec>, more = {}): Article =>
  parseArticle(page, { url, profiles: [made(spec)], ...more });
const layout = (more: Partial<LayoutSpec>): Partial<ProfileSpec> => ({
  layouts: [{ id: "a", container: ".copy", ...more }],
});

const HEAD = `<meta property="og:title" content="The mill turns"><meta name="author" content="Ada Finch">
  <meta property="og:site_name" content="Valley Gazette">`;
const COPY = `<div class=copy><p>After nine quiet winters the mill turned again on Tuesday.</p></div>`;

describe("fields", () => {
  it("are filled by the generic engine where the profile leaves them open, and provenance tells", () => {
    const article = read(HEAD + COPY, { ...layout({}), fields: { title: [meta("og:title")] } });
    expect(article.authors.map(({ name }) => name)).toEqual(["Ada Finch"]);
    expect(article.siteName).toBe("Valley Gazette");
    expect(article.provenance.authors?.source).toBe("meta:author");
  });
  it("are also filled where none of the profile's sources gives a value", () => {
    const article = read(HEAD + COPY, { ...layout({}), fields: { title: [text("h1.none")] } });
    expect(article.title).toBe("The mill turns");
  });
  it("stay empty where the profile says that the site has none", () => {
    const article = read(HEAD + COPY, { ...layout({}), fields: { authors: [], siteName: [] } });
    expect(article.authors).toEqual([]);
    expect(article).not.toHaveProperty("siteName");
  });
  it("stay empty where a layout says so, or the profile's own sources are all there is", () => {
    const fields = { authors: [meta("author")] };
    expect(read(HEAD + COPY, { ...layout({ fields: { authors: [] } }), fields }).authors).toEqual(
      [],
    );
    const only = read(HEAD + COPY, { ...layout({}), exclusive: ["siteName"] });
    expect(only).not.toHaveProperty("siteName");
  });
  it("are the profile's alone without fallback", () => {
    const strict = read(HEAD + COPY, layout({}), { fallback: false });
    expect(strict.authors).toEqual([]);
    expect(strict).not.toHaveProperty("title");
  });
  it("may be all that a profile has: the generic engine finds the body, and the profile has read the page", () => {
    const page = `<title>x</title><article><h1>Mill</h1>${"<p>After nine quiet winters the mill turned again on Tuesday, and many came.</p>".repeat(9)}</article>`;
    const article = read(page, { fields: { title: [text("h1")] } });
    expect([article.profile, article.title, article.issues]).toEqual(["gazette", "Mill", []]);
    expect(article.wordCount).toBeGreaterThan(80);
  });
  it("leave an issue and a trace entry where what their sources give cannot be read", () => {
    const page = `<meta name=day content="soon">${COPY}`;
    const article = read(
      page,
      { ...layout({}), fields: { published: [meta("day")] } },
      { trace: true },
    );
    expect(article.issues).toMatchObject([{ code: "value-rejected", field: "published" }]);
    expect(article.issues[0]?.message).toContain("meta:day");
    expect(article.trace?.candidates).toContainEqual(
      expect.objectContaining({ field: "published", source: "meta:day", value: "soon" }),
    );
  });
  it("leave none where another source served", () => {
    const page = `<meta name=day content="soon"><meta name=on content="2024-03-05">${COPY}`;
    const article = read(page, { ...layout({}), fields: { published: [meta("day"), meta("on")] } });
    expect([article.published, article.issues]).toEqual(["2024-03-05", []]);
  });
});

describe("sources", () => {
  it("are plain data, and serve after a journey as JSON", () => {
    const spec = {
      id: "x",
      hosts: ["gazette.example"],
      fields: { title: [meta("og:title")], kicker: [attr(".k", "data-k")] },
    };
    const travelled = JSON.parse(JSON.stringify(spec)) as ProfileSpec;
    expect(travelled).toEqual(spec);
    const article = parseArticle(`${HEAD}<b class=k data-k=Rivers></b>${COPY}`, {
      url,
      profiles: [defineProfile(travelled)],
    });
    expect([article.title, article.kicker]).toEqual(["The mill turns", "Rivers"]);
  });
  it("need no name", () => {
    const article = read(HEAD + COPY, { fields: { title: [{ meta: "og:title" }] } });
    expect(article.provenance.title?.source).toBe("meta:og:title");
  });
});

describe("systems", () => {
  const system = defineProfile({
    id: "postmill",
    matches: { has: "body.postmill" },
    fields: { kicker: [text(".board")] },
    layouts: [{ id: "thread", container: ".copy" }],
  });
  const page = `<!doctype html><html><head>${HEAD}</head><body class=postmill><b class=board>Mills</b>${COPY}</body>`;

  it("are known by the page, on any host", () => {
    const article = parseArticle(page, { url: "https://any.example/1", profiles: [system] });
    expect([article.profile, article.layout, article.kicker]).toEqual([
      "postmill",
      "thread",
      "Mills",
    ]);
  });
  it("are known by the generator, whatever its version", () => {
    const known = defineProfile({
      id: "gen",
      matches: { generator: "PostMill" },
      layouts: [{ id: "t", container: ".copy" }],
    });
    const by = (name: string) =>
      parseArticle(`<meta name=generator content="${name}">${COPY}`, { profiles: [known] }).profile;
    expect([by("postmill 4.2"), by("Not PostMill")]).toEqual(["gen", "generic"]);
  });
  it("come behind the profile of a host, which needs no layout of its own", () => {
    const site = made({ fields: { title: [text(".board")] } });
    const article = parseArticle(page, { url, profiles: [system, site] });
    expect([article.profile, article.layout, article.title, article.kicker]).toEqual([
      "gazette",
      "thread",
      "Mills",
      "Mills",
    ]);
  });
  it("are left out where the profile of a host has layouts", () => {
    const site = made({ layouts: [{ id: "mine", container: ".copy" }] });
    const article = parseArticle(page, { url, profiles: [system, site] });
    expect([article.layout, article.kicker]).toEqual(["mine", undefined]);
  });
});

describe("rules", () => {
  const story = `<div class=copy><p>It turned.</p><h2 class=fix>Correction</h2><p>It was May.</p><p>Not June.</p><hr><p>It stopped.</p>
    <aside><p>Read more.</p></aside></div>`;
  it("name ranges of siblings: from a heading to the next rule is one note", () => {
    const notes = [{ from: "h2.fix", until: "hr", kind: "correction" }] as const;
    const article = read(story, layout({ notes }));
    expect(article.notes).toHaveLength(1);
    const [note] = article.notes;
    expect(toText({ body: note?.children ?? [] })).toBe("Correction\n\nIt was May.\n\nNot June.");
    expect(article.body.map(({ type }) => type)).toEqual([
      "paragraph",
      "thematicBreak",
      "paragraph",
      "paragraph",
    ]);
  });
  it("drop ranges, with the characters between them", () => {
    const page =
      "<div class=copy><p>It turned.</p><h2 class=more>More</h2>loose words<p>Join us.</p></div>";
    expect(toText(read(page, layout({ drop: [{ from: ".more" }] })))).toBe("It turned.");
  });
  it("keep to a context", () => {
    const drop = [{ match: "p", context: "aside" }];
    expect(toText(read(story, layout({ drop })))).not.toContain("Read more");
    expect(toText(read(story, layout({ drop })))).toContain("It turned");
  });
  it("ask for what stands around an element", () => {
    const blocks = [
      {
        match: "p",
        to: (p: { closest(selector: string): unknown }) =>
          p.closest("aside") === undefined ? undefined : [],
      },
    ];
    expect(toText(read(story, layout({ blocks })))).not.toContain("Read more");
  });
});

describe("entries", () => {
  const post = (name: string, day: number, words: string, inside = "") =>
    `<li class=post data-by="${name}"><a class=who href="/u/${name}">${name}</a><time datetime="2024-05-0${day}T10:00:00Z">x</time>
      <div class=text><p>${words}</p><p class=sig>Sent from my mill</p></div><ul>${inside}</ul></li>`;
  const page = `<main><ul class=copy>${post("ada", 1, "It turned.", post("ben", 2, "Did it?"))}<li class=ad>Buy a mill</li>${post("cy", 3, "It did.")}</ul></main>`;
  const rule = { match: ".post", author: ".who", time: "time", body: ".text", drop: [".sig"] };

  it("are boxes with author, time and body; replies inside come behind them", () => {
    const { body, issues } = read(page, { layouts: [{ id: "t", entries: [rule] }] });
    expect(issues).toEqual([]);
    expect(body).toEqual([
      entry("ada", 1, "It turned."),
      entry("ben", 2, "Did it?"),
      entry("cy", 3, "It did."),
    ]);
  });
  it("take sources inside the box, and the box itself", () => {
    const byAttribute = {
      ...rule,
      author: [attr(":scope", "data-by")],
      time: [attr("time", "datetime")],
    };
    const { body } = read(page, {
      layouts: [{ id: "t", container: ".copy", drop: [".ad"], entries: [byAttribute] }],
    });
    expect(body).toHaveLength(3);
    expect(body[1]).toMatchObject({ authors: [{ name: "ben" }], time: "2024-05-02T10:00:00Z" });
  });
  it("say with a trace what was left out of them", () => {
    const { trace } = read(page, { layouts: [{ id: "t", entries: [rule] }] }, { trace: true });
    expect(trace?.removals).toContainEqual(
      expect.objectContaining({ reason: "outside of .text", text: "ada" }),
    );
  });
  const entry = (name: string, day: number, words: string) => ({
    type: "liveEntry",
    time: `2024-05-0${day}T10:00:00Z`,
    authors: [{ name, url: `https://gazette.example/u/${name}` }],
    children: [{ type: "paragraph", children: [{ type: "text", value: words }] }],
  });
});

describe("a profile that no longer fits", () => {
  const prose =
    "The river had not been so high since the old bridge was built, and the miller said so to everyone who came by that week. ";
  const story = `<div class=story>${`<p>${prose}</p>`.repeat(12)}</div>`;
  const page = `<title>Mill</title><article><h1>Mill</h1><div class=copy><p>Join the millers today.</p></div>${story}</article>`;
  const spec = (expectation?: ProfileSpec["expect"]) => ({
    ...layout({}),
    ...(expectation && { expect: expectation }),
  });
  const drift = (article: Article) => article.issues.find(({ code }) => code === "profile-drift");

  it("says so with figures, and the generic engine's body is used", () => {
    const article = read(page, spec({ words: 100 }));
    expect(drift(article)?.message).toMatch(/4 words of body where 100 are expected/);
    expect([article.profile, article.wordCount > 200, article.confidence < 0.5]).toEqual([
      "generic",
      true,
      true,
    ]);
  });
  it("keeps its body without fallback", () => {
    const article = read(page, spec({ words: 100 }), { fallback: false });
    expect(drift(article)).toBeDefined();
    expect([article.profile, article.wordCount]).toEqual(["gazette", 4]);
  });
  it("says so where it promised nothing and the page has far more", () => {
    const article = read(page, spec());
    expect(drift(article)?.message).toMatch(/4 words, of which the generic engine finds \d+/);
    expect(article.confidence).toBeLessThan(0.5);
  });
  it("says so where the page declares another body or another title", () => {
    const data = JSON.stringify({
      "@type": "NewsArticle",
      headline: "Mill at the weir",
      articleBody: Array.from({ length: 90 }, (_, i) => `word${i}`).join(" "),
    });
    const declared = `<script type="application/ld+json">${data}</script>${story}`;
    const article = read(declared, { layouts: [{ id: "a", container: ".story" }] });
    expect(drift(article)?.message).toMatch(/0 % of the body that the page declares/);
    const titled = `<title>Old mill turns again</title><meta property="og:title" content="Old mill turns again"><h1>Subscribe to our letter</h1>${story}`;
    const other = read(titled, {
      fields: { title: [text("h1")] },
      layouts: [{ id: "a", container: ".story" }],
    });
    expect(drift(other)?.message).toMatch(/title/);
  });
  it("says so where a promised field is missing", () => {
    const article = read(story, {
      layouts: [{ id: "a", container: ".story" }],
      expect: { required: ["published"] },
    });
    expect(drift(article)?.message).toMatch(/no published/);
  });
  it("holds its blocks until the promise is kept, and sends what the article has", async () => {
    for (const words of [100, 10_000]) {
      const events: ArticleEvent[] = [];
      const profiles = [made({ layouts: [{ id: "a", container: ".story" }], expect: { words } })];
      for await (const event of streamArticle(
        (async function* () {
          yield page;
        })(),
        { url, profiles },
      ))
        events.push(event);
      const blocks: unknown[] = [];
      for (const event of events) if (event.type === "block") blocks[event.index] = event.block;
      const last = events.at(-1);
      expect(last?.type === "article" && last.article.body).toEqual(blocks);
    }
  });
  it("is left in peace while it fits, and where the page is short", () => {
    expect(
      read(page, { layouts: [{ id: "a", container: ".story" }], expect: { words: 100 } }).issues,
    ).toEqual([]);
    expect(read(COPY, layout({})).issues).toEqual([]);
  });
});
