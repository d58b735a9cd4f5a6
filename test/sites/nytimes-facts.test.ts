import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toText } from "../../src/index.js";

// Pages of the publisher are no part of the project: what was read off them by hand is, as facts and digests.
const PAGES = new URL("../../../shared/nyt/more/pages/", import.meta.url);

const digest = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 16);

function read(name: string): Article {
  const bytes = gunzipSync(readFileSync(new URL(`${name}.html.gz`, PAGES)));
  return parseArticle(new Uint8Array(bytes));
}

const facts = (article: Article) => ({
  layout: article.layout,
  type: article.type,
  published: article.published,
  authors: article.authors.length,
  kinds: [...new Set(article.body.map(({ type }) => type))],
  blocks: article.body.length,
  notes: article.notes.map(({ kind }) => kind),
  words: article.wordCount,
  title: digest(article.title ?? ""),
  text: digest(toText(article)),
});

describe.skipIf(!existsSync(PAGES))("pages without a gold", () => {
  it.each(
    Object.entries(
      JSON.parse(readFileSync(new URL("nytimes-facts.json", import.meta.url), "utf8")),
    ),
  )("%s", (name, expected) => {
    expect(facts(read(name))).toEqual(expected);
  });

  it("the live page has eleven posts, each with a title, authors and blocks", () => {
    const posts = read("2021-live-boulder").body.filter((block) => block.type === "liveEntry");
    expect(posts).toHaveLength(11);
    for (const post of posts) {
      expect(post.title).toBeTruthy();
      expect(post.authors?.length).toBeGreaterThan(0);
      expect(post.children.length).toBeGreaterThan(3);
    }
  });
});
