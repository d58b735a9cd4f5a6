import { checkedOptions, numberFrom } from "../check/options.js";
import type { Renderable } from "../check/renderable.js";
import type { Block } from "../model/block.js";
import { plainText } from "../render/plain-text.js";
import { walk } from "../render/walk.js";
import { countWordsByPattern } from "../text/count-words/by-pattern.js";
import { reading } from "./reading.js";
import { sentences } from "./sentences.js";

/** How long an {@link excerpt} is. */
export interface ExcerptOptions {
  /**
   * At most so many words, as `wordCount` counts them.
   * @defaultValue `50`
   */
  words?: number;
}

/**
 * The beginning of an article in whole sentences, on one line: as many as fit in `words`, and one at least.
 *
 * Takes an article, one block, or a list of blocks. Of the body's paragraphs alone: no headings, lists, captions or footnotes. `""`
 * where there are none. Ends of sentences are found by `Intl.Segmenter`, in the article's language.
 *
 * @param content An article, one block, or a list of blocks.
 * @param options How long it is.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-article` for what is none, `bad-option` for other than a number from 1.
 * @example
 * ```ts
 * import { excerpt, parseArticle } from "offprint";
 *
 * const page = "<article><h1>Rain</h1><p>It rained all day in the valley. Nobody minded, said Ms. Finch. The weir held.</p></article>";
 * console.log(excerpt(parseArticle(page), { words: 12 }));
 * ```
 * ```text output
 * It rained all day in the valley. Nobody minded, said Ms. Finch.
 * ```
 */
export function excerpt(content: Renderable, options: ExcerptOptions = {}): string {
  const { words = 50 } = checkedOptions(options, { words: numberFrom(1) });
  return reading(content, ({ body, language }) => {
    walk(body, { inlines: plainText });
    let left = words;
    const taken: string[] = [];
    for (const text of paragraphs(body))
      for (const sentence of sentences(text, language)) {
        left -= countWordsByPattern(sentence);
        if (left < 0 && taken.length > 0) return taken.join(" ");
        taken.push(sentence.trim());
      }
    return taken.join(" ");
  });
}

/** The paragraphs of blocks, of quotes and boxes as well, but of no list, table or footnote. */
function* paragraphs(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === "paragraph") yield plainText(block.children);
    else if ("children" in block && block.type !== "heading" && block.type !== "footnoteDefinition")
      yield* paragraphs(block.children);
  }
}
