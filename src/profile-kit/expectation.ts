import { plainText } from "../body/plain-text.js";
import type { Article } from "../model/article.js";
import { blockLines } from "./block-lines.js";
import type { PageExpectation } from "./saved-page.js";

/**
 * What an article has otherwise than expected, in words.
 *
 * @param article What was read.
 * @param expected What should have been.
 */
export function unexpected(article: Article, expected: PageExpectation): string[] {
  const { title, authors, published, layout, contains = [], absent = [], blocks } = expected;
  const text = plainText(article.body);
  const names = article.authors.map(({ name }) => name);
  const differs = (what: string, want: unknown, got: unknown): string[] =>
    want === undefined || JSON.stringify(want) === JSON.stringify(got)
      ? []
      : [`${what}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`];
  return [
    ...differs("title", title, article.title),
    ...differs("authors", authors, names),
    ...differs("published", published, article.published),
    ...differs("layout", layout, article.layout),
    ...contains
      .filter((piece) => !text.includes(piece))
      .map((piece) => `the body lacks ${JSON.stringify(piece)}`),
    ...absent
      .filter((piece) => text.includes(piece))
      .map((piece) => `the body has ${JSON.stringify(piece)}`),
    ...(blocks === undefined ? [] : changedLines(blocks, blockLines(article.body))),
  ];
}

/** The issues of a strict reading, in words. That hidden text was left out is as it should be, and nothing that a profile can mend. */
export function issueFaults({ issues }: Article): string[] {
  return issues
    .filter(({ code }) => code !== "hidden-text")
    .map(({ code, message }) => `${code}: ${message}`);
}

/** Lines that are gone, with "-", and lines that are new, with "+". */
export function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const count = (lines: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
  };
  const missing = (lines: readonly string[], others: readonly string[]): string[] => {
    const left = count(others);
    return lines.filter((line) => {
      const rest = left.get(line) ?? 0;
      left.set(line, rest - 1);
      return rest <= 0;
    });
  };
  const gone = missing(before, after).map((line) => `- ${line}`);
  const added = missing(after, before).map((line) => `+ ${line}`);
  const moved =
    gone.length + added.length === 0 && before.join("\n") !== after.join("\n")
      ? ["the blocks are the same in another order"]
      : [];
  return [...gone, ...added, ...moved];
}

/**
 * What an article gives, as the expectation of its page.
 *
 * @param article What was read.
 */
export function expectationOf(article: Article): PageExpectation {
  const { title, authors, published, layout, body } = article;
  return {
    ...(title !== undefined && { title }),
    authors: authors.map(({ name }) => name),
    ...(published !== undefined && { published }),
    ...(layout !== undefined && { layout }),
    blocks: blockLines(body),
  };
}
