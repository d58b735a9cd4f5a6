import type { Block, Inline } from "../model/block.js";
import { countWords } from "../text/count-words/count-words.js";

/** Words of the text of blocks; captions and embeds are not text. */
export function wordsIn(blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) words += wordsOf(block);
  return words;
}

/** Do blocks hold so many words? No more of them are counted than it takes to say so. */
export function holdsWords(blocks: readonly Block[], least: number): boolean {
  let left = least;
  for (const block of blocks) {
    if (left <= 0) return true;
    left -= wordsOf(block);
  }
  return left <= 0;
}

function wordsOf(block: Block): number {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return countWords(inlineText(block.children));
    case "blockquote":
    case "footnoteDefinition":
      return wordsIn(block.children);
    case "liveEntry":
      return countWords(block.title ?? "") + wordsIn(block.children);
    case "list":
      return block.items.reduce((sum, item) => sum + wordsIn(item.children), 0);
    case "definitionList":
      return block.items.reduce(
        (sum, item) => sum + countWords(inlineText(item.term)) + wordsIn(item.children),
        0,
      );
    case "callout":
      return countWords(block.title ?? "") + wordsIn(block.children);
    case "details":
      return countWords(block.summary ?? "") + wordsIn(block.children);
    case "table":
      return block.rows
        .flatMap((row) => row.cells)
        .reduce((sum, cell) => sum + countWords(inlineText(cell.children)), 0);
    case "code":
      return countWords(block.value);
    default:
      return 0;
  }
}

/** The characters of inlines. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = "";
  for (const inline of inlines) text += textOf(inline);
  return text;
}

function textOf(inline: Inline): string {
  if ("children" in inline) return inlineText(inline.children);
  if (inline.type === "break") return "\n";
  return "value" in inline ? inline.value : "";
}
