import type { PageView } from "../../model/page.js";
import { getOrInsert } from "../../text/get-or-insert.js";
import { isBlank, oneLine } from "../../text/whitespace.js";
import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import { SILENT } from "../../tree/element-kinds.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import { readDate } from "../../values/date.js";
import { exactPlaceOf } from "./place.js";

/** What stands once in each post of a thread: its time, or a link to who wrote it. */
export interface PostMark {
  readonly element: ElementNode;
  /** ISO 8601; absent of people, and of times that are told from today. */
  readonly time: string | undefined;
  readonly isTime: boolean;
}

// "Reply #12 on: Wednesday, 28 September 2022, 08:05:12 PM" has 55 characters.
const LONGEST = 80;
// A page of listings has no more to tell.
const MOST = 4000;
const MOST_ATTRIBUTES = 8;
const QUOTES = /^(?:blockquote|pre|code|q)$/;
const DATES = /^(?:datePublished|dateCreated|dateModified)$/;
/** "3 hours ago", as programs tell a time. */
export const AGO: RegExp =
  /^(?:\d+|an?) \p{L}+ ago$|^vor \d+ \p{L}+$|^il y a \d+ \p{L}+$|^hace \d+ \p{L}+$|^\d+ \p{L}+ (?:fa|назад)$|^\d+ ?(?:[hdwmy]|mo)$|^\d+ ?(?:分|小时|時間|天|日|个月|か月|年)前$/iu;
/** What stands in the address of somebody's page. */
export const PERSON: RegExp =
  /(?:^|[/?&=;])(?:(?:u|users?|members?|profiles?|people|authors?)(?:[/?=.;&-]|$)|~\w)/i;

/** The marks of a page, by their place: those of all posts are one of these lists. */
export function postMarks(
  root: ElementNode,
  page: PageView,
  isShown: (element: ElementNode) => boolean,
): ReadonlyMap<string, PostMark[]> {
  const marks = new Map<string, PostMark[]>();
  let left = MOST;
  const add = (element: ElementNode, time: string | undefined, isTime: boolean): void => {
    left--;
    const place = exactPlaceOf(element);
    getOrInsert(marks, place, (): PostMark[] => []).push({ element, time, isTime });
  };
  const visit = (box: ElementNode): void => {
    for (const child of box.children) {
      if (left <= 0) return;
      if (child.type === "text") {
        const time = writtenTime(child, page);
        if (time !== undefined) add(box, time || hiddenTime(box, page), true);
      } else if (!QUOTES.test(child.name) && (!SILENT.has(child.name) || isShown(child))) {
        const named = machineTime(child);
        const time = named === undefined ? undefined : readDate([named], page);
        if (time !== undefined) add(child, time, true);
        else {
          if (isPerson(child)) add(child, undefined, false);
          visit(child);
        }
      }
    }
  };
  visit(root);
  return marks;
}

/** A time that stands in an attribute. */
function machineTime(element: ElementNode): string | undefined {
  const { name, bits } = element;
  const isDate = (bits & ATTRIBUTE.itemprop) > 0 && DATES.test(element.attr("itemprop") ?? "");
  if (isDate || name === "time" || name === "relative-time")
    return element.attr("datetime") ?? element.attr("content");
  return undefined;
}

/** The time that a text tells; "" where it is told from today. */
function writtenTime({ data }: TreeNode & { type: "text" }, page: PageView): string | undefined {
  if (data.length > LONGEST * 2 || isBlank(data)) return undefined;
  const text = oneLine(data);
  // Without a digit it is "an hour ago" at the most.
  if (text.length > LONGEST || !/\d/.test(text))
    return /ago$/i.test(text) && AGO.test(text) ? "" : undefined;
  return AGO.test(text) ? "" : readDate([text], page);
}

/** "6 years ago", and the day itself where the pointer rests on it, or on the box around it. */
function hiddenTime(
  { attributes, parent, prev, next }: ElementNode,
  page: PageView,
): string | undefined {
  const around = (prev ?? next) ? undefined : parent?.attributes;
  const values = [...attributes, ...(around ?? [])]
    .filter((_, i) => i % 2 === 1)
    .slice(0, MOST_ATTRIBUTES);
  return readDate(
    values
      .filter((value) => value.length <= LONGEST && /(?:19|20)\d\d/.test(value))
      // Seconds may be told behind it.
      .map((value) => value.replace(/ \d{9,}$/, "")),
    page,
  );
}

/** Is it a link to the page of somebody? */
export function isPerson(element: ElementNode): boolean {
  return (
    element.name === "a" &&
    (element.bits & ATTRIBUTE.href) > 0 &&
    PERSON.test(element.attr("href") ?? "")
  );
}
