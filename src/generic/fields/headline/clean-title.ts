import type { PageView } from "../../../model/page.js";
import { decodeEntities } from "../../../text/entities.js";
import { comparable } from "../../../text/normalize.js";
import { oneLine } from "../../../text/whitespace.js";
import { homeNames, isSiteName, siteNames } from "./site-names.js";

/** Takes the site's name off both ends; what is only the site's name is no title. */
export function cleanTitle(raw: readonly unknown[], page: PageView): string[] {
  const known = page.memo(cleanedTitles);
  return raw.flatMap((value) => {
    if (typeof value !== "string") return [];
    const titles = known.get(value) ?? cleaned(value, page);
    known.set(value, titles);
    return titles;
  });
}

/** Most places have one and the same text. */
const cleanedTitles = (): Map<string, readonly string[]> => new Map();

function cleaned(value: string, page: PageView): readonly string[] {
  const names = siteNames(page);
  const decoded = decodeEntities(value);
  const bare = decoded.includes("<") ? decoded.replace(MARKUP, " ") : decoded;
  const text = oneLine(bare).replace(SIGNS, "");
  if (text.length > LONGEST) return [];
  const title = withoutSite(text, page, names);
  return isSiteName(title, page, names, 1) ? [] : [title];
}

// Tags that were escaped into a declared title, and what stands around headings: anchors, edit links, lone separators.
const MARKUP =
  /(?<=\S)<br\s?\/?>|<br\s?\/?>(?=\S)|<(b|em|i|strong|span|sup|sub|font|u)\b[^<>]{0,80}>(?=[^<>]{0,400}<\/\1>)|<\/(?:b|em|i|strong|span|sup|sub|font|u)>/gi;
const SIGNS = /^\s*[:|»·]\s+|\s*(?:[¶#§]|\[\s?edit\s?\])$/gi;
// The longest title on the corpus has 340 characters; what is longer is a text.
const LONGEST = 500;

const END = /^(.*\S)\s*[|｜\-–—·•»«:_/]+\s*([^|｜\-–—·•»«_/]{2,60}(?:[-/][^|｜\-–—·•»«_/\s]+)*)$/u;
const START = /^([^|｜–—·•»«:_/]{2,60}?)(?:\s*[|｜·•»«:_]|\s[-–—/]+(?=\s))\s*(\S.*)$/u;

// What is shorter is no headline.
const SHORTEST = 8;

// One of these stands in what both patterns find.
const JOINT = /[|｜\-–—·•»«:_/]/;

function withoutSite(title: string, page: PageView, names: ReadonlySet<string>): string {
  if (!JOINT.test(title)) return title;
  const homes = page.memo(homeNames);
  const isSite = (text: string): boolean =>
    isSiteName(text, page, names) || homes.has(comparable(text));
  const end = END.exec(title);
  if (end?.[1] !== undefined && isSite(end[2] ?? "")) {
    const sign = title.slice(end[1].length, -(end[2] ?? "").length).trim();
    return withoutSite(withoutSection(withoutCrumbs(end[1], sign), page), page, names);
  }
  const start = START.exec(title);
  if (start?.[2] !== undefined && isSite(start[1] ?? "")) return withoutSite(start[2], page, names);
  return title;
}

/** "Rain again » Weather" in front of the site's name behind the same sign, which leads from page to section to site. */
function withoutCrumbs(title: string, sign: string): string {
  const [page = "", ...sections] = CRUMBS.has(sign) ? title.split(sign) : [];
  const isWay = sections.length > 0 && sections.every((name) => name.length <= LONGEST_SECTION);
  return isWay && page.trim().length >= SHORTEST ? page.trim() : title;
}

const CRUMBS: ReadonlySet<string> = new Set(["»", "›", "«", ">"]);
const LONGEST_SECTION = 30;

/** "Rain again - Weather" in front of the site's name, where the address has a folder `/weather/`. */
function withoutSection(title: string, page: PageView): string {
  const end = END.exec(title);
  if (end?.[1] === undefined || end[1].length < SHORTEST) return title;
  return page.memo(folders).has(comparable(end[2] ?? "")) ? end[1] : title;
}

/** The folders of the page's address, as letters and digits alone. */
function folders(page: PageView): ReadonlySet<string> {
  const path = (page.base ?? "").replace(/^[a-z]+:\/\/[^/]*|[?#].*$/gi, "").split("/");
  return new Set(
    path
      .slice(0, -1)
      .map(comparable)
      .filter((name) => name.length > 2),
  );
}
