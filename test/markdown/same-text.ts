import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";
import { visit } from "unist-util-visit";
import { expect } from "vitest";
import { type Block, type Inline, toText } from "../../src/index.js";
import { toMarkdown } from "../../src/markdown.js";

/** What a reader of the Markdown reads, and the tags in it. */
function reread(markdown: string): { text: string; tags: string[] } {
  let text = "";
  const tags: string[] = [];
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  visit(tree, (node: Nodes) => {
    if (node.type === "html") tags.push(node.value);
    else if ("value" in node) text += node.value;
  });
  return { text, tags };
}

const letters = (text: string): string => text.replace(/\s+/g, "");

/** Blocks whose text both renderers write alike: no pictures and embeds, no marks of notes, no times of entries. */
function plain(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case "figure":
      case "embed":
      case "footnoteDefinition":
      case "table":
        return [];
      case "liveEntry":
        return plain(block.children);
      case "blockquote":
      case "callout":
      case "details":
        return [{ ...block, children: plain(block.children) }];
      case "list":
        return [
          {
            ...block,
            items: block.items.map((item) => ({ ...item, children: plain(item.children) })),
          },
        ];
      case "definitionList":
        return [
          {
            ...block,
            items: block.items.map((item) => ({
              ...item,
              term: seen(item.term),
              children: plain(item.children),
            })),
          },
        ];
      case "paragraph":
      case "heading":
        return [{ ...block, children: seen(block.children) }];
      default:
        return [block];
    }
  });
}

function seen(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === "footnoteReference") return [];
    return "children" in inline ? [{ ...inline, children: seen(inline.children) }] : [inline];
  });
}

export function expectSameText(blocks: readonly Block[]): void {
  const body = plain(blocks);
  const markdown = toMarkdown(body);
  const { text, tags } = reread(markdown);
  expect(letters(text), markdown).toBe(letters(toText(body, { markers: false })));
  for (const tag of tags) expect(tag).toMatch(/^<(?:\/?su[bp]|br)>$/);
}
