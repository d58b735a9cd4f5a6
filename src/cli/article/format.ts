import { type Article, toHtml } from "../../index.js";
import { toMarkdown } from "../../markdown.js";
import { printArticle } from "../print/print-article.js";
import { printable } from "../print/printable.js";

/** What an article can be written as. */
export const FORMATS = ["text", "markdown", "html", "json", "events"] as const;

/** One of {@link FORMATS}. */
type Format = (typeof FORMATS)[number];

/** How an article is written. */
export interface FormatOptions {
  readonly format: Format;
  readonly frontmatter?: boolean;
  readonly fragment?: boolean;
}

// Longer lines are hard to read.
const WIDEST = 80;

/**
 * An article in one of the formats.
 *
 * @param columns Of the terminal it is written to: there it is wrapped and has colours; absent for files and pipes.
 */
export function writtenArticle(
  article: Article,
  options: FormatOptions,
  columns?: number | undefined,
): string {
  const terminal = columns !== undefined;
  switch (options.format) {
    case "text":
      return printArticle(article, {
        width: terminal ? Math.min(columns, WIDEST) : Number.POSITIVE_INFINITY,
        style: terminal && !process.env["NO_COLOR"],
      });
    case "markdown":
      return forTerminal(
        toMarkdown(article, { frontmatter: options.frontmatter === true }),
        terminal,
      );
    case "html":
      return forTerminal(toHtml(article, { document: options.fragment !== true }), terminal);
    case "json":
    case "events":
      return forTerminal(JSON.stringify(article, null, terminal ? 2 : 0), terminal);
  }
}

/** A page's control characters would be commands to a terminal. */
function forTerminal(text: string, terminal: boolean): string {
  return terminal ? printable(text) : text;
}
