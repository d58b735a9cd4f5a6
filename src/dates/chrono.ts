/**
 * Reads dates in words and in other calendars, by chrono-node (a package of its own: `npm install chrono-node`).
 *
 * @module offprint/dates
 */
import type { en } from "chrono-node";
import type { DateParser } from "../model/date-parser.js";
import { type ChronoParser, parserFor } from "./chrono-locales.js";

type Result = ReturnType<typeof en.strict.parse>[number];

// What is counted from now ("800 days ago") is another date from another now.
const MOMENTS = ["1901-02-20T12:00:00Z", "1955-09-13T04:31:00Z"] as const;
// Letters that mean one zone; CST, IST and BST, which chrono-node settles, mean several.
const ZONE = /\d\s?Z\b|\b(?:UTC|GMT|[EMP][SD]T|CDT|[CEMP]T|CES?T|MES?Z)\b|:\d\d\s?[+-]\d/i;
// chrono-node takes "17 Uhr 12", "00 h 30" and "14 min" for a full hour.
const FULL_HOUR = /\d\s?[:.h時]\s?00(?!\d)|\d\s?[ap]\.?\s?m\b/i;

/**
 * Reads what the built-in reader does not: "the third of November 2021", "03-NOV-21", 令和3年11月3日, 二〇二一年十一月三日.
 *
 * For `readDate` in the options. The page's first language chooses the words; of 16 languages that chrono-node knows.
 * Nothing is taken but a day, month and year that the text tells, never one that is counted from now, and time and
 * offset only where they are written.
 *
 * @example
 * ```ts
 * import { parseArticle } from "offprint";
 * import { readProseDate } from "offprint/dates";
 *
 * const page = '<html lang="en"><title>Rain</title><meta name="date" content="the third of November 2021">';
 * console.log(parseArticle(page, { readDate: readProseDate }).published);
 * ```
 * ```text output
 * 2021-11-03
 * ```
 */
export const readProseDate: DateParser = (text, [tag = "en"]) => {
  const parser = parserFor(tag);
  const line = text.slice(0, 300);
  if (parser === undefined || line.trim() === "") return undefined;
  const dates = datesIn(line, parser, MOMENTS[0]);
  if (dates.length === 0) return undefined;
  const again = datesIn(line, parser, MOMENTS[1]);
  return dates.find((date) => again.includes(date));
};

function datesIn(text: string, parser: ChronoParser, moment: string): string[] {
  const now = { instant: new Date(moment), timezone: 0 };
  return parser.parse(text, now).flatMap((result) => isoOf(result) ?? []);
}

function isoOf({ start, text }: Result): string | undefined {
  const year = start.get("year") ?? 0;
  const isWhole = start.isCertain("day") && start.isCertain("month") && start.isCertain("year");
  if (!isWhole || year < 1800 || year > 2099) return undefined;
  const [month, day] = [two(start.get("month")), two(start.get("day"))];
  const isTimed = start.isCertain("hour") && start.isCertain("minute");
  if (!isTimed || (start.get("minute") === 0 && !FULL_HOUR.test(text)))
    return `${year}-${month}-${day}`;
  const [hour, minute, second] = [
    two(start.get("hour")),
    two(start.get("minute")),
    two(start.get("second")),
  ];
  const offset =
    start.isCertain("timezoneOffset") && ZONE.test(text) ? start.get("timezoneOffset") : null;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset === null ? "" : zone(offset)}`;
}

function zone(offset: number): string {
  if (offset === 0) return "Z";
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(part: number | null): string {
  return String(part ?? 0).padStart(2, "0");
}
