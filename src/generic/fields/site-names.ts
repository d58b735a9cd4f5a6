import type { PageView } from "../../model/page.js";
import { own, valuesAt } from "../../page/json-path.js";
import { derive, meta, type Source } from "../../profile/source.js";
import { hostOf } from "../../text/url.js";
import { letters } from "./compare.js";
import { typesOf } from "./article-node.js";
import { ownJsonLd } from "./structured.js";

const siteNode: Source = {
  from: "json-ld:WebSite.name",
  phase: "head",
  late: true,
  read: (page) =>
    page.jsonLd.filter((node) => typesOf(node).includes("WebSite")).flatMap((node) => valuesAt(node, ["name"])),
};

/** Where a site's name is declared, best first. */
export const siteNameSources: readonly Source[] = [
  meta("og:site_name"),
  ownJsonLd("publisher.name"),
  siteNode,
  meta("application-name"),
  meta("apple-mobile-web-app-title"),
  meta("dc.publisher"),
  derive("title:host", "head", (page) => titleEnds(page).filter((end) => isHostLabel(end, page))),
];

/** Everything the site is known to be called, as letters and digits alone. */
export function siteNames(page: PageView): ReadonlySet<string> {
  const declared = [...siteNameSources.slice(0, -1), meta("publisher"), meta("twitter:site"), meta("copyright")];
  const names = declared.flatMap((source) => source.read(page)).map((name) => letters(String(own(name as never, "name") ?? name)));
  return new Set(names.filter((name) => name.length > 1));
}

/** Is this what the site is called: by a declared name, or by its host? */
export function isSiteName(text: string, page: PageView, names: ReadonlySet<string> = siteNames(page)): boolean {
  const name = letters(text);
  return name.length > 1 && (names.has(name) || names.has(letters(text.replace(/^the\s|\.\p{L}+$/giu, ""))) || isHostLabel(text, page));
}

/** "Daily Example" on www.dailyexample.com, with or without its ending and "The". */
function isHostLabel(text: string, page: PageView): boolean {
  const host = hostOf(page.base ?? page.links("canonical")[0]?.href ?? page.meta("og:url")[0] ?? "");
  const name = letters(text);
  if (host === undefined || name.length < 2) return false;
  const labels = host.replace(/^www\d?\./, "").split(".");
  if (letters(host.replace(/^www\d?\./, "")) === name) return true;
  const bare = letters(text.replace(/^(?:the|die|der|das|le|la|el)\s/i, ""));
  return labels.slice(0, -1).some((label) => letters(label) === name || letters(label) === bare);
}

function titleEnds(page: PageView): string[] {
  const parts = (page.title ?? "").split(/\s+[|\-–—·•»:]\s+/);
  return parts.length < 2 ? [] : [parts[parts.length - 1] ?? "", parts[0] ?? ""];
}
