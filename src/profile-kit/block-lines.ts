import { plainText } from "../body/plain-text.js";
import type { Block, Figure } from "../model/block.js";

/**
 * A body as lines of text, one for each block: its kind, who wrote an entry, and the beginning of its text.
 *
 * @param blocks A body.
 */
export function blockLines(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    const text = (block.type === "figure" ? captionsOf(block) : plainText([block]))
      .replace(/\s+/g, " ")
      .trim();
    return `${labelOf(block)}: ${text}`.slice(0, 300);
  });
}

function captionsOf({ images, caption, credit }: Figure): string {
  return [...images, { caption, credit }]
    .flatMap(({ caption: words, credit: whose }) => [words, whose && `(${whose})`])
    .filter(Boolean)
    .join(" ");
}

function labelOf(block: Block): string {
  switch (block.type) {
    case "heading":
      return `heading ${block.depth}`;
    case "liveEntry":
      return ["entry", ...block.authors.map(({ name }) => name), block.time ?? ""].join(" ").trim();
    case "figure":
      return `figure ${block.images.map(({ src }) => src ?? "without picture").join(" ")}`;
    case "embed":
      return `embed ${block.provider} ${block.url ?? ""}`.trim();
    default:
      return block.type;
  }
}
