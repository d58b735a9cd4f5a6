import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.js";
import { sites } from "../../src/sites/index.js";
import { more } from "../../src/sites/more.js";
import { sitePages, summarize } from "./pages.js";

// The New York Times has a suite of its own, with sources taken away.
const others = [...sites, ...more].filter(({ id }) => id !== "nytimes");
const pages = others.flatMap((profile) =>
  sitePages(profile.id).map((page) => ({ ...page, profile })),
);

describe.each(pages)("the page $name", ({ html, expected, profile }) => {
  const article = parseArticle(html, { url: expected.url, profiles: [profile] });
  it("is read as it should be, by its profile and without an issue", () => {
    expect(summarize(article)).toEqual(expected.article);
    expect([article.profile, article.issues]).toEqual([profile.id, []]);
  });
});
