import { valuesAt } from "../../../json/path.js";
import type { PageView } from "../../../model/page.js";
import { markersOf } from "../../../page/markers-of.js";
import { derive, meta, type Source } from "../../../profile/source.js";
import { hostOf } from "../../../text/address/url.js";
import { getOrInsert } from "../../../text/get-or-insert.js";
import { comparable } from "../../../text/normalize.js";
import { typesOf } from "../article-node.js";
import { ownJsonLd } from "../structured.js";
import { isLogo } from "./logo.js";

const siteNode: Source = {
  from: "json-ld:WebSite.name",
  phase: "head",
  late: true,
  read: (page) =>
    page.jsonLd
      .filter((node) => typesOf(node).includes("WebSite"))
      .flatMap((node) => valuesAt(node, ["name"])),
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
  return page.memo(findNames);
}

function findNames(page: PageView): ReadonlySet<string> {
  const declared = [
    ...siteNameSources.slice(0, -1),
    meta("publisher"),
    meta("twitter:site"),
    meta("copyright"),
  ];
  const names = declared
    .flatMap((source) => source.read(page))
    .map((given) => nameOf(given))
    .map(comparable);
  const logos = [...markersOf(page, "heading"), ...markersOf(page, "subheading")]
    .filter((heading) => isLogo(heading, page))
    .map(({ text }) => comparable(text));
  return new Set([...names, ...logos].filter((name) => name.length > 1));
}

// What links to the front page say beside the site's name.
const HOME =
  /^(?:to|zur|back to|return to|go to|перейти на)\s|\s*[-–|:]?\s*\b(?:home ?page|home|startseite|accueil|logo|main page|front page|главная(?: страница)?|strona główna)\s*$|首[页頁]$|^(?:home|главная|αρχική)\s*$/giu;

/** What links to the site's front page are called, by their text or by the picture in them. */
export function homeNames(page: PageView): ReadonlySet<string> {
  const host = hostOf(page.base ?? "");
  const domain = host === undefined ? undefined : domainOf(host);
  const names = new Set<string>();
  // Most are one and the same address.
  const known = new Map<string, boolean>();
  let left = MOST_HOMES;
  for (const { element, text } of markersOf(page, "home")) {
    const href = element.attr("href") ?? "";
    if (!getOrInsert(known, href, () => isOwn(href, domain))) continue;
    for (const called of [text, element.attr("title"), element.one("img")?.attr("alt")]) {
      const name =
        called && called.length < LONGEST_NAME ? comparable(called.replace(HOME, "")) : "";
      if (name.length > 1) names.add(name);
    }
    if (--left === 0) break;
  }
  return names;
}

const MOST_HOMES = 20;
const LONGEST_NAME = 60;

/** Is it an address of the same site, as far as the last two labels of a host tell? */
function isOwn(href: string, domain: string | undefined): boolean {
  if (domain === undefined) return true;
  const other = hostOf(href.trim().replace(/^\/\//, "https://"));
  return other === undefined || domainOf(other) === domain;
}

function domainOf(host: string): string {
  const labels = host.split(".");
  const second = labels[labels.length - 2] ?? "";
  return labels.slice(second.length < 4 ? -3 : -2).join(".");
}

/** The name of what a source gives: a text, or an object with one. */
function nameOf(given: unknown): string {
  if (typeof given === "string") return given;
  const name: unknown =
    typeof given === "object" && given !== null && Object.hasOwn(given, "name")
      ? Reflect.get(given, "name")
      : undefined;
  return typeof name === "string" ? name : "";
}

/**
 * Is this what the site is called: by a declared name, or by its host?
 *
 * `share` of the text's letters have to stand in the host: "The Daily Example" is example.com's name at 0.6.
 */
export function isSiteName(
  text: string,
  page: PageView,
  names: ReadonlySet<string> = siteNames(page),
  share = 0.6,
): boolean {
  const name = comparable(text);
  if (name.length < 2) return false;
  if (names.has(name)) return true;
  const bare = text.replace(/^the\s|\.\p{L}+$/giu, "");
  return (bare !== text && names.has(comparable(bare))) || isHostLabel(text, page, share);
}

/** "Daily Example" on www.dailyexample.com or example.com/daily: most of its letters stand in the host. */
function isHostLabel(text: string, page: PageView, share = 0.6): boolean {
  const host = page.memo(hostLetters);
  const words = text.replace(/['’]s\b/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter(
    (word) => word.length > 2 && !/^(?:the|and|und|der|die|das|les|des|www|com)$/i.test(word),
  );
  // A short word may stand in any host by chance: "art" in "smartworld".
  const longest = telling.reduce((most, word) => Math.max(most, word.length), 0);
  if (telling.length === 0 || (longest < 5 && !host.startsWith(comparable(text)))) return false;
  const wanted = share * telling.join("").length;
  // A headline has more letters than any host.
  if (wanted > host.length && ASCII.test(text)) return false;
  // Each stands in it for itself: "cons" and "consulting" are not both in "consulting".
  let rest = host;
  const inHost = telling.filter((word) => {
    const before = rest;
    rest = rest.replace(comparable(word), "");
    return rest !== before;
  });
  return inHost.join("").length >= wanted;
}

// Of other letters one may be several in the host, or none.
const ASCII = /^[ -~]*$/;

function hostLetters(page: PageView): string {
  const address = page.base ?? page.links("canonical")[0]?.href ?? page.meta("og:url")[0] ?? "";
  return comparable((hostOf(address) ?? "").replace(/^www\d?\./, ""));
}

function titleEnds(page: PageView): string[] {
  const parts = (page.title ?? "").split(/\s+[|\-–—·•»:]\s+/);
  return parts.length < 2 ? [] : [parts[parts.length - 1] ?? "", parts[0] ?? ""];
}
