import type { ElementView } from "../../model/element.js";
import type { Marker, PageView } from "../../model/page.js";
import type { Source } from "../../profile/source.js";
import { parseUrl } from "../../text/address/parse-url.js";
import { getOrInsert } from "../../text/get-or-insert.js";
import { nearest } from "../../tree/ancestors.js";
import { readDate } from "../../values/date.js";
import { headlinePlace, markersAround } from "./headline/heading.js";

/** The words for a change. */
export const UPDATED: RegExp =
  /updat|modif|aktuali[sz]|geändert|bearbeitet|mis à jour|actualiz|aggiorn|bijgewerkt|uppdater|opdater|обновл|更新|수정/i;
/** The words for publication. */
export const PUBLISHED: RegExp =
  /(?:publish|posted|veröffentlicht|erstellt|erschienen|publié|publicad|pubblicat|gepubliceerd|publicerad|udgivet|опубликован|发布|發布|公開|입력|등록|本[贴帖]由)\p{L}*/iu;

// Dates stand just above the headline or below the standfirst and the by-line. Farther above stands the day on which the page was
// asked for, as newspapers print it below their name.
const ABOVE = 250;
const JUST_ABOVE = 60;
const BELOW = 2500;
const FURNITURE =
  /calend|today|clock|weather|current-?_?date|\bnow\b|ticker|marquee|about-?_?day|name-?_?day|(?:hdr|masthead|topbar|top-bar)-?_?\w*date|time-?date\b/i;

/** The dates that markers of one kind tell near the headline, those just above it and below it first. */
export function shown(
  from: string,
  kind: Marker["kind"],
  keep: (marker: Marker) => boolean,
  below: number = BELOW,
): Source {
  return {
    from,
    phase: "body",
    read(page) {
      const markers = markersAround(page, kind, ABOVE, below).filter(
        (marker) => keep(marker) && !isFurniture(marker, page),
      );
      if (markers.length === 0) return [];
      const at = headlinePlace(page);
      const isNear = ({ before }: Marker): boolean => before >= at - JUST_ABOVE;
      return [...markers.filter(isNear), ...markers.filter((marker) => !isNear(marker))]
        .flatMap((marker) => valuesOf(marker, page))
        .filter((value) => value !== undefined && value !== "");
    },
  };
}

/** What an element says of its date: to machines, then to readers. */
export function valuesOf({ element, line }: Marker, page: PageView): (string | undefined)[] {
  const declared = element.attr("datetime") ?? element.attr("content");
  const title = element.name === "abbr" ? element.attr("title") : undefined;
  // `<time datetime="2019-07-03">Published on 29 June` is of two days: what it says is when it was published.
  const other =
    declared !== undefined && line.search(PUBLISHED) === 0 && isOtherDay(declared, line, page);
  if (other) return [line, declared];
  const parts = declared === undefined && !line.includes(" ") ? partsOf(element) : undefined;
  return [declared, line, title, parts];
}

/** A day whose month, number and year have elements of their own, with nothing between them. */
function partsOf({ children }: ElementView): string | undefined {
  const parts = children.flatMap((child) => (child.type === "tag" ? [child.text()] : []));
  return parts.length < 2 || parts.length > MOST_PARTS ? undefined : parts.join(" ");
}

// A weekday and a clock beside them.
const MOST_PARTS = 5;

function isOtherDay(declared: string, line: string, page: PageView): boolean {
  const [one, other] = [readDate([declared], page), readDate([line], page)];
  if (one === undefined || other === undefined) return false;
  return Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) > DAY;
}

const DAY = 86_400_000;
// So deep a clock stands in its box.
const LEVELS = 3;
// A link of more words than its date leads to another page, which the date is of.
const LINK_WORDS = 12;
const HOME = /^\s*(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w{3,5})?\s*$/i;

const knownFurniture = (): Map<Marker, boolean> => new Map();

/** Is it a clock, a calendar, or the date of another page? Nine sources ask that of the same markers. */
export function isFurniture(marker: Marker, page: PageView): boolean {
  return getOrInsert(page.memo(knownFurniture), marker, () => findFurniture(marker, page));
}

const isNamed = (node: ElementView): boolean =>
  FURNITURE.test(node.attr("class") ?? "") || FURNITURE.test(node.attr("id") ?? "");

function findFurniture({ element, line }: Marker, page: PageView): boolean {
  if (nearest(element, isNamed, LEVELS) !== undefined) return true;
  const link = element.closest("a[href]");
  if (link === undefined) return false;
  const href = link.attr("href") ?? "";
  return HOME.test(href) || (link.text().length > line.length + LINK_WORDS && !isOwn(href, page));
}

// A label of the page's own day: "Date:", "Datum:", "Fecha:", "Дата:", "时间：".
const OF_THE_PAGE =
  /\b(?:date|datum|fecha|data|dato)\b|дата|日期|日付|时间|時間|发布|發布|发表|發表/iu;
const LONGEST_FACT = 100;

// A label, and straight behind it a day: "1 June 1949", "June 1, 1949".
const FACT = /^([^:：\d]{2,40})[:：]\s*(?:\d|\p{L}{3,9}\.?\s\d)/u;

/** Is it a fact of a list, with a label that is none of publication? "Founded: 1 June 1949". */
export function isFact({ element }: Marker): boolean {
  const text = element.closest("li, dd, tr")?.text() ?? "";
  // A row of a table that lays out the page says more.
  return text.length <= LONGEST_FACT && isFactLine(text);
}

/** Has the day a label that is none of publication? "Next rain: 3 May 2024". */
export function isFactLine(text: string): boolean {
  const label = FACT.exec(text)?.[1];
  return (
    label !== undefined &&
    !PUBLISHED.test(label) &&
    !UPDATED.test(label) &&
    !OF_THE_PAGE.test(label)
  );
}

/** Does it say when the page was changed? */
export function isUpdated({ element, text }: Marker): boolean {
  const marks = `${element.attr("class") ?? ""} ${element.attr("itemprop") ?? ""}`;
  // "2025-09-13, updated 2025-09-20" begins with when it was published.
  return (
    // "published updated" is both: an article that was never changed.
    (UPDATED.test(marks) && !PUBLISHED.test(marks)) ||
    (UPDATED.test(text.split(/\d/, 1)[0] ?? "") && !PUBLISHED.test(text)) ||
    UPDATED.test(labelOf(element, text))
  );
}

/** What stands right before it in a short box, from the day before it on: "Updated" in "Posted 1 May, updated 2 May". */
function labelOf(element: ElementView, text: string): string {
  const around = element.name === "time" ? element.closest("p, div, li, span")?.text() : undefined;
  // Where the box tells no day of publication as well, the day of the change is all there is.
  if (around === undefined || around.length > LONGEST_FACT || !PUBLISHED.test(around)) return "";
  const before = around.slice(0, Math.max(0, around.indexOf(text)));
  const label = /[^\d|·•]*$/.exec(before)?.[0] ?? "";
  return PUBLISHED.test(label) ? "" : label;
}

/** Does a link lead to the page that it stands on? */
function isOwn(href: string, page: PageView): boolean {
  const own = page.url ?? page.links("canonical")[0]?.href ?? "";
  const { pathname } = parseUrl(own) ?? {};
  return pathname !== undefined && parseUrl(href, own)?.pathname === pathname;
}
