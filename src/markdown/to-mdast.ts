import type { Root } from "mdast";
import { checkedArticle } from "../check/checked-article.js";
import { checkedOptions, flag, type OptionRules } from "../check/options.js";
import type { Renderable, RenderedArticle } from "../check/renderable.js";
import { leadInBody } from "../media/lead.js";
import { type FlowContext, flow, imageNodes, line, oneLine } from "./flow.js";
import type { FlowNode } from "./nodes.js";
import { NoteNumbers } from "./note-numbers.js";
import { shallow } from "./shallow.js";

/** What is written of an article besides its body. */
export interface MdastOptions {
  /**
   * The title as a heading of the first level, and the standfirst below it.
   * @defaultValue `false`
   */
  title?: boolean;
  /**
   * Pictures with their captions and credits; the lead picture first, unless it stands in the body.
   * @defaultValue `true`
   */
  images?: boolean;
  /**
   * Corrections, credits and the author's bio behind a rule.
   * @defaultValue `false`
   */
  notes?: boolean;
}

/**
 * The article as a standard mdast tree (https://github.com/syntax-tree/mdast), with the nodes of GitHub's tables, strikethrough,
 * task lists and footnotes, and of mdast-util-math. Never an `html` node: nothing of the page's own markup can pass.
 *
 * Takes an article, one block, or a list of blocks. What is set high or low is `emphasis` with `data.hName` `"sup"` or `"sub"`.
 *
 * @param content An article, one block, or a list of blocks.
 * @param options How to write it; each has a default.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-article` for what is none; the message says where.
 * @example
 * ```ts
 * import { parseArticle } from "offprint";
 * import { toMdast } from "offprint/markdown";
 *
 * const page = "<article><h1>Rain</h1><p>It rained all day in the <b>valley</b>, and nobody minded.</p></article>";
 * const [first] = toMdast(parseArticle(page)).children;
 * console.log(first?.type);
 * ```
 * ```text output
 * paragraph
 * ```
 */
export function toMdast(content: Renderable, options: MdastOptions = {}): Root {
  return mdastOf(checkedArticle(content), checkedOptions(options, MDAST_OPTIONS));
}

/** What each option may be. */
export const MDAST_OPTIONS: OptionRules<MdastOptions> = { title: flag, images: flag, notes: flag };

/** An article that was checked, as {@link toMdast} writes it. */
export function mdastOf(
  article: RenderedArticle,
  { title = false, images = true, notes = false }: MdastOptions,
): Root {
  const written = notes ? (article.notes ?? []).flatMap((note) => note.children) : [];
  const context: FlowContext = {
    notes: new NoteNumbers([...article.body, ...written]),
    images,
  };
  const lead = article.leadImage;
  const isApart = images && lead !== undefined && leadInBody(lead, article.body) === undefined;
  const body = shallow(flow(article.body, context));
  const behind = shallow(flow(written, context));
  const children: FlowNode[] = [
    ...(title ? heading(article.title, article.subtitle) : []),
    ...(isApart ? imageNodes(lead) : []),
    ...body,
    ...(behind.length > 0 ? [{ type: "thematicBreak" } as const, ...behind] : []),
  ];
  return { type: "root", children: children as Root["children"] };
}

function heading(title: string | undefined, subtitle: string | undefined): FlowNode[] {
  const value = oneLine(title ?? "");
  const head: FlowNode[] =
    value === "" ? [] : [{ type: "heading", depth: 1, children: [{ type: "text", value }] }];
  return [...head, ...line(subtitle, "emphasis")];
}
