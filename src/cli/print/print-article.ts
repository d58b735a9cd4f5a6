import type { Article, NoteKind } from "../../model/article.js";
import { type PrintStyle, printBlocks, printPicture } from "./print-block.js";
import { printDate } from "./print-date.js";
import { printable } from "./printable.js";
import { wrap } from "./wrap.js";

/** What stands before a note, where its own words do not say what it is. */
const LABELS: Readonly<Record<NoteKind, string>> = {
  correction: "Correction",
  credit: "Credit",
  print: "In print",
  bio: "About the author",
  source: "Source",
  note: "Note",
};

/** The article as a person wants to see it in a terminal. */
export function printArticle(article: Article, options: { width: number; style: boolean }): string {
  const style: PrintStyle = {
    width: options.width,
    bold: (text) => (options.style ? `\u001b[1m${text}\u001b[22m` : text),
    faint: (text) => (options.style ? `\u001b[2m${text}\u001b[22m` : text),
  };
  const safe = printable(article);
  const body = safe.body.length === 0 ? [] : [printBlocks(safe.body, style)];
  return [...head(safe, style), ...body, ...notes(safe, style)].join("\n\n");
}

function head(article: Article, style: PrintStyle): string[] {
  const { title, subtitle, leadImage } = article;
  const label = article.kicker ?? article.section;
  return [
    label === undefined ? "" : wrap(label.toUpperCase(), style.width),
    title === undefined ? "" : style.bold(wrap(title, style.width)),
    subtitle === undefined ? "" : wrap(subtitle, style.width),
    byline(article, style),
    // A lead picture that stands in the body is shown there.
    leadImage === undefined || inBody(article, leadImage.src) ? "" : printPicture(leadImage, style),
  ].filter(Boolean);
}

function byline({ authors, published, modified }: Article, style: PrintStyle): string {
  const names = authors
    .map(({ name, role }) => (role === undefined ? name : `${name} (${role})`))
    .join(", ");
  const first = published && printDate(published);
  const last = modified && printDate(modified);
  const dates = [first, last !== first && last && `updated ${last}`];
  const lines = [names && `By ${names}`, dates.filter(Boolean).join(" · ")].filter(Boolean);
  return lines.map((line) => wrap(line, style.width)).join("\n");
}

function inBody(article: Article, src: string): boolean {
  return article.body.some(
    (block) => block.type === "figure" && block.images.some((image) => image.src === src),
  );
}

function notes(article: Article, style: PrintStyle): string[] {
  if (article.notes.length === 0) return [];
  const rule = style.faint("─".repeat(Math.min(style.width, 20)));
  return [
    rule,
    ...article.notes.map(
      ({ kind, children }) =>
        `${style.faint(`${LABELS[kind]}:`)}\n${printBlocks(children, style, "  ")}`,
    ),
  ];
}
