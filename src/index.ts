/**
 * Turns a web page into the article on it, with the built-in site profiles on.
 *
 * @module offprint
 */
import type { Article } from "./model/article.js";
import type { ArticleEvent } from "./model/event.js";
import type { PageSource } from "./read/chunks.js";
import { type ArticleVerdict, probeArticle } from "./read/is-probably-article.js";
import { type Page, parsePage } from "./read/parse.js";
import { readPage, streamPage } from "./read/stream.js";
import { withProfiles } from "./read/with-profiles.js";
import type { ParseOptions } from "./session/options.js";
import { sites } from "./sites/index.js";

export { ArticleError, type ArticleErrorCode } from "./errors.js";
export type * from "./model/article.js";
export type * from "./model/block.js";
export type * from "./model/date-parser.js";
export type * from "./model/element.js";
export type * from "./model/event.js";
export type * from "./model/evidence.js";
export type * from "./model/fields.js";
export type * from "./model/json.js";
export type * from "./model/page.js";
export type * from "./model/structured.js";
export type {
  AttributeSource,
  DataSource,
  JsonLdSource,
  LinkSource,
  MetaSource,
  Source,
  StateSource,
  TextSource,
  ValueSource,
} from "./profile/data-source.js";
export type { PageTest } from "./profile/page-marks.js";
export type * from "./profile/profile.js";
export type * from "./profile/rules.js";
export type {
  PageChunk,
  PageHeaders,
  PageRead,
  PageReader,
  PageResponse,
  PageSource,
  PageStream,
} from "./read/chunks.js";
export type { ArticleVerdict } from "./read/is-probably-article.js";
export type { DocumentLike, Page, RootLike } from "./read/parse.js";
export { type HtmlOptions, toHtml } from "./render/html/to-html.js";
export { type TextOptions, toText } from "./render/text.js";
export type { Limits, ParseOptions } from "./session/options.js";
export { type Chunk, type ChunkOptions, chunks } from "./views/chunks.js";
export { type ExcerptOptions, excerpt } from "./views/excerpt.js";
export { images } from "./views/images.js";
export { type LinkEntry, links } from "./views/links.js";
export { type OutlineEntry, outline } from "./views/outline.js";
export type { HiddenMode } from "./visibility/visibility.js";

/**
 * Reads the article on a page that is in hand. Synchronous.
 *
 * Takes text, bytes (the charset is found out) or a live `Document`. Whatever the page, an
 * {@link Article} comes back: what went wrong is in `issues`, and `body` may be empty.
 *
 * @param page Text, bytes, or a live `Document`. Bytes are decoded as a browser would.
 * @param options How to read it; each has a default.
 * @throws {@link ArticleError} with code `bad-option` for the caller's own mistakes, never for a page.
 * @example
 * ```ts
 * import { parseArticle } from "offprint";
 *
 * const page = `<title>Rain at last - The Valley Gazette</title>
 *   <meta property="og:site_name" content="The Valley Gazette">
 *   <article><h1>Rain at last</h1><p>It rained on Tuesday, for the first time since April.</p></article>`;
 * const article = parseArticle(page, { url: "https://gazette.example/rain" });
 * console.log(article.title);
 * console.log(article.body);
 * ```
 * ```text output
 * Rain at last
 * [ { type: 'paragraph', children: [ [Object] ] } ]
 * ```
 */
export function parseArticle(page: Page, options: ParseOptions = {}): Article {
  return parsePage(page, withProfiles(options, sites));
}

/**
 * Reads the article on a page that is still arriving, and stops reading when it is complete.
 *
 * @param source A `Response`, a `ReadableStream`, or an async iterable of bytes or text: a Node `Readable` is one.
 * @param options How to read it; each has a default.
 * @throws {@link ArticleError}: `source-failed` or `aborted`, with `cause`; `bad-option` for the caller's mistakes.
 * @example
 * ```ts
 * import { readArticle } from "offprint";
 *
 * const article = await readArticle(await fetch("https://offprint-js.github.io/offprint/samples/mill.html"));
 * console.log(article.title);
 * ```
 * ```text output
 * The mill turns again
 * ```
 */
export function readArticle(source: PageSource, options: ParseOptions = {}): Promise<Article> {
  return readPage(source, withProfiles(options, sites));
}

/**
 * The article while it arrives: one `page` event, then `block` events in order, then one `article` event.
 *
 * A block is final when it is sent, with one exception: a figure whose picture stands only in data behind
 * the body is sent again, completed, with the same index.
 *
 * @param source A `Response`, a `ReadableStream`, or an async iterable of bytes or text: a Node `Readable` is one.
 * @param options How to read it; each has a default.
 * @throws {@link ArticleError}: `source-failed` or `aborted`, with `cause`; `bad-option` for the caller's mistakes.
 * @example
 * ```ts
 * import { streamArticle } from "offprint";
 *
 * async function* page() {
 *   yield "<title>Rain at last</title><article><h1>Rain at last</h1><p>It rained on Tu";
 *   yield "esday, for the first time since April.</p></article>";
 * }
 * for await (const event of streamArticle(page())) console.log(event.type);
 * ```
 * ```text output
 * page
 * block
 * article
 * ```
 */
export function streamArticle(
  source: PageSource,
  options: ParseOptions = {},
): AsyncGenerator<ArticleEvent, void, undefined> {
  return streamPage(source, withProfiles(options, sites));
}

/**
 * Is there an article on the page, and why? The same engine as {@link parseArticle}, so that the two agree.
 *
 * @param page Text, bytes, or a live `Document`. Bytes are decoded as a browser would.
 * @param options How to read it; each has a default.
 * @throws {@link ArticleError} with code `bad-option` for the caller's own mistakes, never for a page.
 * @example
 * ```ts
 * import { isProbablyArticle } from "offprint";
 *
 * console.log(isProbablyArticle("").probable);
 * ```
 * ```text output
 * false
 * ```
 */
export function isProbablyArticle(page: Page, options: ParseOptions = {}): ArticleVerdict {
  return probeArticle(page, withProfiles(options, sites));
}
