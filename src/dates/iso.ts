const ISO =
  /^\s*(\d{4})([-/ ]?)(\d{1,2})\2(\d{1,2})(?:(?:T|\s+|\s*T\s*)(\d{1,2}):?(\d{2})(?::?(\d{2}|(?<=:)\d)(?:[.,:](\d+))?)?\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)?)?\s*$/i;

/**
 * Reads an ISO 8601 date as `YYYY-MM-DD`, with time and offset where the text has them.
 *
 * Nothing is added: a time without an offset stays without one, a day without a time stays a day.
 */
export function toIso(text: string): string | undefined {
  const match = text.length > 64 ? null : ISO.exec(text);
  if (match === null) return undefined;
  const [
    ,
    year = "",
    separator,
    month = "",
    day = "",
    hour,
    minute = "",
    second = "00",
    part,
    zone,
  ] = match;
  // Without separators only two digits each are certain: 20200407.
  if (separator === "" && (month.length < 2 || day.length < 2)) return undefined;
  const date = isoDay(Number(year), Number(month), Number(day));
  if (date === undefined || hour === undefined) return date;
  const time = isoTime(date, Number(hour), Number(minute), Number(second), zone);
  return part === undefined || Number(part) === 0
    ? time
    : time.replace(/(T[\d:]{8})/, `$1.${part}`);
}

/** `YYYY-MM-DD`, if there is such a day in the calendar. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  // What is written with fewer digits is no year of four.
  const isDay = year >= 1000 && year <= 9999 && day >= 1 && day <= days;
  return isDay ? `${year}-${two(month)}-${two(day)}` : undefined;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day with a time; the day alone if there is no such time. `zone`: `Z`, `GMT`, `+0200`, `-04:00`. */
export function isoTime(
  day: string,
  hour: number,
  minute: number,
  second = 0,
  zone?: string,
): string {
  if (hour > 23 || minute > 59 || second > 59) return day;
  return `${day}T${two(hour)}:${two(minute)}:${two(second)}${offset(zone)}`;
}

/** The instant of a Unix time in seconds or milliseconds, which is UTC by definition. */
export function fromUnixTime(time: number): string | undefined {
  const ms = time < 1e11 ? time * 1000 : time;
  // From 1990 to 2100: other numbers are no times.
  if (!(ms >= 631_152_000_000 && ms < 4_102_444_800_000)) return undefined;
  return new Date(ms).toISOString().replace(/\.\d+/, "");
}

function offset(zone: string | undefined): string {
  if (zone === undefined || zone === "") return "";
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (match === null) return "Z";
  const [, sign, hours = "", minutes = "00"] = match;
  return Number(hours) > 15 || Number(minutes) > 59
    ? ""
    : `${sign}${hours.padStart(2, "0")}:${minutes}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
