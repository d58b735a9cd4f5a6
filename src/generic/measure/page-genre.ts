import type { ArticleType, Fields } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import { kindByAddress, kindBySoftware, type PageKind } from "../../page/page-kind.js";

/** What kind of page it is, as far as it says: how its text is laid out follows from that. */
export type PageGenre = "unknown" | "article" | "documentation" | "thread";

/** By the declared type, then the software, then the address. */
export function pageGenre(page: PageView, { type, url }: Partial<Fields>): PageGenre {
  const kind = kindOf(type) ?? kindBySoftware(page) ?? kindByAddress(url ?? page.url ?? "");
  if (kind !== undefined) return kind === "forum" ? "thread" : kind;
  // Goods and lists are laid out like nothing that the model knows.
  return type === undefined || type === "product" || type === "listing" ? "unknown" : "article";
}

function kindOf(type: ArticleType | undefined): PageKind | undefined {
  return type === "forum" || type === "documentation" ? type : undefined;
}
