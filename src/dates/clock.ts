import { hasDigit } from "./digits.js";
import { isoTime } from "./iso.js";
import { zoneOffset } from "./time-zones.js";

// Halves of the day in front of the hour and behind it: what stands for the second one begins with one of `LATE`.
const BEFORE = "[上下中早晚凌清午][午上晨前後]|오[전후]|[ap]m";
const BEHIND = String.raw`[ap]m|[ap]\.\s?m\b|[ap]\b|[πμ]\.\s?μ|ptg\b|pg\b|[مص](?!\p{L})`;
const LATE = /^(?:[下中晚]|午後|오후|p(?!g)|μ|م)/i;
const TIME = new RegExp(
  String.raw`(?<![\d.,:])(?:(${BEFORE})\s?)?(\d{1,2})(?:\s?(?::|h|時|点|點|시|\.(?=\d\d\s?(?:uhr|h\b|[ap]\.?m)))\s?(\d{2})?(?!\d)(?::(\d{2}))?)?(?:\s?분|分)?\s?(?:(uhr)(?!\s?\d)|h\b)?(${BEHIND})?\.?\s?\(?(Z|(?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d{2})?|[A-Z]{2,4}(?!\p{L}))?`,
  "giu",
);
// "3. nov. 2021 kl. 17.12": behind the date, or one short word after it, two digits behind a point are minutes,
// unless a word of the text follows.
const POINT =
  /^([\s,|–-]*(?:\p{Ll}{2,5}[\s.]+)?\d{1,2})\.(?=\d\d(?!\s?[\d.\p{L}])|\d\d\s?(?:[A-Z]{2,4}(?!\p{L})|uur))/u;

/**
 * The day with the time of day that stands by it: "5:12 p.m. ET", "17h12", "下午5:12"; without one, the day.
 *
 * Only the next digits on either side can be its clock, and the nearer go first: "17:12, 3 Nov 2021 Updated: 18:00".
 */
export function withClock(day: string, before: string, behind: string): string {
  const last = hasDigit(before) ? [...before.matchAll(TIME)].at(-1) : undefined;
  const [next] = hasDigit(behind) ? behind.replace(POINT, "$1:").matchAll(TIME) : [];
  const ends = last === undefined ? -1 : last.index + last[0].length;
  const isNearer = ends >= 0 && before.length - ends < (next?.index ?? 0);
  const order = isNearer ? [last, next] : [next, last];
  return order.map((match) => match && clock(day, match)).find((iso) => iso !== undefined) ?? day;
}

function clock(day: string, match: RegExpExecArray): string | undefined {
  const [, front, hours = "", minutes, seconds, uhr, back, zone = ""] = match;
  const half = back ?? front;
  if (minutes === undefined && uhr === undefined) {
    // Without minutes, letters that are short words as well tell nothing: "am 3. Januar", "10 a 12".
    const unsure = back === undefined ? /^[ap]/i : /^[ap]$/i;
    if (half === undefined || unsure.test(half)) return undefined;
  }
  const written = Number(hours);
  const hour =
    half === undefined || written > 12 ? written : (written % 12) + (LATE.test(half) ? 12 : 0);
  const offset = /\d/.test(zone) ? zone : zoneOffset(zone, day);
  const iso = isoTime(day, hour, Number(minutes ?? 0), Number(seconds ?? 0), offset);
  return iso === day ? undefined : iso;
}
