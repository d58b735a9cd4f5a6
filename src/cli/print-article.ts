import { styleText } from "node:util";
import type { Article } from "../model/article.js";
import { type PrintStyle, printBlocks, printPicture } from "./print-block.js";
import { wrap } from "./wrap.js";

/** The article as a person wants to see it in a terminal. */
export function printArticle(article: Article, options: { width: number; style: boolean }): string {
  const style: PrintStyle = {
    width: options.width,
    bold: (text) => (options.style ? styleText("bold", text) : text),
    faint: (text) => (options.style ? styleText("dim", text) : text),
  };
  const parts = [...head(article, style)];
  if (article.body.length > 0) parts.push(printBlocks(body(article), style));
  for (const note of article.notes) parts.push(printBlocks(note.children, style, "  "));
  return parts.join("\n\n");
}

function head(article: Article, style: PrintStyle): string[] {
  const { title, subtitle, authors, published, modified, leadImage } = article;
  const label = article.kicker ?? article.section;
  const names = authors.map((author) => author.name).join(", ");
  const dates = [
    published,
    modified === undefined || modified === published ? undefined : `updated ${modified}`,
  ];
  const byline = [names && `By ${names}`, ...dates].filter(Boolean).join("  ·  ");
  return [
    label === undefined ? "" : label.toUpperCase(),
    title === undefined ? "" : style.bold(wrap(title, style.width)),
    subtitle === undefined ? "" : wrap(subtitle, style.width),
    byline,
    leadImage === undefined ? "" : printPicture(leadImage, style),
  ].filter(Boolean);
}

/** The body without the lead picture, which stands above it. */
function body(article: Article): Article["body"] {
  const lead = article.leadImage?.src;
  const [first, ...rest] = article.body;
  const repeats =
    first?.type === "figure" && first.images.length === 1 && first.images[0]?.src === lead;
  return repeats ? rest : article.body;
}
