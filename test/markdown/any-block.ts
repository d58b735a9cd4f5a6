import fc from "fast-check";
import type { Block, Inline } from "../../src/index.js";

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
/** A block of any kind, with text that looks like Markdown. */
export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
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
