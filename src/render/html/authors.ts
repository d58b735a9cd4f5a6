import type { Author } from "../../model/fields.js";
import { element, escapeHtml } from "./element.js";

/** Names, each a link to its page where one is known. */
export function authorsHtml(authors: readonly Author[]): string {
  return authors
    .map(({ name, url: href }) =>
      href ? element("a", { href, rel: "author" }, escapeHtml(name)) : escapeHtml(name),
    )
    .join(", ");
}
