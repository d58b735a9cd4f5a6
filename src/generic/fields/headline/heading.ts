import type { ElementView } from "../../../model/element.js";
import type { Marker, PageView } from "../../../model/page.js";
import { markersOf } from "../../../page/markers-of.js";
import { comparable } from "../../../text/normalize.js";
import { nearest } from "../../../tree/ancestors.js";
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
  const headings = markersOf(page, "heading").filter((marker) => !isLogo(marker, page));
  const best = leading(headings, declared);
  if (best?.at === 0) return best.marker;
  const below = leading(
    markersOf(page, "subheading").filter(
      (marker) => marker.side === undefined && !isLogo(marker, page),
    ),
    declared,
  );
  const isHeadline = below?.at === 0 || headings.length === 0;
  if (below !== undefined && isHeadline && below.marker.text.length > 7) return below.marker;
  // Where no other heading is, the part that is named as beside the article holds it.
  if (headings.length === 0) {
    const beside = leading(
      markersOf(page, "subheading").filter(({ side }) => side !== undefined),
      declared,
    );
    if (beside?.at === 0 && beside.marker.text.length > 7) return beside.marker;
  }
  return best?.marker ?? headings.find(({ side }) => side === undefined) ?? headings[0];
}

/** How many characters of text stand before the headline; 0 where none is known. */
export function headlinePlace(page: PageView): number {
  return (mainHeading(page) ?? shownHeadline(page))?.before ?? 0;
}

/** The markers of one kind near the headline and not beside it; distances in characters of text. */
export function markersAround(
  page: PageView,
  kind: Marker["kind"],
  above: number,
  below: number,
): Marker[] {
  const markers = markersOf(page, kind);
  // To find the headline takes longer.
  if (markers.length === 0) return [];
  const main = mainHeading(page);
  const heading = main ?? shownHeadline(page);
  const at = heading?.before ?? 0;
  const own = main && nearest(main.element, isArticle);
  return markers.filter(
    (marker) =>
      marker.before > at - above &&
      marker.before < at + below &&
      !isBeside(marker, heading) &&
      (own === undefined || !isOfAnother(marker, own)),
  );
}

/** Does it stand in another article than the headline, one with a headline of its own? */
function isOfAnother({ element }: Marker, own: ElementView): boolean {
  const around = nearest(element, isArticle);
  if (around === undefined || around === own || around.one("h1") === undefined) return false;
  return nearest(own, (box) => box === around) === undefined;
}

function isArticle({ name }: ElementView): boolean {
  return name === "article";
}

/** Does it stand in a side part of the page that the headline does not stand in? */
function isBeside(marker: Marker, heading: Pick<Marker, "side"> | undefined): boolean {
  if (marker.side === undefined) return false;
  let own = heading?.side;
  while (own !== undefined && own !== marker.side) own = own.outer;
  return own === undefined;
}

/** The marker that stands first in the titles, the longest of those. */
function leading(
  markers: readonly Marker[],
  titles: readonly string[],
): { readonly marker: Marker; readonly at: number } | undefined {
  let best: { readonly marker: Marker; readonly at: number } | undefined;
  for (const marker of markers) {
    const text = comparable(marker.text);
    if (text.length < 4) continue;
    const places = titles
      .map((title) => (isStart(text, title) ? 0 : title.indexOf(text)))
      .filter((at) => at >= 0);
    if (places.length === 0) continue;
    const at = places.reduce((a, b) => Math.min(a, b));
    const better =
      best === undefined ||
      at < best.at ||
      (at === best.at && marker.text.length > best.marker.text.length);
    if (better) best = { marker, at };
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
