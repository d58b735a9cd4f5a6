import { type Renderable, renderable } from "../check/renderable.js";
import type { Block, List } from "../model/block.js";
import { inlineText } from "./inline-text.js";
import { listNumbers } from "./list-numbers.js";

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
  const { markers = true, captions = false } = options;
  return blocks(renderable(content).body, { markers, captions });
}

function blocks(body: readonly Block[], options: Required<TextOptions>): string {
  return body
    .map((block) => blockText(block, options))
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockText(block: Block, options: Required<TextOptions>): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineText(block.children);
    case "blockquote":
    case "footnoteDefinition":
      return blocks(block.children, options);
    case "liveEntry":
      return joined([block.title, blocks(block.children, options)], "\n\n");
    case "callout":
      return joined([block.title, blocks(block.children, options)], "\n\n");
    case "details":
      return joined([block.summary, blocks(block.children, options)], "\n\n");
    case "definitionList":
      return block.items
        .map(({ term, children }) => {
          const text = blocks(children, options);
          return joined([inlineText(term), options.markers ? indented(text, 4, 4) : text], "\n");
        })
        .join("\n");
    case "list":
      return listText(block, options);
    case "code":
    case "math":
      return block.value;
    case "table":
      return block.rows
        .map((row) =>
          row.cells
            .map((cell) => inlineText(cell.children))
            .join("\t")
            .trimEnd(),
        )
        .join("\n");
    case "figure": {
      if (!options.captions) return "";
      const lines = block.images.flatMap((image) => [image.caption, image.credit]);
      return joined([...lines, block.caption, block.credit], "\n");
    }
    case "embed":
      return options.captions
        ? joined([block.title, block.text, block.caption, block.credit], "\n")
        : (block.text ?? "");
    default:
      return "";
  }
}

function listText(list: List, options: Required<TextOptions>): string {
  const numbers = list.ordered ? listNumbers(list) : [];
  return list.items
    .map((item, i) => {
      const text = item.children
        .map((child) => blockText(child, options))
        .filter((child) => child !== "")
        .join("\n");
      if (!options.markers) return text;
      const marker = list.ordered ? `${numbers[i]}. ` : "- ";
      const box = item.checked === undefined ? "" : item.checked ? "[x] " : "[ ] ";
      return marker + box + indented(text, 0, marker.length);
    })
    .join("\n");
}

/** Lines moved to the right; empty ones stay empty. */
function indented(text: string, first: number, others: number): string {
  return text
    .split("\n")
    .map((line, i) => (line === "" ? "" : " ".repeat(i === 0 ? first : others) + line))
    .join("\n");
}

function joined(parts: readonly (string | undefined)[], between: string): string {
  return parts.filter((part) => part !== undefined && part !== "").join(between);
}
