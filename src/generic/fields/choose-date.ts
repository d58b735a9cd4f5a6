import type { SourcedCandidate } from "../../profile/field-resolver.js";
import { dateInAddress } from "./address-date.js";
import { byClass, dateline, lastChange, markedDates, shownDates } from "./dates.js";

type Dated = SourcedCandidate<string>;

/**
 * The day of publication: what is surest, held against what the page shows and what its address says.
 *
 * A day in the page's furniture yields to the address, swapped numbers to the places that agree, and an instant in UTC to the day
 * that the page itself shows for it.
 */
export function choosePublished(candidates: readonly Dated[]): Dated | undefined {
  const [first] = candidates;
  if (first === undefined) return undefined;
  const others = candidates.filter((one) => isOther(one, first));
  return (
    fromAddress(first, others) ??
    nearerDay(first, others) ??
    unswapped(first, others) ??
    ofOwnDay(first, others) ??
    chooseDate(candidates)
  );
}

/**
 * Is what {@link choosePublished} takes among them already? A day whose numbers can be read in one way, with a time and a zone
 * other than UTC; in UTC, once what the page shows has the same day; without a zone, once another place tells the time.
 */
export function isPublishedDecided(candidates: readonly Dated[]): boolean {
  const first = candidates[0];
  if (first === undefined) return false;
  const [, month, day] = dayOf(first).split("-");
  if (month !== day && Number(day) <= 12) return false;
  if (isExact(first) && !IN_UTC.test(first.value)) return true;
  // A day in the page's furniture is held against the address.
  if (isShown(first)) return false;
  return isExact(first)
    ? candidates.some((one) => isOther(one, first) && isOnPage(one) && dayOf(one) === dayOf(first))
    : exactTime(candidates, first) !== undefined;
}

const IN_UTC = /(?:Z|[+-]00:00)$/;
/** What counts against the first: no second value of the same place, and no day of the last change. */
const isOther = ({ from, source }: Dated, first: Dated): boolean =>
  source !== first.source && from !== lastChange;
const isOnPage = (one: Dated): boolean => isShown(one) || one.from === dateInAddress;

/** Is what {@link chooseDate} takes among them already? 37 sources may tell the date, and the first of all tells it on most pages. */
export function isDateDecided(candidates: readonly Dated[]): boolean {
  const first = candidates[0];
  return first !== undefined && (isExact(first) || exactTime(candidates, first) !== undefined);
}

/** The first, unless another tells the time of the same day where the first knows the day alone. */
export function chooseDate(candidates: readonly Dated[]): Dated | undefined {
  const first = candidates[0];
  if (first === undefined || isExact(first)) return first;
  return exactTime(candidates, first) ?? first;
}

function exactTime(candidates: readonly Dated[], { value: day }: Dated): Dated | undefined {
  return candidates.find(
    (one) =>
      one.from !== lastChange &&
      isExact(one) &&
      one.value.startsWith(day) &&
      !one.value.includes("T00:00:00"),
  );
}

/** With the time of the day, and a zone. */
function isExact({ value }: Dated): boolean {
  return value.length > 19;
}

const isShown = ({ from }: Dated): boolean => shownDates.has(from);
const dayOf = ({ value }: Dated): string => value.slice(0, 10);
const DAY = 86_400_000;
const daysFrom = (a: string, b: string): number =>
  Math.round((Date.parse(a) - Date.parse(b)) / DAY);

/** A clock or a calendar in the head of the page is days behind the address; what is shown for the address's own day goes first. */
function fromAddress(first: Dated, others: readonly Dated[]): Dated | undefined {
  const address = others.find(({ from }) => from === dateInAddress);
  if (address === undefined || !isShown(first)) return undefined;
  const isNear = (one: Dated): boolean => Math.abs(daysFrom(dayOf(one), address.value)) <= 1;
  if (isNear(first)) return undefined;
  return others.find((one) => isShown(one) && isNear(one)) ?? address;
}

// What is older was not about the page, but in it: when a member joined, a law was made.
const LONGEST_AGO = 1000;

/** What only a class marks as a date may be the day of the visit: an earlier one that is written at the headline goes first. */
function nearerDay(first: Dated, others: readonly Dated[]): Dated | undefined {
  if (first.from !== byClass) return undefined;
  return others.find((one) => {
    const days = daysFrom(dayOf(first), dayOf(one));
    return one.from === dateline && days > 0 && days < LONGEST_AGO;
  });
}

/** "01/11/2012" in a declaration that was made from 11 January: the address, or two other places, know better. */
function unswapped(first: Dated, others: readonly Dated[]): Dated | undefined {
  const [year = "", month = "", day = ""] = dayOf(first).split("-");
  if (month === day || Number(day) > 12) return undefined;
  const swapped = `${year}-${day}-${month}`;
  const same = others.filter((one) => dayOf(one) === swapped);
  const agreed = others.filter((one) => dayOf(one) === dayOf(first)).length;
  const isSure = same.length > 1 || same.some(({ from }) => from === dateInAddress);
  if (agreed >= same.length) return undefined;
  return isSure ? same[0] : undefined;
}

// Some zone has the next day from 10:00 UTC on, and the day before until noon.
const EARLIEST = 10;
const LATEST = 12;

/** The day that the page shows for an instant in UTC, where some zone has that day at that instant. */
function ofOwnDay(first: Dated, others: readonly Dated[]): Dated | undefined {
  const utc = /T(\d\d):(\d\d).*(?:Z|\+00:00)$/.exec(first.value);
  if (utc === null || isShown(first)) return undefined;
  const shown = others.filter(isOnPage);
  if (shown.some((one) => dayOf(one) === dayOf(first))) return undefined;
  const hour = Number(utc[1]);
  return shown.find((other) => {
    // A time beside it is of the same instant only if it differs by whole quarters of an hour.
    const minutes = /T\d\d:(\d\d)/.exec(other.value)?.[1];
    if (minutes !== undefined && (Number(minutes) - Number(utc[2])) % 15 !== 0) return false;
    const days = daysFrom(dayOf(other), dayOf(first));
    const isNext = days === 1 && hour >= EARLIEST && markedDates.has(other.from);
    return isNext || (days === -1 && hour < LATEST);
  });
}
