import { describe, expect, it } from "vitest";
import { type Article, parseArticle } from "../../src/index.js";
import { type SitePage, type Summary, sitePages, summarize } from "./pages.js";
import { REMOVALS } from "./remove.js";
import { windows1252 } from "./windows-1252.js";

const pages = sitePages("nytimes");

/** `change` takes something away: then by the profile alone, since the generic engine might make up for it. */
function read({ html, expected }: SitePage, change?: (page: string) => string): Article {
  const { charset, url } = expected;
  const page = change?.(html) ?? html;
  return parseArticle(charset === undefined ? page : windows1252(page), {
    url,
    fallback: change === undefined,
  });
}

describe.each(pages)("the page $name", (page) => {
  it("is read as it should be", () => {
    expect(summarize(read(page))).toEqual(page.expected.article);
  });

  it.each(Object.entries(REMOVALS))("is read the same without its %s", (removal, remove) => {
    const { article, without = {} } = page.expected;
    const { fields, ...blocks } = without[removal] ?? {};
    // Another source may speak for a field: what it says has to be the same.
    const rest = summarize(read(page, remove));
    const wanted: Summary = { ...article, ...blocks, fields: merged(article.fields, fields ?? {}) };
    expect({ ...rest, sources: {} }).toEqual({ ...wanted, sources: {} });
  });
});

/** Fields with changes put in; what became `null` is gone. */
function merged(fields: Summary["fields"], changes: Summary["fields"]): Summary["fields"] {
  const entries = Object.entries({ ...fields, ...changes });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}
