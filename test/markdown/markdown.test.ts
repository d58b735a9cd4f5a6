import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mathFromMarkdown } from "mdast-util-math";
import { gfm } from "micromark-extension-gfm";
import { math } from "micromark-extension-math";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { type Article, type Block, type Inline, parseArticle } from "../../src/index.js";
import { toMarkdown, toMdast } from "../../src/markdown.js";

const read = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
const types = (markdown: string): string[] => {
  const found: string[] = [];
  visit(read(markdown), (node: Nodes) => {
    found.push(node.type);
  });
  return found;
};
const text = (value: string): Inline => ({ type: "text", value });
const paragraph = (...children: Inline[]): Block => ({ type: "paragraph", children });
const words = (value: string): Block => paragraph(text(value));
const write = (...blocks: Block[]): string => toMarkdown(blocks).trimEnd();
const strong = (...children: Inline[]): Inline => ({ type: "strong", children });

describe("toMarkdown", () => {
  it("escapes dollars only where formulas are on", () => {
    const blocks = [words("It cost $5 and $6.")];
    expect(toMarkdown(blocks)).toBe("It cost \\$5 and \\$6.\n");
    expect(toMarkdown(blocks, { math: false })).toBe("It cost $5 and $6.\n");
  });

  it("makes no block of a paragraph that looks like one", () => {
    const lines = [
      "1986. A great year",
      "# not",
      "- not",
      "+ x",
      "> y",
      "```",
      "---",
      "| a | b |",
      "[^1]: x",
      "    x",
    ];
    for (const line of lines) {
      expect(types(write(words(line))), line).toEqual(["root", "paragraph", "text"]);
      expect(write(words(line))).not.toContain("&#");
    }
    expect(write(words("1986. A great year"))).toBe("1986\\. A great year");
  });

  it("keeps blanks outside of marks", () => {
    expect(write(paragraph(text("a"), strong(text(" bold ")), text("b")))).toBe("a **bold** b");
  });

  it("keeps punctuation outside of marks where it would touch a letter", () => {
    const markdown = write(paragraph(text("これは"), strong(text("「重要」")), text("です")));
    expect(markdown).toBe("これは「**重要**」です");
    expect(types(markdown)).toContain("strong");
  });

  it("flattens marks in their like", () => {
    expect(write(paragraph(strong(text("a"), strong(text("b")))))).toBe("**ab**");
    const deleted: Inline = {
      type: "delete",
      children: [text("a"), { type: "delete", children: [text("b")] }],
    };
    expect(write(paragraph(deleted))).toBe("~~ab~~");
    expect(write(paragraph(strong(text("a")), strong(text("b"))))).toBe("**ab**");
  });

  it("writes links that hold brackets and blanks, and none that hold nothing", () => {
    const link = (url: string, ...children: Inline[]): Inline => ({ type: "link", url, children });
    const markdown = write(paragraph(link("https://x.example/a (b)", text("li]nk"))));
    expect(read(markdown).children).toMatchObject([
      {
        children: [
          { type: "link", url: "https://x.example/a%20(b)", children: [{ value: "li]nk" }] },
        ],
      },
    ]);
    expect(write(words("See"), paragraph(link("https://x.example/")))).toBe("See");
    expect(write(paragraph(link("https://x.example/", text("https://x.example/"))))).toBe(
      "<https://x.example/>",
    );
    const shared = [paragraph(link("https://x.example/a?utm_source=n&id=1#top", text("a")))];
    expect(toMarkdown(shared, { tracking: false })).toBe("[a](https://x.example/a?id=1#top)\n");
  });

  it("leaves no break at the end, and keeps headings on one line", () => {
    expect(write(paragraph(text("a"), { type: "break" }))).toBe("a");
    expect(
      write({ type: "heading", depth: 2, children: [text("a"), { type: "break" }, text("b")] }),
    ).toBe("## a b");
    expect(write(paragraph(text("a "), { type: "break" }, text(" b")))).toBe("a\\\nb");
  });

  it("fences code by more ticks than it holds", () => {
    expect(write(paragraph({ type: "inlineCode", value: "a `b` ``c``" }))).toBe(
      "``` a `b` ``c`` ```",
    );
    expect(write({ type: "code", lang: "md", value: "```js\n1\n```" })).toBe(
      "````md\n```js\n1\n```\n````",
    );
    expect(write({ type: "code", value: "\n\tx  \n" })).toBe("```\n\n\tx  \n\n```");
  });

  it("writes tables as wide as their widest row, on one line a row", () => {
    const cell = (value: string, more: object = {}) => ({ children: [text(value)], ...more });
    expect(
      write({
        type: "table",
        caption: "Prices",
        rows: [
          { cells: [cell("A|B", { header: true, colSpan: 2 })] },
          { cells: [cell("1"), { children: [text("2"), { type: "break" }, text("3")] }] },
          { cells: [{ children: [{ type: "inlineCode", value: "a|b" }] }] },
        ],
      }),
    ).toBe(
      "*Prices*\n\n| A\\|B   |        |\n| ------ | ------ |\n| 1      | 2<br>3 |\n| `a\\|b` |        |",
    );
    expect(write({ type: "table", rows: [{ cells: [cell("1"), cell("2")] }] })).toMatch(
      /^\|\s+\|\s+\|\n/,
    );
    const list: Block = {
      type: "list",
      ordered: false,
      items: [{ children: [words("x")] }, { children: [words("y")] }],
    };
    expect(
      write({ type: "table", rows: [{ cells: [{ children: [], blocks: [words("p"), list] }] }] }),
    ).toContain("p<br>- x<br>- y");
  });

  it("writes lists tight, numbered, nested, with boxes, one after the other", () => {
    const list = (...items: Block[][]): Block => ({
      type: "list",
      ordered: false,
      items: items.map((children) => ({ children })),
    });
    const numbered: Block = {
      type: "list",
      ordered: true,
      start: 3,
      items: [
        { children: [words("a"), list([words("b")])] },
        { children: [{ type: "code", value: "x" }] },
      ],
    };
    expect(write(numbered)).toBe("3. a\n   - b\n4. ```\n   x\n   ```");
    expect(
      types(write(list([words("a")]), list([words("b")]))).filter((type) => type === "list"),
    ).toHaveLength(2);
    expect(write(list([words("a")]), { type: "code", value: "x" })).toBe("- a\n\n```\nx\n```");
    expect(
      write({
        type: "list",
        ordered: false,
        items: [{ checked: true, children: [words("done")] }],
      }),
    ).toBe("- [x] done");
  });

  it("marks every line of a quote", () => {
    const quote: Block = {
      type: "blockquote",
      children: [
        { type: "heading", depth: 2, children: [text("a")] },
        { type: "code", value: "x\n\ny" },
        { type: "blockquote", children: [words("b")] },
      ],
    };
    for (const line of write(quote).split("\n")) expect(line).toMatch(/^>/);
  });

  it("numbers footnotes in order, and writes a mark without a note as what is seen", () => {
    const mark = (identifier: string, label?: string): Inline => ({
      type: "footnoteReference",
      identifier,
      ...(label && { label }),
    });
    const note = (identifier: string): Block => ({
      type: "footnoteDefinition",
      identifier,
      children: [words("One."), words("Two.")],
    });
    const markdown = write(
      paragraph(text("A"), mark("cite_note-9"), text(" b"), mark("x", "*")),
      note("other"),
      note("cite_note-9"),
    );
    expect(markdown).toBe(
      "A[^1] b<sup>\\*</sup>\n\n[^2]: One.\n\n    Two.\n\n[^1]: One.\n\n    Two.",
    );
  });

  it("writes formulas", () => {
    expect(
      write(paragraph({ type: "inlineMath", value: "a^2" }), { type: "math", value: "b" }),
    ).toBe("$a^2$\n\n$$\nb\n$$");
    const off = toMarkdown([paragraph({ type: "inlineMath", value: "a^2" })], { math: false });
    expect(off).toBe("`a^2`\n");
  });

  it("writes pictures with their words, embeds as links, entries as chapters", () => {
    const figure: Block = {
      type: "figure",
      images: [
        { src: "https://x.example/a.jpg", alt: "a]b\nc", caption: "Rain", credit: "Jo Reed" },
      ],
    };
    expect(write(figure)).toBe("![a\\]b c](https://x.example/a.jpg)\n\n*Rain (Jo Reed)*");
    expect(write({ type: "figure", images: [{ caption: "Rain" }] })).toBe("*Rain*");
    expect(toMarkdown([figure], { images: false })).toBe("");
    expect(write({ type: "embed", provider: "youtube", url: "https://youtu.be/x" })).toBe(
      "[youtube](https://youtu.be/x)",
    );
    expect(
      write({
        type: "liveEntry",
        time: "2026-01-02",
        title: "Rain",
        authors: [{ name: "Ada Finch" }],
        children: [words("Wet.")],
      }),
    ).toBe("### 2026-01-02 – Rain\n\n*Ada Finch*\n\nWet.");
    expect(write({ type: "callout", kind: "note", title: "Mind", children: [words("x")] })).toBe(
      "> **Mind**\n>\n> x",
    );
    expect(write({ type: "details", summary: "More", children: [words("x")] })).toBe(
      "**More**\n\nx",
    );
    expect(
      write({ type: "definitionList", items: [{ term: [text("T")], children: [words("x")] }] }),
    ).toContain("**T**");
  });

  it("lets no text become markup", () => {
    for (const hostile of [
      "<script>alert(1)</script>",
      "<!-- x -->",
      "&lt;b&gt;",
      "<b>x</b>",
      "![x](javascript:1)",
      "[a](b)",
      "`x`",
      "**x**",
      "~~x~~",
      "_x_",
      "https://x.example",
      "a@x.example",
      "[^1]",
      "\\<b>",
    ]) {
      const markdown = write(words(`so ${hostile} it is`));
      const tree = read(markdown);
      visit(tree, (node: Nodes) => {
        expect(["root", "paragraph", "text", "link"], markdown).toContain(node.type);
      });
      const [only] = tree.children;
      expect(only?.type).toBe("paragraph");
    }
  });

  it("writes frontmatter that reads again to the same values", () => {
    const article: Article = {
      ...parseArticle(""),
      title: 'It said: "rain \\ sun"\n# not a comment \u2028 \u0085 \ufeff',
      authors: [{ name: "Ada: Finch" }, { name: "- Jo" }],
      published: "2026-01-02T03:04:05+01:00",
      tags: ["yes", "null", "1e3"],
      canonicalUrl: "https://gazette.example/rain",
      siteName: "The Gazette",
      language: "en",
      body: [words("Rain.")],
      wordCount: 1,
    };
    const [, front = "", body] = toMarkdown(article, { frontmatter: true }).split(/^---\n/m);
    expect(parseYaml(front, { version: "1.2" })).toEqual({
      title: article.title,
      authors: ["Ada: Finch", "- Jo"],
      published: article.published,
      url: "https://gazette.example/rain",
      site: "The Gazette",
      language: "en",
      tags: ["yes", "null", "1e3"],
      words: 1,
    });
    expect(body).toBe("\nRain.\n");
    expect(front).toContain("published: 2026-01-02T03:04:05+01:00\n");
  });

  it("keeps titles on one line, wherever the article comes from", () => {
    const entry: Block = { type: "liveEntry", title: "k\nl", authors: [], children: [] };
    const article = { title: "a\nb\n\nc", subtitle: "d\ne", body: [entry] };
    expect(toMarkdown(article, { title: true })).toBe("# a b c\n\n*d e*\n\n### k l\n");
  });

  it("refuses what is no article", () => {
    for (const wrong of [
      null,
      5,
      "text",
      {},
      { body: 5 },
      { body: [{ type: "paragraph" }] },
      [{ type: "x" }],
    ])
      expect(() => toMarkdown(wrong as never)).toThrow(
        expect.objectContaining({ code: "bad-article" }),
      );
  });
});

describe("toMdast", () => {
  it("is a standard tree, without html, that names what is set high", () => {
    const tree = toMdast([paragraph(text("x"), { type: "superscript", children: [text("2")] })]);
    expect(tree).toEqual({
      type: "root",
      children: [
        {
          type: "paragraph",
          children: [
            { type: "text", value: "x" },
            { type: "emphasis", data: { hName: "sup" }, children: [{ type: "text", value: "2" }] },
          ],
        },
      ],
    });
    expect(write(paragraph(text("x"), { type: "superscript", children: [text("2")] }))).toBe(
      "x<sup>2</sup>",
    );
  });
});
