import type { PageView } from "../../model/page.js";

/** Does one of these metas say so? */
export function metaMatches(page: PageView, keys: readonly string[], what: RegExp): boolean {
  return keys.some((key) => page.meta(key).some((content) => what.test(content.trim())));
}

/** Does the page say that it is of the template of 2014 to 2018? */
export function isNyt5(page: PageView): boolean {
  return metaMatches(page, ["sourceapp"], /^(?:nyt-v5|blogs)$/i);
}

/** Is it of the Chinese edition, which has a template of its own? */
export function isChineseEdition(page: PageView): boolean {
  const addresses = [page.url ?? "", ...page.links("canonical").map(({ href }) => href)];
  return addresses.some((address) =>
    /^(?:https?:)?\/\/cn\.(?:\w+\.)?nytimes\.com\//i.test(address),
  );
}

/** Does the page say that it is an interactive of the template of 2014 to 2018? `undefined` if it does not say what it is. */
export function isInteractive(page: PageView): boolean | undefined {
  const kinds = ["applicationname", "pt"];
  return metaMatches(page, kinds, /^/)
    ? metaMatches(page, kinds, /^(?:interactive|multimedia)$/i)
    : undefined;
}

/** Does the page say that it is a blog post in the skin of 2014? */
export function isBlog(page: PageView): boolean {
  return metaMatches(page, ["sourceapp"], /^blogs$/i);
}

/** Does the page say that it is of the React template? Copies without their head say nothing. */
export function isVi(page: PageView): boolean {
  return (
    !isNyt5(page) && metaMatches(page, ["nyt_uri", "pubp_event_id", "article:content_tier"], /^/)
  );
}
