import fc from "fast-check";
import type { Article, Block, Inline } from "../../src/index.js";

/** An inline text. */
export const text = (value: string): Inline[] => [{ type: "text", value }];
/** A paragraph. */
export const p = (value: string): Block => ({ type: "paragraph", children: text(value) });
/** A heading. */
export const h = (depth: 1 | 2 | 3 | 4 | 5 | 6, value: string): Block => ({
  type: "heading",
  depth,
  children: text(value),
});

/** An article of some blocks. */
export function article(body: Block[], more: Partial<Article> = {}): Article {
  return {
    authors: [],
    tags: [],
    body,
    notes: [],
    wordCount: 0,
    confidence: 1,
    profile: "test",
    provenance: {},
    issues: [],
    ...more,
  };
}

const words = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.constantFrom(
    "",
    "Rain. Wind!",
    "雨が降った。風も吹いた。",
    "a-b c’d",
    "  \n x \n\n y",
    "Dr. Finch",
    "\u{1f327}".repeat(9),
  ),
  fc.string({ maxLength: 20 }),
);
// A name that is empty is refused.
const names = words.filter((name) => name !== "");
const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2 },
    words.map((value): Inline => ({ type: "text", value })),
    fc.constant<Inline>({ type: "break" }),
    names.map((identifier): Inline => ({ type: "footnoteReference", identifier })),
    fc.record({
      type: fc.constantFrom("strong", "superscript"),
      children: fc.array(tie("inline"), { maxLength: 2 }),
    }) as fc.Arbitrary<Inline>,
    fc.record({
      type: fc.constant("link" as const),
      url: fc.constantFrom("https://gazette.example/", "javascript:alert(1)", "mailto:a@b.example"),
      children: fc.array(tie("inline"), { maxLength: 2 }),
    }) as fc.Arbitrary<Inline>,
  ),
})).inline;
const inlines = fc.array(inline, { maxLength: 4 });
const picture = fc.record(
  {
    src: fc.constantFrom(
      "https://gazette.example/a.jpg",
      "https://gazette.example/b.jpg",
      "data:text/html,x",
    ),
  },
  { requiredKeys: [] },
);

/** Any blocks, nested ones among them. */
export const blocks: fc.Arbitrary<Block[]> = fc.letrec<{ block: Block; blocks: Block[] }>(
  (tie) => ({
    blocks: fc.array(tie("block"), { maxLength: 4 }),
    block: fc.oneof(
      { maxDepth: 3 },
      inlines.map((children): Block => ({ type: "paragraph", children })),
      fc.record({
        type: fc.constant("heading" as const),
        depth: fc.constantFrom(1, 2, 3, 6),
        children: inlines,
      }) as fc.Arbitrary<Block>,
      words.map((value): Block => ({ type: "code", value })),
      fc.array(picture, { maxLength: 2 }).map((images): Block => ({ type: "figure", images })),
      fc.constant<Block>({ type: "thematicBreak" }),
      fc.record({
        type: fc.constantFrom("blockquote", "details"),
        children: tie("blocks"),
      }) as fc.Arbitrary<Block>,
      fc.record({
        type: fc.constant("callout" as const),
        kind: fc.constant("note"),
        children: tie("blocks"),
      }) as fc.Arbitrary<Block>,
      fc.record({
        type: fc.constant("footnoteDefinition" as const),
        identifier: names,
        children: tie("blocks"),
      }) as fc.Arbitrary<Block>,
      fc.record({
        type: fc.constant("list" as const),
        ordered: fc.boolean(),
        items: fc.array(fc.record({ children: tie("blocks") }), { maxLength: 4 }),
      }) as fc.Arbitrary<Block>,
      fc
        .array(fc.record({ term: inlines, children: tie("blocks") }), { maxLength: 2 })
        .map((items): Block => ({ type: "definitionList", items })),
      fc
        .array(
          fc.array(
            fc.record({ children: inlines, blocks: tie("blocks") }, { requiredKeys: ["children"] }),
            { maxLength: 3 },
          ),
          {
            maxLength: 3,
          },
        )
        .map((rows): Block => ({ type: "table", rows: rows.map((cells) => ({ cells })) }) as Block),
    ),
  }),
).blocks;
