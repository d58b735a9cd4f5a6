import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { type Block, type Inline, parseArticle, toText } from "../../src/index.js";
import { toMarkdown } from "../../src/markdown.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const corpus = process.env["OFFPRINT_CORPUS"] ?? join(root, "../shared/corpus");
// Pages of each source: a few seconds in all.
const PAGES = 12;

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

function expectSameText(blocks: readonly Block[]): void {
  const body = plain(blocks);
  const markdown = toMarkdown(body);
  const { text, tags } = reread(markdown);
  expect(letters(text), markdown).toBe(letters(toText(body, { markers: false })));
  for (const tag of tags) expect(tag).toMatch(/^<(?:\/?su[bp]|br)>$/);
}

const characters = fc.oneof(
  fc.stringMatching(/^[a-z .,!?"'$*_~`#|<>&[\]()\\:/+=0-9-]{0,24}$/),
  fc.constantFrom(
    "**",
    "__",
    "~~",
    "](x)",
    "<b>",
    "&amp;",
    "1.",
    "- x",
    "# x",
    "$a$",
    "| a |",
    "https://x.example",
    "「重」",
    "これは",
    "\u00a0",
    " ",
    "a\nb",
  ),
);
const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    characters.map((value): Inline => ({ type: "text", value })),
    characters.map((value): Inline => ({ type: "inlineCode", value })),
    fc.constant<Inline>({ type: "break" }),
    fc.record({
      type: fc.constantFrom("strong", "emphasis", "delete", "superscript", "subscript"),
      children: fc.array(tie("inline"), { maxLength: 3 }),
    }) as fc.Arbitrary<Inline>,
    fc.record({
      type: fc.constant("link" as const),
      url: fc.constantFrom("https://x.example/", "https://x.example/(a)_b*"),
      children: fc.array(tie("inline"), { maxLength: 2 }),
    }) as fc.Arbitrary<Inline>,
  ),
})).inline;
const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const children = fc.array(tie("block"), { maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 3 },
      fc.record({
        type: fc.constant("paragraph" as const),
        children: fc.array(inline, { maxLength: 5 }),
      }) as fc.Arbitrary<Block>,
      fc.record({
        type: fc.constant("heading" as const),
        depth: fc.constantFrom(1, 2, 6),
        children: fc.array(inline, { maxLength: 3 }),
      }) as fc.Arbitrary<Block>,
      characters.map((value): Block => ({ type: "code", value })),
      fc.record({ type: fc.constant("blockquote" as const), children }) as fc.Arbitrary<Block>,
      fc.record({
        type: fc.constant("list" as const),
        ordered: fc.boolean(),
        items: fc.array(fc.record({ children }), { maxLength: 3 }),
      }) as fc.Arbitrary<Block>,
    ),
  };
}).block;

describe("Markdown that is read again", () => {
  it("says the same, whatever the blocks", () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 4 }), expectSameText), {
      numRuns: 300,
      seed: 27,
    });
  });

  const fixtures = readdirSync(join(root, "fixtures"), {
    recursive: true,
    encoding: "utf8",
  }).filter((file) => file.endsWith(".html"));
  it.each(fixtures)("says the same of fixtures/%s", (file) => {
    expectSameText(parseArticle(readFileSync(join(root, "fixtures", file))).body);
  });

  const sources = existsSync(corpus)
    ? readdirSync(corpus).filter((name) => existsSync(join(corpus, name, "gold.jsonl")))
    : [];
  if (sources.length === 0) console.warn(`Markdown of the corpus: skipped, no corpus at ${corpus}`);
  it.skipIf(sources.length === 0)(
    "says the same of pages of the corpus",
    { timeout: 120_000 },
    () => {
      for (const source of sources) {
        const files = readdirSync(join(corpus, source)).filter((file) => file.endsWith(".html.gz"));
        for (const file of files.slice(0, PAGES))
          expectSameText(parseArticle(gunzipSync(readFileSync(join(corpus, source, file)))).body);
      }
    },
  );
});
