import { toIso } from "../../dates/iso.js";
import { type DateHints, readDateText } from "../../dates/written.js";
import type { Author } from "../../model/fields.js";
import type { KnownEntry } from "../../profile/compiled.js";
import { pageUrl } from "../../text/address/url.js";
import { readByline } from "../../text/people/byline.js";
import { isPersonName } from "../../text/people/names.js";
import { oneLine } from "../../text/whitespace.js";
import { nearest } from "../../tree/ancestors.js";
import { briefText } from "../../tree/brief-text.js";
import type { ElementNode } from "../../tree/node.js";

/** What is known of an entry besides its blocks. */
export type EntryFacts = KnownEntry;

const TIMES =
  "time[datetime], [itemprop~=datePublished], [itemprop~=dateCreated], [itemprop~=dateModified]";
const AUTHORS =
  "[itemprop~=author] [itemprop~=name], [itemprop~=author], [rel~=author], .username, a[class*=username i], [class~=author], [class*=author-name i]";
const NAME = "[itemprop~=name], a[class*=username i]";
const LONGEST_NAME = 60;
// The pages of those who write, as addresses name them.
const PROFILE = /[/?&=](?:u|users?|members?|profiles?|authors?)(?:[/?=.-]|$)/i;
const QUOTES = /^(?:blockquote|pre|code)$/;
// Profiles say when somebody joined, and posts when they were changed.
const OTHER_TIME = /^(?!.*posted).*:|join|regist|member|edit|updat|modif|last/i;

/** When an entry was written, as its markup says, or the first date with a time of day that it shows. */
export function timeOf(element: ElementNode, hints: DateHints): string | undefined {
  const named = element.all(TIMES).map((one) => one.attr("datetime") ?? one.attr("content") ?? "");
  return named.map(toIso).find((time) => time !== undefined) ?? shownTime(element, hints);
}

function shownTime(element: ElementNode, hints: DateHints): string | undefined {
  for (const child of element.children) {
    if (!element.spend()) return undefined;
    const isText = child.type === "text";
    if (!isText && QUOTES.test(child.name)) continue;
    const text = isText ? oneLine(child.data) : (briefText(child, LONGEST_NAME) ?? "");
    const time = text.length > LONGEST_NAME ? undefined : readDateText(text, hints);
    const isOther = time !== undefined && OTHER_TIME.test(text.split(/\d/, 1)[0] ?? "");
    if (time?.includes("T") && !isOther) return time;
    const inside = isText || isOther ? undefined : shownTime(child, hints);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Who wrote an entry, as its markup says. */
export function authorsOf(element: ElementNode, base: string | undefined): Author[] {
  for (const box of element.all(AUTHORS)) {
    // The box of an author holds rank and counts too.
    const one = box.attr("content") === undefined ? (box.one(NAME) ?? box) : box;
    const name = oneLine(one.attr("content") ?? one.text())
      .replace(/^by\s/i, "")
      .replace(/\s[»·|•]\s.*$/, "");
    if (name === "" || name.length > LONGEST_NAME) continue;
    const named = box.all("a").find((link) => oneLine(link.text()) === name);
    const href = [one, one.parent, named].map((link) => link?.attr("href")).find(Boolean);
    return [author(name, href, base)];
  }
  const beside = besideTime(element);
  return beside.length > 0 ? beside : linkedProfile(element, base);
}

function author(name: string, href: string | undefined, base: string | undefined): Author {
  const url = href === undefined ? undefined : pageUrl(href, base);
  return { name, ...(url !== undefined && { url }) };
}

/** The first link to somebody's page; a name behind an "@" or the like is one that the entry speaks to. */
function linkedProfile(element: ElementNode, base: string | undefined): Author[] {
  for (const link of element.all("a[href]")) {
    const href = link.attr("href") ?? "";
    if (!PROFILE.test(href)) continue;
    const name = briefText(link, LONGEST_NAME) ?? "";
    if (/^[\p{L}\d]/u.test(name) && !isQuoted(link, element)) return [author(name, href, base)];
  }
  return [];
}

function isQuoted(link: ElementNode, element: ElementNode): boolean {
  const found = nearest(link.parent, (box) => box === element || QUOTES.test(box.name));
  return found !== undefined && found !== element;
}

/** People named in the box around an entry's time, and nothing else there. */
function besideTime(element: ElementNode): Author[] {
  const time = element.one("time");
  const box = time?.parent;
  if (time === undefined || box === null || box === undefined) return [];
  const text = box.text();
  if (text.length > LONGEST_NAME * 2) return [];
  const names = readByline(text.replace(time.text(), "\n").trim(), undefined);
  return names.every((name) => isPersonName(name) && /\p{Ll}|\p{Lo}/u.test(name))
    ? names.map((name) => ({ name }))
    : [];
}
