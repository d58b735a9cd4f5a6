import { otherCalendar } from "./calendars.js";
import { withClock } from "./clock.js";
import { hasDigit } from "./digits.js";
import { isoDay } from "./iso.js";
import { COMMON_LANGUAGES, dateParts, type KnownNames, monthOf } from "./months.js";

/** What decides between readings of a written date. */
export interface DateHints {
  /** BCP 47 tags, likeliest first; their regions decide whether 4/7 is in April or in July. */
  readonly languages: readonly string[];
  /** Do dates elsewhere on the page show that days go first ("25/12/2011"), or months? Asked only where a date can be read both ways. */
  readonly dayFirst?: () => boolean | undefined;
  /** What one date needed, for the next one. */
  readonly known?: KnownNames;
}

/**
 * Reads a date as people write it: "7 avril 2020", "Nov. 3, 2021, 5:12 p.m. ET", "2024年12月3日".
 *
 * The first date in the text, ISO 8601, with time and offset where they are written. Month names are the
 * platform's own (`Intl`), in each of the languages in turn. What can be read in two ways is not read.
 */
export function readDateText(text: string, hints: DateHints): string | undefined {
  const line = latinDigits(text.slice(0, 300));
  if (!hasDigit(line)) return undefined;
  return yearFirst(line) ?? numeric(line, hints) ?? named(line, hints) ?? counted(line, hints);
}

/** By another calendar. */
function counted(line: string, hints: DateHints): string | undefined {
  if (!OTHER_CALENDARS.test(line)) return undefined;
  const other = otherCalendar(line, hints.languages);
  return other && beside(other.match, other.iso);
}

const YEAR_FIRST =
  /(?<!\d)((?:19|20)\d\d)(?:\s?[./-]\s?|\s?年\s?|년\s?)(\d{1,2})(?:\s?[./-]\s?|\s?月\s?|월\s?)(\d{1,2})(?!\d)\s?[日일]?/;

function yearFirst(line: string): string | undefined {
  const match = YEAR_FIRST.exec(line);
  return match === null ? undefined : dated(match, match[1], match[2], match[3]);
}

const NUMERIC =
  /(?<![\d.,/])(\d{1,2})(\s?[./-]\s?|\s\|\s|\s?th(?:án)?g\s)(\d{1,2})(?:\s?[./-]\s?|\s\|\s|,?\s?năm\s|,\s)((?:19|20)\d\d(?!:\d\d)|\d\d(?=\d\d:\d\d)|\d\d(?![\d:.]))/i;

/** Does a date in the text go day first, by a number that is no month? */
export function dayFirstIn(text: string): boolean | undefined {
  const match = NUMERIC.exec(text);
  const [a, b] = [Number(match?.[1]), Number(match?.[3])];
  if (a > 12 && b <= 12) return true;
  return b > 12 && a <= 12 ? false : undefined;
}

function numeric(line: string, hints: DateHints): string | undefined {
  const match = NUMERIC.exec(line);
  if (match === null) return undefined;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const separator = match[2]?.trim() ?? "";
  // A number above 12 decides, then the page's other dates, then the language; where no language is known, points stand in
  // day-first dates.
  const dayFirst =
    /^th/i.test(separator) ||
    a > 12 ||
    (b <= 12 &&
      (hints.dayFirst?.() ??
        ((separator === "." && hints.languages.length < 2) || isDayFirst(hints))));
  return dayFirst ? dated(match, match[4], b, a) : dated(match, match[4], a, b);
}

function isDayFirst({ languages }: DateHints): boolean {
  const parts = dateParts(languages, { dateStyle: "short" })(0).map(({ type }) => type);
  return parts.indexOf("day") < parts.indexOf("month");
}

