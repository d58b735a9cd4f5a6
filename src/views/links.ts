import type { Renderable } from "../check/renderable.js";
import type { Inline } from "../model/block.js";
import { plainText } from "../render/plain-text.js";
import { walk } from "../render/walk.js";
import { allowedUrl } from "../text/address/allowed-url.js";
import { reading } from "./reading.js";

/** One link of an article. */
export interface LinkEntry {
  /** `http`, `https` or `mailto`; absolute where a base was known. */
  url: string;
  /** Its words on one line; `""` where it has none. */
  text: string;
  /** Of the block of `body` that holds it. */
  index: number;
}

/**
 * The links in the text of the body, in their order; an address that is linked twice is there twice.
 *
 * Takes an article, one block, or a list of blocks. Embeds and addresses of pictures are no links.
 *
 * @param content An article, one block, or a list of blocks.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-article` for what is none; the message says where.
 * @example
 * ```ts
 * import { links, parseArticle } from "offprint";
 *
 * const page = '<article><h1>Rain</h1><p>It rained all day, said <a href="/ada">Ada <b>Finch</b></a>, and nobody minded.</p></article>';
 * console.log(links(parseArticle(page, { url: "https://gazette.example/rain" })));
 * ```
 * ```text output
 * [ { url: 'https://gazette.example/ada', text: 'Ada Finch', index: 0 } ]
 * ```
 */
export function links(content: Renderable): LinkEntry[] {
  return reading(content, ({ body }) => {
    const found: LinkEntry[] = [];
    body.forEach((block, index) => {
      const collect = (run: readonly Inline[]): void => {
        for (const inline of run) {
          if (inline.type === "link") {
            const url = allowedUrl(inline.url, undefined);
            if (url !== undefined) found.push({ url, text: plainText(inline.children), index });
          }
          if ("children" in inline) collect(inline.children);
          else plainText([inline]);
        }
      };
      walk([block], { inlines: collect });
    });
    return found;
  });
}
