import type { PageView, Sign } from "../../model/page.js";
import { letters } from "./compare.js";

/** The `h1` that is the article's headline: the one that the page's declared titles speak of, else the first. */
export function mainHeading(page: PageView): Sign | undefined {
  const headings = page.signs.filter((sign) => sign.kind === "heading");
  if (headings.length < 2) return headings[0];
  const declared = [...page.meta("og:title"), page.title ?? ""].map(letters).filter((title) => title !== "");
  const named = headings.filter((sign) => {
    const text = letters(sign.text);
    return text.length > 3 && declared.some((title) => title.includes(text) || text.includes(title));
  });
  // A logo's h1 is in the titles as well: the headline is the longest of those that are.
  if (named.length > 0) return named.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return headings.find((sign) => !sign.beside) ?? headings[0];
}
