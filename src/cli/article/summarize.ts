import type { Article } from "../../model/article.js";

/**
 * One line on how the article was made: profile and layout, how much of the page was read, which kinds of source
 * gave which fields, and what was amiss.
 *
 * @param read Bytes that were read until the article was complete.
 * @param size Bytes of the page, where known.
 */
export function summarize(article: Article, read: number, size: number | undefined): string {
  const { profile, layout, provenance, wordCount, issues } = article;
  const share =
    size === undefined || size === 0
      ? `${kib(read)} KiB`
      : `${kib(read)} of ${kib(size)} KiB (${Math.round((100 * read) / size)} %)`;
  const fields = new Map<string, string[]>();
  for (const [field, { source }] of Object.entries(provenance)) {
    const kind = /^[\w-]+/.exec(source)?.[0] ?? source;
    fields.set(kind, [...(fields.get(kind) ?? []), field]);
  }
  return [
    layout === undefined ? profile : `${profile}/${layout}`,
    `${wordCount} words`,
    `read ${share}`,
    ...[...fields].map(([kind, names]) => `${kind}: ${names.join(" ")}`),
    ...(issues.length === 0 ? [] : [`issues: ${counted(issues.map((issue) => issue.code))}`]),
  ].join(" · ");
}

/** Each once, with its number where there are more: "image-unrecovered (3)". */
function counted(codes: readonly string[]): string {
  return [...new Set(codes)]
    .map((code) => {
      const count = codes.filter((other) => other === code).length;
      return count === 1 ? code : `${code} (${count})`;
    })
    .join(" ");
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