// At most two short words between the parts: "7 de abril de 2020", "2020 m. balandžio 7".
const GAP = String.raw`(?:st|nd|rd|th|er|º|ª|\.º)?[\s.,/’'-]{0,3}(?:(?:de|del|of|den|ta’|m|gada|[คพ]\.ศ)[\s.,]{1,2}|d['’]|ב)?`;
// Letters, as what is neither a sign of ASCII and Latin-1 nor punctuation or a symbol: the engine takes a tenth of a second
// to make a program of `\p{L}{2,14}`, and does so again whenever it has let it go. U+00B5 is left: its capital is the Greek one.
const LETTER = String.raw`[^\0-@\[-\x60{-\xb4\xb6-\xbf\xd7\xf7\u2000-\u2bff\u3000-\u303f]`;
// A word, a month of two letters, or the initials that Thai has for one.
const WORD = `(?<word>${LETTER}{3,15}|[\u0600-\u0dff]{2}|(?:[\u0e00-\u0e7f]{1,4}\\.){2})`;
// Dates often stand against what follows them: "April 25, 20232:26 PM".
const YEAR = String.raw`(?<year>(?:(?:19|20)\d|25[4-9])\d(?!\d{3}|0\b)|['’]\d\d(?!\d))`;
const DAY = String.raw`(?<!\d)(?<day>\d{1,2})(?!\d)`;
const NAMED = [
  `${DAY}${GAP}${WORD}${GAP}${YEAR}`,
  String.raw`${WORD}[\s.]{1,3}${DAY}(?:st|nd|rd|th)?[\s.,]{1,3}${YEAR}`,
  // "Apr 042013": parts in boxes of their own.
  String.raw`${WORD}[\s.]{1,3}(?<day>[0-3]\d)(?<year>20\d\d)(?!\d)`,
  String.raw`(?<!\d)${YEAR}${GAP}${WORD}[\s.-]{1,3}${DAY}`,
  // Latvian: "2020. gada 7. aprīlis".
  String.raw`(?<!\d)${YEAR}${GAP}${DAY}\.\s${WORD}`,
  // "Tue Apr 07 2020" has the day behind the month; "Tue Apr 07 14:02:11 +0000 2020" the year at the end.
  String.raw`${WORD} ${DAY}(?= \d\d?:[\d:]{2,5} (?:[+-]\d{4} |[A-Z]{3,4} )?${YEAR})`,
].map((pattern) => new RegExp(pattern, "i"));

// Each of them needs a year.
const YEARS = /(?:19|20)\d\d|25[4-9]\d|['’]\d\d/;

function named(line: string, hints: DateHints): string | undefined {
  if (!YEARS.test(line)) return undefined;
  for (const pattern of NAMED) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const { day, word = "", year } = match.groups ?? {};
    const month = monthOf(word, [...hints.languages, "en", ...COMMON_LANGUAGES], hints.known);
    if (month !== undefined) return dated(match, year, month, day);
  }
  return undefined;
}

type Written = string | number | undefined;

/** That day, with the time of day beside it. */
function dated(
  match: RegExpExecArray,
  year: Written,
  month: Written,
  day: Written,
): string | undefined {
  const iso = isoDay(fullYear(year), Number(month), Number(day));
  return iso && beside(match, iso);
}

function beside({ 0: found, index, input }: RegExpExecArray, iso: string): string {
  const end = index + found.length;
  return withClock(iso, input.slice(Math.max(0, index - 24), index), input.slice(end, end + 48));
}

/** Of two digits from 1970 to 2069, and Thai years counted as ours are. */
function fullYear(written: Written): number {
  const year = Number(String(written).replace(/['’]/, ""));
  if (year < 100) return year + (year < 70 ? 2000 : 1900);
  return year > 2400 ? year - 543 : year;
}

// Words of other scripts, or a year of Iran.
const OTHER_CALENDARS = /[\u0600-\uffff]|1[34]\d\d[/-]/;
const MAY_HAVE_OTHER_DIGITS = /[\u0660-\uffff]/;

/** With the digits of ASCII, and without the marks of writing direction that part them in Arabic. */
function latinDigits(text: string): string {
  if (!MAY_HAVE_OTHER_DIGITS.test(text)) return text;
  return text.replace(/[\u200e\u200f]/g, "").replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    // The last four bits of a code are the digit; in the scripts of India they begin with six.
    return String((code & 15) - (code > 0x900 && code < 0xe00 ? 6 : 0));
  });
}
