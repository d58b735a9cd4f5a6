import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/index.js";
import { sites } from "../../src/sites/index.js";
import { sitePages, summarize } from "./pages.js";

// The New York Times has a suite of its own, with sources taken away.
const others = sites.filter(({ id }) => id !== "nytimes");
const pages = others.flatMap(({ id }) => sitePages(id).map((page) => ({ ...page, id })));

describe.each(pages)("the page $name", ({ html, expected, id }) => {
  const article = parseArticle(html, { url: expected.url });
  it("is read as it should be, by its profile and without an issue", () => {
    expect(summarize(article)).toEqual(expected.article);
    expect([article.profile, article.issues]).toEqual([id, []]);
  });
});
