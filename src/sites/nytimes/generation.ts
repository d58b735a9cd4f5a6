import type { PageView } from "../../model/page.js";

/** Does the page say that it is of the template of 2014 to 2018? */
export function isNyt5(page: PageView): boolean {
  return page.meta("sourceapp").some((app) => /^(?:nyt-v5|blogs)$/i.test(app.trim()));
}

/** Does the page say that it is an interactive of the template of 2014 to 2018? `undefined` if it does not say what it is. */
export function isInteractive(page: PageView): boolean | undefined {
  const kinds = [...page.meta("applicationname"), ...page.meta("pt")].map((kind) => kind.trim());
  if (kinds.length === 0) return undefined;
  return kinds.some((kind) => /^(?:interactive|multimedia)$/i.test(kind));
}

/** Does the page say that it is a blog post in the skin of 2014? */
export function isBlog(page: PageView): boolean {
  return page.meta("sourceapp").some((app) => /^blogs$/i.test(app.trim()));
}

/** Does the page say that it is of the React template? Copies without their head say nothing. */
export function isVi(page: PageView): boolean {
  return (
    !isNyt5(page) &&
    ["nyt_uri", "pubp_event_id", "article:content_tier"].some((key) => page.meta(key).length > 0)
  );
}
