import { isoDay } from "./iso.js";

// The year before the first of each era: https://www.gov-online.go.jp and the calendar of Taiwan.
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};
const ERA = new RegExp(
  `(${Object.keys(ERAS).join("|")})\\s?(元|\\d{1,3})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日`,
);
const PERSIAN_MONTHS = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(
  " ",
);
const PERSIAN = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s(${PERSIAN_MONTHS.join("|")})\\s?(?:ماه\\s)?(?:سال\\s)?،?\\s?(1[34]\\d\\d)(?!\\d)`,
);
const PERSIAN_NUMERIC = /(?<!\d)(1[34]\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/;
const DAY = 86_400_000;
// 1 Farvardin 1403.
const KNOWN_DAY = Date.UTC(2024, 2, 20);

/** Where a day of another calendar stands in a text, and which it is in ours. */
export interface OtherDay {
  readonly match: RegExpExecArray;
  readonly iso: string;
}

/**
 * The first day of another calendar in a text: Japanese eras, the years of Taiwan, the solar calendar of Iran.
 *
 * `1403/02/13` is read in Persian alone; Arabic pages count moons.
 */
export function otherCalendar(line: string, languages: readonly string[]): OtherDay | undefined {
  const era = ERA.exec(line);
  if (era !== null) {
    const year = (ERAS[era[1] ?? ""] ?? 0) + (era[2] === "元" ? 1 : Number(era[2]));
    return found(era, isoDay(year, Number(era[3]), Number(era[4])));
  }
  const named = PERSIAN.exec(line);
  if (named !== null) {
    const month = PERSIAN_MONTHS.indexOf(named[2] ?? "") + 1;
    return found(named, persian(Number(named[3]), month, Number(named[1])));
  }
  const numeric = languages[0]?.startsWith("fa") === true ? PERSIAN_NUMERIC.exec(line) : null;
  if (numeric === null) return undefined;
  return found(numeric, persian(Number(numeric[1]), Number(numeric[2]), Number(numeric[3])));
}

function found(match: RegExpExecArray, iso: string | undefined): OtherDay | undefined {
  return iso === undefined ? undefined : { match, iso };
}

/** A day of the solar calendar, by its cycles of 33 years with eight leap days: right from 1244 to 1472 (1865 to 2093). */
function persian(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > (month < 7 ? 31 : 30)) return undefined;
  const date = new Date(KNOWN_DAY + (daysTo(year, month, day) - daysTo(1403, 1, 1)) * DAY);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function daysTo(year: number, month: number, day: number): number {
  const since = year + 1595;
  const leapDays = Math.floor(since / 33) * 8 + Math.floor(((since % 33) + 3) / 4);
  return 365 * since + leapDays + (month < 7 ? (month - 1) * 31 : (month - 7) * 30 + 186) + day;
}
