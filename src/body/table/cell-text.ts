import type { Block, Inline } from "../../model/block.js";

/** Blocks as one run of text, a line each: what a cell says where it cannot hold blocks. */
export function cellText(blocks: readonly Block[]): Inline[] {
  const out: Inline[] = [];
  for (const line of blocks.flatMap(linesOf)) {
    if (line.length === 0) continue;
    if (out.length > 0) out.push({ type: "break" });
    for (const inline of line) out.push(inline);
  }
  return out;
}

function linesOf(block: Block): Inline[][] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [block.children];
    case "list":
      return block.items.flatMap(({ children }) => children.flatMap(linesOf));
    case "definitionList":
      return block.items.flatMap(({ term, children }) => [term, ...children.flatMap(linesOf)]);
    case "code":
      return block.value.split("\n").map((value) => [{ type: "inlineCode", value }]);
    case "math": {
      const { value, mathml } = block;
      return [[{ type: "inlineMath", value, ...(mathml !== undefined && { mathml }) }]];
    }
    case "table":
      return block.rows.map(({ cells }) =>
        cells.flatMap(({ children }, i) =>
          i === 0 ? children : [{ type: "text" as const, value: " " }, ...children],
        ),
      );
    case "callout":
      return [titled(block.title), ...block.children.flatMap(linesOf)];
    case "details":
      return [titled(block.summary), ...block.children.flatMap(linesOf)];
    case "embed":
      return [titled(block.text)];
    case "blockquote":
    case "footnoteDefinition":
      return block.children.flatMap(linesOf);
    case "liveEntry":
      return [titled(block.title), ...block.children.flatMap(linesOf)];
    default:
      return [];
  }
}

function titled(text: string | undefined): Inline[] {
  return text === undefined ? [] : [{ type: "text", value: text }];
}
