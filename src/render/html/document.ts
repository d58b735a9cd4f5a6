import type { RenderedArticle } from "../../check/renderable.js";
import type { HtmlContext } from "./context.js";
import { element, escapeHtml } from "./element.js";
import { READING_STYLE, READING_STYLE_HASH } from "./reading-style.js";

/** A page of its own around an article: nothing in it runs, and nothing loads but pictures and what was asked for. */
export function documentHtml(
  article: RenderedArticle,
  content: string,
  { images, frames }: HtmlContext,
): string {
  const { siteName, language, direction } = article;
  const url = article.canonicalUrl || article.url || undefined;
  const loads = [
    "default-src 'none'",
    `style-src '${READING_STYLE_HASH}'`,
    ...(images ? ["img-src http: https: data:"] : []),
    ...(frames ? ["frame-src https:", "media-src http: https:"] : []),
  ];
  const named = (name: string, value: string | undefined): string =>
    value === undefined ? "" : element("meta", { name, content: value });
  const head = [
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: loads.join("; ") }),
    named("viewport", "width=device-width, initial-scale=1"),
    named("color-scheme", "light dark"),
    named("referrer", "no-referrer"),
    named("description", article.description),
    element("title", {}, escapeHtml(article.title ?? siteName ?? url ?? "–")),
    url === undefined ? "" : element("link", { rel: "canonical", href: url }),
    element("style", {}, READING_STYLE),
  ];
  const source = siteName ?? url?.replace(/^https?:\/\/(?:www\.)?|\/.*$/g, "");
  const from =
    source === undefined
      ? ""
      : element(
          "p",
          { class: "site" },
          url === undefined ? escapeHtml(source) : element("a", { href: url }, escapeHtml(source)),
        );
  const page = [
    element("head", {}, `\n${head.filter(Boolean).join("\n")}\n`),
    element("body", {}, `\n${[from, content].filter(Boolean).join("\n")}\n`),
  ];
  return `<!doctype html>\n${element("html", { lang: language, dir: direction }, `\n${page.join("\n")}\n`)}\n`;
}
