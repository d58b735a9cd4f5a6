import type { PageView, Sign } from "../../model/page.js";
import { letters } from "./compare.js";

/**
 * The heading that is the article's headline: the `h1` that the page's declared titles begin with.
 *
 * Behind the headline they name the site or the book, and that may be an `h1` too; the headline is an `h2` then.
 */
export function mainHeading(page: PageView): Sign | undefined {
  return page.once(findHeading);
}

function findHeading(page: PageView): Sign | undefined {
  const declared = [...page.meta("og:title"), page.title ?? ""].map(letters).filter((title) => title !== "");
  const headings = page.signs.filter(({ kind }) => kind === "heading");
  const best = leading(headings, declared);
  if (best?.at === 0) return best.sign;
  const below = leading(page.signs.filter(({ kind }) => kind === "subheading"), declared);
  if (below?.at === 0 && below.sign.text.length > 7) return below.sign;
  return best?.sign ?? headings.find(({ beside }) => !beside) ?? headings[0];
}

/** The sign that stands first in the titles, the longest of those. */
function leading(signs: readonly Sign[], titles: readonly string[]): { readonly sign: Sign; readonly at: number } | undefined {
  let best: { readonly sign: Sign; readonly at: number } | undefined;
  for (const sign of signs) {
    const text = letters(sign.text);
    if (text.length < 4) continue;
    const places = titles.map((title) => (text.includes(title) ? 0 : title.indexOf(text))).filter((at) => at >= 0);
    if (places.length === 0) continue;
    const at = Math.min(...places);
    const better = best === undefined || at < best.at || (at === best.at && sign.text.length > best.sign.text.length);
    if (better) best = { sign, at };
  }
  return best;
}
