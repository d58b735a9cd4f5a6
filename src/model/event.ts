import type { Article } from "./article.js";
import type { Block } from "./block.js";
import type { Fields } from "./fields.js";

/** The head of the page has been read: every field given here is settled and will not change. */
export interface PageEvent {
  type: "page";
  /** What the head settles; the rest comes with the article. */
  fields: Partial<Fields>;
  /** The profile that reads the page: `"nytimes"`, `"generic"`. */
  profile: string;
}

/** A block is complete. The same index comes twice only for a figure whose picture came later. */
export interface BlockEvent {
  type: "block";
  /** Complete. */
  block: Block;
  /** Its place in `article.body`. */
  index: number;
}

/** The article is complete. */
export interface CompleteEvent {
  type: "article";
  /** All of it. */
  article: Article;
}

/** One `page`, then `block`s in order, then one `article`. */
export type ArticleEvent = PageEvent | BlockEvent | CompleteEvent;
