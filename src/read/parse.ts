import { given } from "../check/given.js";
import { ArticleError, describeValue } from "../errors.js";
import type { Article } from "../model/article.js";
import type { ParseOptions } from "../session/options.js";
import { bytesOf } from "./chunks.js";
import { PageWriter } from "./page-writer.js";
import { withDefaults } from "./with-defaults.js";

/** The root element of a live document. */
export interface RootLike {
  /** The document's markup. */
  readonly outerHTML: string;
}

/** A live document; a browser's `Document` is one. */
export interface DocumentLike {
  /** Its markup is read, and nothing is changed in it. */
  readonly documentElement: RootLike | null;
  /** Where the document comes from: the page's address, unless the option `url` says otherwise. */
  readonly URL?: string;
}

/** What `parseArticle` takes: text, bytes, or a live document. */
export type Page = string | Uint8Array | DocumentLike;

/** Reads a page that is in hand: the streaming engine, fed once. */
export function parsePage(page: Page, options: ParseOptions): Article {
  const { content, url } = given("page", () => opened(page));
  const known = withDefaults(options, url === undefined ? {} : { url });
  const feed = new PageWriter(known);
  feed.write(content);
  return feed.end();
}

function opened(page: unknown): { content: string | Uint8Array; url?: string } {
  const content = typeof page === "string" ? page : bytesOf(page);
  if (content !== undefined) return { content };
  if (typeof page === "object" && page !== null && "documentElement" in page)
    return openDocument(page as DocumentLike);
  throw new ArticleError(
    "bad-option",
    `page: a string, a Uint8Array or a Document is allowed, got ${describeValue(page)}${hintFor(page)}`,
  );
}

/** What to do with what is no page, for the mistakes that are made most. */
function hintFor(page: unknown): string {
  if (typeof page !== "object" || page === null) return "";
  if ("then" in page) return "; await it first";
  if ("body" in page || "getReader" in page || Symbol.asyncIterator in page)
    return "; a Response or a stream is for readArticle";
  return "outerHTML" in page ? "; pass its document, or its outerHTML" : "";
}

function openDocument({ documentElement, URL: url }: DocumentLike): {
  content: string;
  url?: string;
} {
  const content: unknown = documentElement === null ? "" : documentElement.outerHTML;
  if (typeof content !== "string")
    throw new ArticleError("bad-option", "page: a Document whose outerHTML is text is allowed");
  return { content, ...(typeof url === "string" && /^https?:/.test(url) && { url }) };
}
