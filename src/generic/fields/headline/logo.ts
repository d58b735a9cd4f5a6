import type { Marker } from "../../../model/page.js";

/** A heading that is a link to the front page names the site. */
export function isLogo({ element, text }: Marker): boolean {
  const link = element.one("a[href]");
  if (link === undefined || text === "") return false;
  const home = /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w{3,5})?$/i.test(link.attr("href") ?? "x");
  return home && link.text() === text;
}
