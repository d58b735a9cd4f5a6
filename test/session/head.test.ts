import { describe, expect, it } from "vitest";
import { type ArticleEvent, streamArticle } from "../../src/index.js";
import {
  attr,
  defineProfile,
  type FieldSources,
  jsonLd,
  type LayoutSpec,
  meta,
  text,
} from "../../src/profile.js";

const url = "https://gazette.example/rain";
const profile = (fields: FieldSources, layout: Partial<LayoutSpec> = {}) =>
  defineProfile({
    id: "gazette",
    hosts: ["gazette.example"],
    fields,
    layouts: [{ id: "story", scope: "article", container: ".b", ...layout }],
  });

/** Events, each with the part of the page that had been asked for when it came. */
async function timed(
  page: string,
  fields: FieldSources = {},
  layout: Partial<LayoutSpec> = {},
): Promise<{ event: ArticleEvent; read: string }[]> {
  let read = "";
  async function* chars(): AsyncGenerator<string, void, undefined> {
    for (const char of page) {
      read += char;
      yield char;
    }
  }
  const found: { event: ArticleEvent; read: string }[] = [];
  for await (const event of streamArticle(chars(), { url, profiles: [profile(fields, layout)] }))
    found.push({ event, read });
  return found;
}

const HEAD = '<!doctype html><html lang=en><head><meta property="og:title" content="Rain">';
const BODY =
  "<article><h1>Rain at last</h1><div class=b><p>It rained.</p><p>It stopped.</p></div></article>more";

describe("the page event comes", () => {
  it.each([
    ["with the end of the head", `${HEAD}</head>`, `\n<body>${BODY}`],
    ["with the body where the head is not closed", `${HEAD}<body>`, BODY],
    ["with the first element of a body where neither is marked", `${HEAD}<article>`, BODY.slice(9)],
    [
      "behind a script, which can stand in a head",
      `${HEAD}<script>if (a < b) c();</script></head>`,
      `<body>${BODY}`,
    ],
    [
      "behind what stands in the head's noscript",
      `${HEAD}<noscript><img src=t.gif><p>No script</p></noscript></head>`,
      `<body>${BODY}`,
    ],
  ])("%s", async (_, head, rest) => {
    const [first, ...others] = await timed(head + rest, { title: [meta("og:title")] });
    expect(first?.read).toBe(head);
    expect(first?.event).toMatchObject({
      type: "page",
      profile: "gazette",
      fields: { title: "Rain" },
    });
    expect(others.map(({ event }) => event.type)).toEqual(["block", "block", "article"]);
  });

  it("and each block as its end tag is read, and the article with the scope's", async () => {
    const events = await timed(`${HEAD}<body>${BODY}`, { title: [meta("og:title")] });
    expect(events.map(({ read }) => read.slice(-10))).toEqual(
      ['ain"><body>', "rained.</p>", "topped.</p>", "</article>"].map((end) => end.slice(-10)),
    );
  });

  it("at the end of a page that has nothing but a head", async () => {
    const events = await timed(HEAD, { title: [meta("og:title")] });
    expect(events.map(({ event }) => event.type)).toEqual(["page", "article"]);
  });
});

describe("a field is in the page event", () => {
  const fieldsOf = async (fields: FieldSources, layout: Partial<LayoutSpec> = {}, head = HEAD) => {
    const [first] = await timed(`${head}</head><body>${BODY}`, fields, layout);
    if (first?.event.type !== "page") throw new Error("no page event");
    return first.event.fields;
  };

  it("if no later source could still beat it", async () => {
    expect(await fieldsOf({ title: [meta("og:title"), text("h1")] })).toMatchObject({
      title: "Rain",
    });
    expect(await fieldsOf({ title: [meta("none"), meta("og:title")] })).toMatchObject({
      title: "Rain",
    });
  });

  it("and not if one could: the page's own headline, JSON-LD in the body, a layout's source, a choice", async () => {
    expect(await fieldsOf({ title: [text("h1"), meta("og:title")] })).not.toHaveProperty("title");
    expect(await fieldsOf({ title: [jsonLd("headline"), meta("og:title")] })).not.toHaveProperty(
      "title",
    );
    expect(
      await fieldsOf({ title: [meta("og:title")] }, { fields: { title: [attr("h1", "title")] } }),
    ).not.toHaveProperty("title");
  });

  it("from JSON-LD that stands in the head", async () => {
    const head = `${HEAD}<script type="application/ld+json">{"headline":"Rain, said the data"}</script>`;
    expect(
      await fieldsOf({ title: [jsonLd("headline"), meta("og:title")] }, {}, head),
    ).toMatchObject({
      title: "Rain, said the data",
    });
  });
});
