import { checkedOptions, flag } from "../check/options.js";
import { checkedBody, type Renderable } from "../check/renderable.js";
import { blocksText } from "./blocks-text.js";

/** How {@link toText} writes. */
export interface TextOptions {
  /**
   * Writes the marker of each list item, and indents nested lists.
   * @defaultValue `true`
   */
  markers?: boolean;
  /**
   * Writes captions and credits of pictures, and titles and captions of embeds.
   * @defaultValue `false`
   */
  captions?: boolean;
}

/**
 * The body as plain text: one blank line between blocks; title and notes are left out.
 *
 * Takes an article, one block, or a list of blocks. Cells of a table are parted by tabs. Options never change the text itself.
 *
 * @param content An article, one block, or a list of blocks.
 * @param options How to write it; each has a default.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-article` for what is none; the message says where.
 * @example
 * ```ts
 * import { parseArticle, toText } from "offprint";
 *
 * const page = "<article><h1>Rain</h1><p>It rained on <b>two</b> days of this week:</p><ul><li>Monday<li>Friday</ul></article>";
 * console.log(toText(parseArticle(page)));
 * ```
 * ```text output
 * It rained on two days of this week:
 *
 * - Monday
 * - Friday
 * ```
 */
export function toText(content: Renderable, options: TextOptions = {}): string {
  const { markers = true, captions = false } = checkedOptions(options, {
    markers: flag,
    captions: flag,
  });
  return blocksText(checkedBody(content), { markers, captions });
}
