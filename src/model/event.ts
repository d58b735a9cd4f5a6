import type { Article } from "./article.js";
import type { Block } from "./block.js";
import type { Fields } from "./fields.js";

/** The head of the page has been read: every field given here is settled and will not change. */
export interface PageEvent {
  type: "page";
  fields: Partial<Fields>;
  profile: string;
}

/** A block is complete. The same index comes twice only for a figure whose picture came later. */
export interface BlockEvent {
  type: "block";
  block: Block;
  index: number;
}

/** The article is complete. */
export interface CompleteEvent {
  type: "article";
  article: Article;
}

/** One `page`, then `block`s in order, then one `article`. */
export type ArticleEvent = PageEvent | BlockEvent | CompleteEvent;
