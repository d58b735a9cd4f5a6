import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Article,
  type ArticleEvent,
  parseArticle,
  readArticle,
  streamArticle,
} from "../../src/index.js";
import { type FixturePage, fixturePages, MIXED_PAGE } from "./pages.js";

const pages: FixturePage[] = [
  { name: "mixed", html: MIXED_PAGE, url: "https://gazette.example/mill" },
  ...fixturePages(),
];

async function* each<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece, void, undefined> {
  yield* pieces;
}

async function eventsOf(
  source: AsyncIterable<string | Uint8Array>,
  url: string,
): Promise<ArticleEvent[]> {
  const events: ArticleEvent[] = [];
  for await (const event of streamArticle(source, { url })) events.push(structuredClone(event));
  return events;
}

function cut<Whole extends string | Uint8Array>(whole: Whole, sizes: readonly number[]): Whole[] {
  const pieces: Whole[] = [];
  for (let at = 0, i = 0; at < whole.length; i++) {
    const end = at + (sizes[i % sizes.length] ?? 1);
    pieces.push(whole.slice(at, end) as Whole);
    at = end;
  }
  return pieces;
}

describe.each(pages)("$name, through every door", ({ html, url }) => {
  const bytes = new TextEncoder().encode(html);

  it.each([
    ["text", html],
    ["bytes", bytes],
  ])("gives one article for %s, whatever the pieces", async (_, page) => {
    const whole = await eventsOf(each([page]), url);
    expect(await eventsOf(each(cut(page, [1])), url)).toEqual(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 }),
        async (sizes) => {
          expect(await eventsOf(each(cut(page, sizes)), url)).toEqual(whole);
        },
      ),
      { numRuns: 5 },
    );
    expect(parseArticle(page, { url })).toEqual(articleOf(whole));
    expect(await readArticle(each([page]), { url })).toEqual(articleOf(whole));
  });

  it("tells the page first, the article last, and blocks that add up to the body", async () => {
    const events = await eventsOf(each(cut(html, [700])), url);
    const article = articleOf(events);
    expect(events[0]?.type).toBe("page");
    expect(events.filter((event) => event.type === "page")).toHaveLength(1);
    expect(events.filter((event) => event.type === "article")).toHaveLength(1);
    const blocks: Article["body"] = [];
    let highest = -1;
    for (const event of events) {
      if (event.type === "page") expect(article).toMatchObject(event.fields);
      if (event.type !== "block") continue;
      if (event.index <= highest) expect(event.block.type).toBe("figure");
      else expect(event.index).toBe(++highest);
      blocks[event.index] = event.block;
    }
    expect(blocks).toEqual(article.body);
  });

  it("gives plain data", () => {
    const article = parseArticle(html, { url, trace: true });
    expect(structuredClone(article)).toEqual(article);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  });
});

function articleOf(events: readonly ArticleEvent[]): Article {
  const last = events[events.length - 1];
  if (last?.type !== "article") throw new Error("the last event is not the article");
  return last.article;
}
