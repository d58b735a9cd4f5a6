import type { RenderedArticle } from "../check/renderable.js";

// What JSON leaves as it is, and YAML 1.2 asks to be escaped (section 5.1, "printable characters").
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
const PLAIN_DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/;

/** What is known of an article as YAML 1.2 between two fences: title, authors, dates, address, site, language, tags, words. */
export function frontmatter(article: RenderedArticle): string {
  const { url, canonicalUrl } = article;
  const lines = [
    field("title", article.title),
    list(
      "authors",
      (article.authors ?? []).map(({ name }) => name),
    ),
    field("published", article.published),
    field("modified", article.modified),
    field("url", canonicalUrl ?? url),
    field("site", article.siteName),
    field("language", article.language),
    list("tags", article.tags ?? []),
    typeof article.wordCount === "number" ? [`words: ${article.wordCount}`] : [],
  ].flat();
  return lines.length === 0 ? "" : `---\n${lines.join("\n")}\n---\n\n`;
}

function field(name: string, value: string | undefined): string[] {
  if (value === undefined) return [];
  return [`${name}: ${PLAIN_DATE.test(value) ? value : quoted(value)}`];
}

function list(name: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${name}:`, ...values.map((value) => `  - ${quoted(value)}`)];
}

/** A double-quoted scalar: JSON's strings are such, but for some characters and for halves of pairs. */
function quoted(value: string): string {
  return JSON.stringify(value.replace(/\p{Surrogate}/gu, "\ufffd")).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
