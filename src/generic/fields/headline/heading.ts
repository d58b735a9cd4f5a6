import type { Marker, PageView } from "../../../model/page.js";
import { markersOf } from "../../../page/markers-of.js";
import { comparable } from "../../../text/normalize.js";
import { isLogo } from "./logo.js";
import { shownHeadline } from "./shown-title.js";

/**
 * The heading that is the article's headline: the `h1` that the page's declared titles begin with.
 *
 * Behind the headline they name the site or the book, and that may be an `h1` too; the headline is an `h2` then.
 */
export function mainHeading(page: PageView): Marker | undefined {
  return page.memo(findHeading);
}

function findHeading(page: PageView): Marker | undefined {
  const declared = [...page.meta("og:title"), page.title ?? ""]
    .map((title) => comparable(title.slice(0, 500)))
    .filter((title) => title !== "");
  const headings = markersOf(page, "heading").filter((sign) => !isLogo(sign, page));
  const best = leading(headings, declared);
  if (best?.at === 0) return best.sign;
  const below = leading(
    markersOf(page, "subheading").filter((sign) => sign.side === undefined && !isLogo(sign, page)),
    declared,
  );
  const isHeadline = below?.at === 0 || headings.length === 0;
  if (below !== undefined && isHeadline && below.sign.text.length > 7) return below.sign;
  // Where no other heading is, the part that is named as beside the article holds it.
  if (headings.length === 0) {
    const beside = leading(
      markersOf(page, "subheading").filter(({ side }) => side !== undefined),
      declared,
    );
    if (beside?.at === 0 && beside.sign.text.length > 7) return beside.sign;
  }
  return best?.sign ?? headings.find(({ side }) => side === undefined) ?? headings[0];
}

/** How many characters of text stand before the headline; 0 where none is known. */
export function headlinePlace(page: PageView): number {
  return (mainHeading(page) ?? shownHeadline(page))?.before ?? 0;
}

/** The signs of one kind near the headline and not beside it; distances in characters of text. */
export function markersAround(
  page: PageView,
  kind: Marker["kind"],
  above: number,
  below: number,
): Marker[] {
  const heading = mainHeading(page) ?? shownHeadline(page);
  const at = heading?.before ?? 0;
  return markersOf(page, kind).filter(
    (sign) => sign.before > at - above && sign.before < at + below && !isBeside(sign, heading),
  );
}

/** Does it stand in a side part of the page that the headline does not stand in? */
function isBeside(sign: Marker, heading: Pick<Marker, "side"> | undefined): boolean {
  if (sign.side === undefined) return false;
  let own = heading?.side;
  while (own !== undefined && own !== sign.side) own = own.outer;
  return own === undefined;
}

/** The sign that stands first in the titles, the longest of those. */
function leading(
  signs: readonly Marker[],
  titles: readonly string[],
): { readonly sign: Marker; readonly at: number } | undefined {
  let best: { readonly sign: Marker; readonly at: number } | undefined;
  for (const sign of signs) {
    const text = comparable(sign.text);
    if (text.length < 4) continue;
    const places = titles
      .map((title) => (isStart(text, title) ? 0 : title.indexOf(text)))
      .filter((at) => at >= 0);
    if (places.length === 0) continue;
    const at = places.reduce((a, b) => Math.min(a, b));
    const better =
      best === undefined ||
      at < best.at ||
      (at === best.at && sign.text.length > best.sign.text.length);
    if (better) best = { sign, at };
  }
  return best;
}

/** Do they begin alike? Titles end with the site's name, headings with dates and labels. */
function isStart(text: string, title: string): boolean {
  const shorter = Math.min(text.length, title.length);
  let common = 0;
  while (common < shorter && text[common] === title[common]) common++;
  return common >= 0.8 * shorter || text.includes(title);
}
