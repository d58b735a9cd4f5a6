/**
 * The same functions with no built-in profile, for small bundles: pass `profiles` yourself.
 *
 * @module offprint/core
 */
import type { Article } from "./model/article.js";
import type { ArticleEvent } from "./model/event.js";
import type { PageSource } from "./read/chunks.js";
import { type ArticleVerdict, probeArticle } from "./read/is-probably-article.js";
import { type Page, parsePage } from "./read/parse.js";
import { readPage, streamPage } from "./read/stream.js";
import type { ParseOptions } from "./session/options.js";

export { ArticleError } from "./errors.js";
export { toHtml } from "./render/html/to-html.js";
export { toText } from "./render/text.js";
export { chunks } from "./views/chunks.js";
export { excerpt } from "./views/excerpt.js";
export { images } from "./views/images.js";
export { links } from "./views/links.js";
export { outline } from "./views/outline.js";

/**
 * As `parseArticle` of `offprint`, with only the profiles you pass.
 *
 * @param page Text, bytes, or a live `Document`. Bytes are decoded as a browser would.
 * @param options How to read it; each has a default.
 * @throws {@link ArticleError} with code `bad-option` for the caller's own mistakes, never for a page.
 * @example
 * ```ts
 * import { parseArticle } from "offprint/core";
 * import { nytimes } from "offprint/sites/nytimes";
 *
 * console.log(parseArticle("<p>Hello", { profiles: [nytimes] }).profile);
 * ```
 * ```text output
 * generic
 * ```
 */
export function parseArticle(page: Page, options: ParseOptions = {}): Article {
  return parsePage(page, options);
}

/**
 * As `readArticle` of `offprint`, with only the profiles you pass.
 *
 * @param source A `Response`, a `ReadableStream`, or an async iterable of bytes or text: a Node `Readable` is one.
 * @param options How to read it; each has a default.
 * @throws {@link ArticleError}: `source-failed` or `aborted`, with `cause`; `bad-option` for the caller's mistakes.
 */
export function readArticle(source: PageSource, options: ParseOptions = {}): Promise<Article> {
  return readPage(source, options);
}

/**
 * As `streamArticle` of `offprint`, with only the profiles you pass.
 *
 * @param source A `Response`, a `ReadableStream`, or an async iterable of bytes or text: a Node `Readable` is one.
 * @param options How to read it; each has a default.
 * @throws {@link ArticleError}: `source-failed` or `aborted`, with `cause`; `bad-option` for the caller's mistakes.
 */
export function streamArticle(
  source: PageSource,
  options: ParseOptions = {},
): AsyncGenerator<ArticleEvent, void, undefined> {
  return streamPage(source, options);
}

/**
 * As `isProbablyArticle` of `offprint`, with only the profiles you pass.
 *
 * @param page Text, bytes, or a live `Document`. Bytes are decoded as a browser would.
 * @param options How to read it; each has a default.
 * @throws {@link ArticleError} with code `bad-option` for the caller's own mistakes, never for a page.
 */
export function isProbablyArticle(page: Page, options: ParseOptions = {}): ArticleVerdict {
  return probeArticle(page, options);
}
