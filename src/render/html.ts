import { type Renderable, type RenderedArticle, renderable } from "../check/renderable.js";
import { leadInBody } from "../media/lead.js";
import { pageUrl } from "../text/url.js";
import { blocksHtml } from "./block-html.js";
import { element, escapeHtml } from "./element.js";
import { figureHtml } from "./picture-html.js";

/** How {@link toHtml} writes. */
export interface HtmlOptions {
  /**
   * Writes a whole page, with language, title and canonical address, in place of one `<article>`.
   * @defaultValue `false`
   */
  document?: boolean;
}

/**
 * The article as semantic HTML, made from its typed blocks alone: nothing of the page's own markup can pass.
 *
 * Takes an article, one block, or a list of blocks, and checks it, addresses included: it may come from a file. Embeds become
 * links: nothing from elsewhere is loaded.
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
  const article = renderable(content);
  const lead = article.leadImage;
  const shown = lead !== undefined && leadInBody(lead, article.body) !== undefined;
  const parts = [
    header(article),
    lead === undefined || shown ? "" : figureHtml({ type: "figure", images: [lead] }),
    blocksHtml(article.body),
    notes(article),
  ];
  const html = element(
    "article",
    { lang: article.language, dir: article.direction },
    `\n${parts.filter(Boolean).join("\n")}\n`,
  );
  return options.document === true ? page(article, html) : html;
}

function header(article: RenderedArticle): string {
  const { title, subtitle, kicker, authors = [], published, modified } = article;
  const names = authors.map(({ name, url }) => {
    const href = url === undefined ? undefined : pageUrl(url, undefined);
    return href === undefined
      ? escapeHtml(name)
      : element("a", { href, rel: "author" }, escapeHtml(name));
  });
  const lines = [
    kicker === undefined ? "" : element("p", {}, escapeHtml(kicker)),
    title === undefined ? "" : element("h1", {}, escapeHtml(title)),
    subtitle === undefined ? "" : element("p", {}, escapeHtml(subtitle)),
    names.length === 0 ? "" : element("address", {}, names.join(", ")),
    ...[published, modified].map((date) =>
      date === undefined ? "" : element("time", { datetime: date }, escapeHtml(date)),
    ),
  ].filter(Boolean);
  return lines.length === 0 ? "" : element("header", {}, `\n${lines.join("\n")}\n`);
}

function notes({ notes: given = [] }: RenderedArticle): string {
  if (given.length === 0) return "";
  const sections = given.map((note) =>
    element("section", { class: note.kind }, blocksHtml(note.children)),
  );
  return element("footer", {}, `\n${sections.join("\n")}\n`);
}

function page(article: RenderedArticle, content: string): string {
  const canonical = pageUrl(article.canonicalUrl ?? article.url ?? "", undefined);
  const head = [
    element("meta", { charset: "utf-8" }),
    element("title", {}, escapeHtml(article.title ?? "")),
    canonical === undefined ? "" : element("link", { rel: "canonical", href: canonical }),
  ].filter(Boolean);
  const body = element("body", {}, `\n${content}\n`);
  const root = element(
    "html",
    { lang: article.language, dir: article.direction },
    `\n${element("head", {}, `\n${head.join("\n")}\n`)}\n${body}\n`,
  );
  return `<!doctype html>\n${root}\n`;
}
