import type { Marker, PageView } from "../../../model/page.js";
import { getOrInsert } from "../../../text/get-or-insert.js";

/** Does a heading name the site: is it a link to the front page? */
export function isLogo(heading: Marker, page: PageView): boolean {
  return getOrInsert(page.memo(knownLogos), heading, () => linksHome(heading));
}

const knownLogos = (): Map<Marker, boolean> => new Map();
const HOME = /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w{3,5})?$/i;

function linksHome({ element, text }: Marker): boolean {
  const link = element.one("a[href]");
  return (
    link !== undefined && text !== "" && HOME.test(link.attr("href") ?? "x") && link.text() === text
  );
}
