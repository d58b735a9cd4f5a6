import type { Emphasis, Link, Nodes, Table } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemToMarkdown } from "mdast-util-gfm-task-list-item";
import { mathToMarkdown } from "mdast-util-math";
import {
  defaultHandlers,
  type Handle,
  type Options,
  toMarkdown as write,
} from "mdast-util-to-markdown";
import { checkedArticle } from "../check/checked-article.js";
import { checkedOptions, flag } from "../check/options.js";
import type { Renderable } from "../check/renderable.js";
import { markAddresses } from "./addresses.js";
import { frontmatter } from "./frontmatter.js";
import { tagOf } from "./marks.js";
import { padsTooMuch } from "./table-padding.js";
import { MDAST_OPTIONS, type MdastOptions, mdastOf } from "./to-mdast.js";
import { withoutTracking } from "./tracking.js";

/** How {@link toMarkdown} writes. */
export interface MarkdownOptions extends MdastOptions {
  /**
   * Title, authors, dates, address, site, language, tags and number of words as YAML 1.2 in front.
   * @defaultValue `false`
   */
  frontmatter?: boolean;
  /**
   * Formulas between dollar signs; `false` writes them as code.
   * @defaultValue `true`
   */
  math?: boolean;
  /**
   * `false` leaves `utm_source` and its like out of addresses.
   * @defaultValue `true`
   */
  tracking?: boolean;
}

/**
 * The article as GitHub-flavoured Markdown, by mdast-util-to-markdown. Title and notes are left out unless asked for.
 *
 * Takes an article, one block, or a list of blocks. Nothing of the page's text becomes markup, and the only tags are `<sub>`,
 * `<sup>` and, in cells of tables, `<br>`.
 *
 * @param content An article, one block, or a list of blocks.
 * @param options How to write it; each has a default.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-article` for what is none; the message says where.
 * @example
 * ```ts
 * import { parseArticle } from "offprint";
 * import { toMarkdown } from "offprint/markdown";
 *
 * const page = "<article><h1>Rain</h1><p>It rained on <b>two</b> days of this week:</p><ul><li>Monday<li>Friday</ul></article>";
 * console.log(toMarkdown(parseArticle(page), { title: true }).trimEnd());
 * ```
 * ```text output
 * # Rain
 *
 * It rained on **two** days of this week:
 *
 * - Monday
 * - Friday
 * ```
 */
export function toMarkdown(content: Renderable, options: MarkdownOptions = {}): string {
  const article = checkedArticle(content);
  const {
    frontmatter: front = false,
    math = true,
    tracking = true,
    ...shown
  } = checkedOptions<MarkdownOptions>(options, {
    ...MDAST_OPTIONS,
    frontmatter: flag,
    math: flag,
    tracking: flag,
  });
  const tree = mdastOf(article, shown);
  markAddresses(tree);
  const text = write(tree, {
    bullet: "-",
    bulletOther: "*",
    emphasis: "*",
    rule: "-",
    fences: true,
    listItemIndent: "one",
    join: [tightDefinitions],
    // GitHub makes a link of it, up to the next blank.
    unsafe: [{ character: ".", before: "[Ww]", after: "[\\-.\\w]", inConstruct: "phrasing" }],
    handlers: { emphasis, link: linkHandler(tracking), break: lineBreak },
    extensions: [
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      gfmTableToMarkdown(),
      { handlers: { table: tableHandler() } },
      gfmTaskListItemToMarkdown(),
      math ? mathToMarkdown() : MATH_AS_CODE,
    ],
  });
  return (front ? frontmatter(article) : "") + text;
}

/** What is set high or low has a tag of its own; all else that is emphasised has asterisks. */
const emphasis: Handle = Object.assign(
  ((node: Emphasis, parent, state, info) => {
    const tag = tagOf(node);
    if (tag !== "sup" && tag !== "sub") return defaultHandlers.emphasis(node, parent, state, info);
    const exit = state.enter("emphasis");
    const inner = state.containerPhrasing(node, { ...info, before: ">", after: "<" });
    exit();
    return `<${tag}>${inner}</${tag}>`;
  }) as Handle,
  { peek: (node: Emphasis) => (tagOf(node) === undefined ? "*" : "<") },
);

function linkHandler(tracking: boolean): Handle {
  return Object.assign(
    ((node: Link, parent, state, info) => {
      const url = tracking ? node.url : withoutTracking(node.url);
      return defaultHandlers.link({ ...node, url }, parent, state, info);
    }) as Handle,
    { peek: defaultHandlers.link.peek },
  );
}

/** Pipes stand below each other, unless that would let the table grow beyond its text. */
function tableHandler(): Handle {
  const aligned = gfmTableToMarkdown().handlers?.table;
  const loose = gfmTableToMarkdown({ tablePipeAlign: false }).handlers?.table;
  return (node: Table, parent, state, info) =>
    (padsTooMuch(node) ? loose : aligned)?.(node, parent, state, info) ?? "";
}

/** A backslash at the end of a line; in a cell, which has one line, a tag. */
const lineBreak: Handle = (node, parent, state, info) =>
  state.stack.includes("tableCell") ? "<br>" : defaultHandlers.break(node, parent, state, info);

/** Lists are tight: a paragraph and the list inside of an item follow each other. */
function tightDefinitions(left: Nodes, right: Nodes, parent: Nodes): number | undefined {
  return parent.type === "listItem" && left.type === "paragraph" && right.type === "list"
    ? 0
    : undefined;
}

const MATH_AS_CODE: Options = {
  handlers: {
    math: (node: { value: string }, parent, state, info) =>
      defaultHandlers.code({ type: "code", lang: "tex", value: node.value }, parent, state, info),
    inlineMath: (node: { value: string }, parent, state) =>
      defaultHandlers.inlineCode({ type: "inlineCode", value: node.value }, parent, state),
  } as Options["handlers"] & object,
};
