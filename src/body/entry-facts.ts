import type { Author } from "../model/article.js";
import type { LiveEntry } from "../model/block.js";
import { readByline } from "../text/byline.js";
import { toIso } from "../text/iso-date.js";
import { isPersonName } from "../text/names.js";
import { pageUrl } from "../text/url.js";
import { oneLine } from "../text/whitespace.js";
import type { ElementNode } from "../tree/node.js";

/** What is known of an entry besides its blocks. */
export type EntryFacts = Omit<LiveEntry, "type" | "children">;

const TIMES =
  "time[datetime], [itemprop~=datePublished], [itemprop~=dateCreated], [itemprop~=dateModified]";
const AUTHORS =
  "[itemprop~=author] [itemprop~=name], [itemprop~=author], [rel~=author], .username, a[class*=username i], [class~=author], [class*=author-name i]";
const NAME = "[itemprop~=name], a[class*=username i]";
const LONGEST_NAME = 60;

/** When an entry was written, as its markup says. */
export function timeOf(element: ElementNode): string | undefined {
  const named = element.all(TIMES).map((one) => one.attr("datetime") ?? one.attr("content") ?? "");
  return named.map(toIso).find((time) => time !== undefined);
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
    const href = [one, one.one("a"), one.parent, box.one("a")]
      .map((link) => link?.attr("href"))
      .find(Boolean);
    const url = href === undefined ? undefined : pageUrl(href, base);
    return [{ name, ...(url !== undefined && { url }) }];
  }
  return besideTime(element);
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
