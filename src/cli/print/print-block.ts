import type { Block, FigureImage, Inline, LiveEntry } from "../../model/block.js";
import { printDate } from "./print-date.js";
import { wrap } from "./wrap.js";

/** How wide lines are, and how headings and names are set off. */
export interface PrintStyle {
  readonly width: number;
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** One block as lines of text. */
function printBlock(block: Block, style: PrintStyle, indent = ""): string {
  const { width } = style;
  switch (block.type) {
    case "paragraph":
      return wrap(inlineText(block.children), width, indent);
    case "heading":
      return style.bold(wrap(inlineText(block.children), width, indent));
    case "blockquote":
    case "footnoteDefinition":
      return printBlocks(block.children, style, `${indent}  │ `);
    case "liveEntry":
      return [
        style.bold(wrap(entryHead(block), width, indent)),
        printBlocks(block.children, style, indent),
      ]
        .filter(Boolean)
        .join("\n");
    case "list":
      return block.items
        .map((item, i) => {
          const number = block.ordered ? `${(block.start ?? 1) + i}. ` : "• ";
          const box = item.checked === undefined ? "" : item.checked ? "[x] " : "[ ] ";
          const marker = number + box;
          const inner = printBlocks(item.children, style, indent + " ".repeat(marker.length));
          return indent + marker + inner.slice(indent.length + marker.length);
        })
        .join("\n");
    case "definitionList":
      return block.items
        .flatMap((item) => [
          style.bold(wrap(inlineText(item.term), width, indent)),
          ...(item.children.length === 0
            ? []
            : [printBlocks(item.children, style, `${indent}    `)]),
        ])
        .join("\n");
    case "callout":
    case "details": {
      const title = block.type === "callout" ? (block.title ?? block.kind) : block.summary;
      return [
        ...(title === undefined ? [] : [style.bold(wrap(title, width, `${indent}  │ `))]),
        printBlocks(block.children, style, `${indent}  │ `),
      ].join("\n");
    }
    case "code":
    case "math":
      return block.value.replace(/^/gm, `${indent}    `);
    case "table":
      return block.rows
        .map((row) =>
          wrap(row.cells.map((cell) => inlineText(cell.children)).join(" | "), width, indent),
        )
        .join("\n");
    case "thematicBreak":
      return `${indent}* * *`;
    case "figure": {
      const shared = [block.caption, block.credit].filter(Boolean).join(" — ");
      const images = block.images.map((image) => printPicture(image, style, indent));
      return [
        ...images,
        ...(shared === "" ? [] : [style.faint(wrap(shared, width, `${indent}  `))]),
      ].join("\n");
    }
    case "embed": {
      const text = [block.title ?? block.text ?? block.caption, block.url]
        .filter(Boolean)
        .join("\n");
      return style.faint(wrap(`[${block.provider}] ${text}`, width, `${indent}  `, indent));
    }
  }
}

/** Who wrote an entry, when, and what it is called. */
function entryHead({ authors, time, title }: LiveEntry): string {
  const names = authors.map(({ name }) => name).join(", ");
  return [names, time && printDate(time), title].filter(Boolean).join(" · ");
}

/** Blocks with a blank line between them. */
export function printBlocks(blocks: readonly Block[], style: PrintStyle, indent = ""): string {
  return blocks.map((block) => printBlock(block, style, indent)).join(`\n${indent.trimEnd()}\n`);
}

/** A picture as its caption, its credit and its address. */
export function printPicture(image: FigureImage, style: PrintStyle, indent = ""): string {
  const words = [image.caption ?? image.alt, image.credit && `(${image.credit})`]
    .filter(Boolean)
    .join(" ");
  const lines = [words, image.src ?? "the page does not hold this picture"]
    .filter(Boolean)
    .join("\n");
  return style.faint(wrap(lines, style.width, `${indent}  `, `${indent}▣ `));
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ("children" in inline) return inlineText(inline.children);
      if (inline.type === "break") return "\n";
      return "value" in inline ? inline.value : `[${inline.identifier}]`;
    })
    .join("");
}
