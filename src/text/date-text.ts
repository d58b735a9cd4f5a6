import { withClock } from "./clock.js";
import { isoDay } from "./iso-date.js";
import { monthOf } from "./months.js";

/** What decides between readings of a written date. */
export interface DateHints {
  /** BCP 47 tags, likeliest first; their regions decide whether 4/7 is in April or in July. */
  readonly languages: readonly string[];
}

/**
 * Reads a date as people write it: "7 avril 2020", "Nov. 3, 2021, 5:12 p.m. ET", "2024年12月3日".
 *
 * The first date in the text, ISO 8601, with time and offset where they are written. Month names are the
 * platform's own (`Intl`), in each of the languages in turn. What can be read in two ways is not read.
 */
export function readDateText(text: string, hints: DateHints): string | undefined {
  const line = latinDigits(text.slice(0, 300));
  const found = yearFirst(line) ?? numeric(line, hints) ?? named(line, hints);
  if (found === undefined) return undefined;
  const { day, end, start } = found;
  return (
    withClock(day, line.slice(end, end + 48)) ??
    withClock(day, line.slice(Math.max(0, start - 24), start)) ??
    day
  );
}

interface Found {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const YEAR_FIRST =
  /(?<!\d)((?:19|20)\d\d)(?:\s?[./-]\s?|\s?年\s?|년\s?)(\d{1,2})(?:\s?[./-]\s?|\s?月\s?|월\s?)(\d{1,2})(?!\d)\s?[日일]?/;

function yearFirst(line: string): Found | undefined {
  const match = YEAR_FIRST.exec(line);
  return match === null
    ? undefined
    : found(match, Number(match[1]), Number(match[2]), Number(match[3]));
}

const NUMERIC =
  /(?<![\d.,/])(\d{1,2})(\s?[./-]\s?|\s?tháng\s)(\d{1,2})(?:\s?[./-]\s?|,?\s?năm\s|,\s)((?:19|20)\d\d|\d\d(?![\d:.]))/i;

function numeric(line: string, hints: DateHints): Found | undefined {
  const match = NUMERIC.exec(line);
  if (match === null) return undefined;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const separator = match[2]?.trim() ?? "";
  const year = Number(match[4]) + (match[4]?.length === 2 ? 2000 : 0);
  // Points stand in day-first dates alone; with other separators a number above 12 or the language decides.
  const dayFirst =
    separator === "." ||
    separator === "tháng" ||
    a > 12 ||
    (b <= 12 && a !== b && isDayFirst(hints));
  return dayFirst ? found(match, year, b, a) : found(match, year, a, b);
}

function isDayFirst({ languages }: DateHints): boolean {
  try {
    const format = new Intl.DateTimeFormat([...languages], { dateStyle: "short", timeZone: "UTC" });
    const parts = format.formatToParts(0).map((part) => part.type);
    return parts.indexOf("day") < parts.indexOf("month");
  } catch {
    return false;
  }
}

// At most two short words between the parts: "7 de abril de 2020", "2020 m. balandžio 7".
const GAP = String.raw`(?:st|nd|rd|th|er|º|ª|\.º)?[\s.,/’'-]{0,3}(?:(?:de|del|of|den|d'|ta’|m|ב)[\s.,]{1,2}|ב)?`;
// Letters, as what is neither a sign of ASCII and Latin-1 nor punctuation or a symbol: the engine takes a tenth of a second
// to make a program of `\p{L}{2,14}`, and does so again whenever it has let it go. U+00B5 is left: its capital is the Greek one.
const LETTER = String.raw`[^\0-@\[-\x60{-\xb4\xb6-\xbf\xd7\xf7\u2000-\u2bff\u3000-\u303f]`;
const WORD = `(${LETTER}{3,15})`;
const DAY_WORD_YEAR = new RegExp(
  String.raw`(?<!\d)(\d{1,2})${GAP}${WORD}${GAP}((?:19|20|25)\d\d)(?!\d)`,
  "i",
);
const WORD_DAY_YEAR = new RegExp(
  String.raw`${WORD}[\s.]{1,3}(\d{1,2})(?:st|nd|rd|th)?[\s.,]{1,3}((?:19|20)\d\d)(?!\d)`,
  "i",
);
const YEAR_WORD_DAY = new RegExp(
  String.raw`(?<!\d)((?:19|20)\d\d)${GAP}${WORD}[\s.]{1,3}(\d{1,2})(?!\d)`,
  "i",
);
// "Tue Apr 07 2020" has the day behind the month; "Tue Apr 07 14:02:11 +0000 2020" the year at the end.
const UNIX_DATE = new RegExp(
  String.raw`${WORD} (\d{1,2}) [\d:]{5,8} (?:\+0000|[A-Z]{3,4}) (20\d\d)`,
  "i",
);

// Tried when the page's own languages do not know the month: a page's language is often left at its theme's.
const OTHERS = ["de", "fr", "es", "it", "pt", "nl", "pl", "ru", "sv", "tr"];

function named(line: string, { languages }: DateHints): Found | undefined {
  const known = [...languages, "en"];
  for (const [pattern, day, word, year] of [
    [DAY_WORD_YEAR, 1, 2, 3],
    [WORD_DAY_YEAR, 2, 1, 3],
    [YEAR_WORD_DAY, 3, 2, 1],
    [UNIX_DATE, 2, 1, 3],
  ] as const) {
    const match = pattern.exec(line);
    const month =
      match === null
        ? undefined
        : (monthOf(match[word] ?? "", known) ?? monthOf(match[word] ?? "", OTHERS));
    if (match === null || month === undefined) continue;
    const written = Number(match[year]);
    return found(match, written > 2400 ? written - 543 : written, month, Number(match[day]));
  }
  return undefined;
}

function found(
  match: RegExpExecArray,
  year: number,
  month: number,
  day: number,
): Found | undefined {
  const iso = isoDay(year, month, day);
  return iso === undefined
    ? undefined
    : { day: iso, start: match.index, end: match.index + match[0].length };
}

// Where each script's zero stands: digits follow one another in every script.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function latinDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
