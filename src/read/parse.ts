import { ArticleError } from "../errors.js";
import type { Article } from "../model/article.js";
import type { Profile } from "../profile/profile.js";
import type { ParseOptions } from "../session/options.js";
import { PageWriter } from "./page-writer.js";

/** A live document; a browser's `Document` is one. */
export interface DocumentLike {
  readonly documentElement: { readonly outerHTML: string } | null;
}

/** What `parseArticle` takes: text, bytes, or a live document. */
export type Page = string | Uint8Array | DocumentLike;

/** Reads a page that is in hand: the streaming engine, fed once. */
export function parsePage(page: Page, options: ParseOptions, sites: readonly Profile[]): Article {
  const feed = new PageWriter(options, sites, () => {});
  feed.write(content(page));
  return feed.end();
}

function content(page: Page): string | Uint8Array {
  if (typeof page === "string" || page instanceof Uint8Array) return page;
  if (typeof page === "object" && page !== null && "documentElement" in page) {
    return page.documentElement?.outerHTML ?? "";
  }
  throw new ArticleError(
    "bad-option",
    `page: a string, a Uint8Array or a Document is allowed, got ${typeof page}`,
  );
}
