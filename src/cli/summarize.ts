import type { Article } from "../model/article.js";

/** Two lines on how the article was made: profile, layout, share of the page read; then the source of each field. */
export function summarize(article: Article, read: number, size: number | undefined): string {
  const layout = article.layout === undefined ? "" : `, layout ${article.layout}`;
  const share =
    size === undefined || size === 0
      ? ""
      : ` of ${kib(size)} (${Math.round((100 * read) / size)} %)`;
  const bySource = new Map<string, string[]>();
  for (const [field, { source }] of Object.entries(article.provenance)) {
    bySource.set(source, [...(bySource.get(source) ?? []), field]);
  }
  const sources = [...bySource]
    .map(([source, fields]) => `${fields.join(", ")} ← ${source}`)
    .join("; ");
  const issues = article.issues.map((issue) => `! ${issue.code}: ${issue.message}`);
  return [
    `profile ${article.profile}${layout}; ${article.wordCount} words; read ${kib(read)}${share}; ${sources || "no fields"}`,
    ...issues,
  ].join("\n");
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
