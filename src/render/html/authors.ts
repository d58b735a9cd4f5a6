import type { Author } from "../../model/fields.js";
import { allowedPageUrl } from "../../text/address/allowed-url.js";
import { element, escapeHtml } from "./element.js";

/** Names, each a link to its page where one is known. */
export function authorsHtml(authors: readonly Author[]): string {
  return authors
    .map(({ name, url }) => {
      const href = url === undefined ? undefined : allowedPageUrl(url, undefined);
      return href === undefined
        ? escapeHtml(name)
        : element("a", { href, rel: "author" }, escapeHtml(name));
    })
    .join(", ");
}
