import type { Block, List } from "../model/block.js";
import { inlineText } from "./inline-text.js";
import { listNumbers } from "./list-numbers.js";

// Each line is moved to the right by each list around it: 500 lists around 4,000 words of one letter were 4 MB.
const DEEPEST = 24;

/** What is written: markers of list items, captions of pictures and embeds. */
interface TextStyle {
  readonly markers: boolean;
  readonly captions: boolean;
  /** How many lists stand around it. */
  readonly depth?: number;
}

/** How what a list holds is written: too deep, without markers. */
function inList(style: TextStyle): TextStyle {
  const depth = (style.depth ?? 0) + 1;
  return { ...style, markers: style.markers && depth < DEEPEST, depth };
}

/** Blocks as plain text, a blank line between them. */
export function blocksText(body: readonly Block[], options: TextStyle): string {
  return joined(
    body.map((block) => blockText(block, options)),
    "\n\n",
  );
}

function blockText(block: Block, options: TextStyle): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineText(block.children);
    case "definitionList":
      return block.items
        .map(({ term, children }) => {
          const text = blocksText(children, inList(options));
          return joined([
            inlineText(term),
            options.markers ? indented(`\n${text}`, 4).slice(1) : text,
          ]);
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
      return joined([...lines, block.caption, block.credit]);
    }
    case "embed":
      return options.captions
        ? joined([block.title, block.text, block.caption, block.credit])
        : (block.text ?? "");
    case "thematicBreak":
      return "";
    default: {
      const head = "title" in block ? block.title : "summary" in block && block.summary;
      return joined([head, blocksText(block.children, options)], "\n\n");
    }
  }
}

function listText(list: List, options: TextStyle): string {
  const inner = inList(options);
  const numbers = list.ordered ? listNumbers(list) : [];
  return list.items
    .map((item, i) => {
      const text = joined(item.children.map((child) => blockText(child, inner)));
      if (!options.markers) return text;
      const marker = list.ordered ? `${numbers[i]}. ` : "- ";
      const box = item.checked === undefined ? "" : item.checked ? "[x] " : "[ ] ";
      return marker + box + indented(text, marker.length);
    })
    .join("\n");
}

/** Lines behind the first moved to the right; empty ones stay empty. */
function indented(text: string, width: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${" ".repeat(width)}`);
}

function joined(parts: readonly (string | false | undefined)[], between = "\n"): string {
  return parts.filter(Boolean).join(between);
}
