import type { Author } from "../model/article.js";
import type { PageView } from "../model/page.js";
import { pageUrl } from "../text/url.js";
import { isBlank, oneLine } from "../text/whitespace.js";

/** Authors from names, by-lines and JSON-LD people; the same name once. */
export function readAuthors(raw: readonly unknown[], page: PageView): Author[] | undefined {
  const authors = new Map<string, Author>();
  for (const value of raw) {
    const author = typeof value === "string" ? { name: oneLine(value) } : fromObject(value, page);
    if (author === undefined || isBlank(author.name)) continue;
    const key = author.name.toLowerCase();
    authors.set(key, { ...author, ...authors.get(key) });
  }
  return authors.size > 0 ? [...authors.values()] : undefined;
}

function fromObject(value: unknown, page: PageView): Author | undefined {
  if (typeof value !== "object" || value === null || !("name" in value) || typeof value.name !== "string") return undefined;
  const url = "url" in value && typeof value.url === "string" ? pageUrl(value.url, page.base) : undefined;
  const type = "@type" in value ? value["@type"] : undefined;
  return {
    name: oneLine(value.name),
    ...(url !== undefined && { url }),
    ...(type === "Person" && { kind: "person" as const }),
    ...(type === "Organization" && { kind: "organization" as const }),
  };
}
