import { badArticle } from "../check/bad-article.js";
import { given } from "../check/given.js";
import type { Renderable, RenderedArticle } from "../check/renderable.js";
import { Visits } from "../check/visits.js";

// Objects in one article: a body of 32 MB has half a million.
const MOST = 4_000_000;

/**
 * Reads something of an article that may come from a file. Whatever `read` stumbles over is reported as the caller's mistake: a view
 * reads little, and the whole table of shapes, which renderers hold an article to, would be most of its size.
 *
 * @throws ArticleError `bad-article`, with what was wrong.
 */
export function reading<Result>(
  content: Renderable,
  read: (article: RenderedArticle) => Result,
): Result {
  return given(
    "article",
    () => {
      bound(content, new Visits(MOST));
      if (Array.isArray(content)) return read({ body: content });
      const article = "body" in content ? content : ({ body: [content] } as RenderedArticle);
      // Intl takes lists of languages, and counts to the `length` of whatever has one.
      if ("language" in article && typeof (article.language ?? "") !== "string")
        badArticle("its language is no text");
      return read(article);
    },
    "bad-article",
  );
}

/** Ends at what holds itself, or one thing again and again. */
function bound(value: unknown, visits: Visits): void {
  if (typeof value === "string" && !visits.read(value)) badArticle("its text is too long");
  if (typeof value !== "object" || value === null) return;
  if (!visits.enter(value)) badArticle("it is too large");
  for (const inner of Object.values(value)) bound(inner, visits);
}
