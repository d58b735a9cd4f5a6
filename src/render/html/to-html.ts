import { checkedArticle } from "../../check/checked-article.js";
import { checkedOptions, flag, oneOf } from "../../check/options.js";
import type { Renderable, RenderedArticle } from "../../check/renderable.js";
import { leadInBody } from "../../media/lead.js";
import { HeadingIds } from "../heading-ids.js";
import { authorsHtml } from "./authors.js";
import { blocksHtml } from "./blocks.js";
import type { HtmlContext } from "./context.js";
import { documentHtml } from "./document.js";
import { element, escapeHtml } from "./element.js";
import { figureHtml } from "./figure.js";
import { FootnoteIds } from "./footnote-ids.js";
import { timeHtml } from "./time.js";

/** How {@link toHtml} writes. */
export interface HtmlOptions {
  /**
   * Writes a whole page to read, in place of one `<article>`: light and dark, for screens of any width and for paper, in either
   * direction of writing. It has no script, and allows none.
   * @defaultValue `false`
   */
  document?: boolean;
  /**
   * Pictures with their captions and credits; the lead picture first, unless it stands in the body.
   * @defaultValue `true`
   */
  images?: boolean;
  /**
   * `"frame"` shows players of known providers in sandboxed frames, and films and sounds that the page itself held; each loads from
   * elsewhere. `"link"` loads nothing.
   * @defaultValue `"link"`
   */
  embeds?: "link" | "frame";
}

/**
 * The article as semantic HTML, made from its typed blocks alone: nothing of the page's own markup can pass.
 *
 * Takes an article, one block, or a list of blocks, and checks it, addresses included: it may come from a file. Embeds become
 * links, unless frames are asked for. Headings have the slugs of `outline` as ids, footnotes links back, dates stand as the article's
 * language has them.
 *
 * @param content An article, one block, or a list of blocks.
 * @param options How to write it; each has a default.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-article` for what is none; the message says where.
 * @example
 * ```ts
 * import { parseArticle, toHtml } from "offprint";
 *
 * const page = "<article><h1>Rain</h1><p onclick='steal()'>It rained all day in the <b>valley</b>, and nobody minded.</p></article>";
 * console.log(toHtml(parseArticle(page)));
 * ```
 * ```text output
 * <article>
 * <header>
 * <h1>Rain</h1>
 * </header>
 * <p>It rained all day in the <strong>valley</strong>, and nobody minded.</p>
 * </article>
 * ```
 */
export function toHtml(content: Renderable, options: HtmlOptions = {}): string {
  const article = checkedArticle(content);
  const {
    document = false,
    images = true,
    embeds = "link",
  } = checkedOptions(options, {
    document: flag,
    images: flag,
    embeds: oneOf("link", "frame"),
  });
  const { leadImage: lead, body, notes = [], language } = article;
  const context: HtmlContext = {
    headings: new HeadingIds(),
    footnotes: new FootnoteIds([...body, ...notes.flatMap(({ children }) => children)]),
    language,
    images,
    frames: embeds === "frame",
  };
  const isApart = images && lead !== undefined && leadInBody(lead, body) === undefined;
  const sections = notes.map(({ kind, children }) =>
    element("section", { class: kind }, blocksHtml(children, context)),
  );
  const parts = [
    header(article),
    isApart ? figureHtml({ type: "figure", images: [lead] }) : "",
    blocksHtml(body, context),
    sections.length === 0 ? "" : element("footer", {}, `\n${sections.join("\n")}\n`),
  ];
  const html = element(
    "article",
    { lang: language, dir: article.direction },
    `\n${parts.filter(Boolean).join("\n")}\n`,
  );
  return document ? documentHtml(article, html, context) : html;
}

function header(article: RenderedArticle): string {
  const { title, subtitle, kicker, authors = [], published, modified, language } = article;
  const line = (name: string, text: string | undefined, type?: string): string =>
    text === undefined ? "" : element(name, { class: type }, escapeHtml(text));
  const lines = [
    line("p", kicker, "kicker"),
    line("h1", title),
    line("p", subtitle, "subtitle"),
    authors.length === 0 ? "" : element("address", {}, authorsHtml(authors)),
    published === undefined ? "" : timeHtml(published, language),
    modified === undefined || modified === published
      ? ""
      : timeHtml(modified, language, "modified"),
  ].filter(Boolean);
  return lines.length === 0 ? "" : element("header", {}, `\n${lines.join("\n")}\n`);
}
