import type { HeadingIds } from "../heading-ids.js";
import type { FootnoteIds } from "./footnote-ids.js";

/** What all blocks of one article are written with. */
export interface HtmlContext {
  readonly headings: HeadingIds;
  readonly footnotes: FootnoteIds;
  /** BCP 47, for dates. */
  readonly language: string | undefined;
  /** Are pictures shown? */
  readonly images: boolean;
  /** Are embeds shown in frames, and not as links? */
  readonly frames: boolean;
}
