import type { Renderable } from "../check/renderable.js";
import { HeadingIds } from "../render/heading-ids.js";
import { plainText } from "../render/plain-text.js";
import { walk } from "../render/walk.js";
import { reading } from "./reading.js";

/** One heading of an article. */
export interface OutlineEntry {
  /** The level that the page gave it. */
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Its words on one line, without marks of footnotes. */
  text: string;
  /** Unique in the article; the `id` that `toHtml` gives the heading. */
  slug: string;
  /** Of the block of `body` that is the heading, or holds it. */
  index: number;
}

/**
 * The headings of the body in their order, those inside of other blocks included: a table of contents.
 *
 * Takes an article, one block, or a list of blocks. `[]` where there is no heading.
 *
 * @param content An article, one block, or a list of blocks.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-article` for what is none; the message says where.
 * @example
 * ```ts
 * import { outline, parseArticle } from "offprint";
 *
 * const page = "<article><h1>Rain</h1><p>It rained all day in the valley.</p><h2>The weir</h2><p>It held, and nobody minded.</p></article>";
 * console.log(outline(parseArticle(page)));
 * ```
 * ```text output
 * [ { depth: 2, text: 'The weir', slug: 'the-weir', index: 1 } ]
 * ```
 */
export function outline(content: Renderable): OutlineEntry[] {
  return reading(content, ({ body }) => {
    const ids = new HeadingIds();
    const entries: OutlineEntry[] = [];
    body.forEach((top, index) => {
      walk([top], {
        block(block) {
          if (block.type !== "heading") return;
          const { depth, children } = block;
          entries.push({ depth, text: plainText(children), slug: ids.next(block), index });
        },
        inlines: plainText,
      });
    });
    return entries;
  });
}
