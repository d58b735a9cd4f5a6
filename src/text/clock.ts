import { isoTime } from "./iso-date.js";
import { zoneOffset } from "./zone.js";

const TIME =
  /(?<![\d.,:])(?:(下午|午後|오후|上午|午前|오전|[ap]m)\s?)?(\d{1,2})(?:\s?(?::|h|時|点|點|시|\.(?=\d\d\s?(?:uhr|h\b|[ap]\.?m)))\s?(\d{2})?(?!\d)(?::(\d{2}))?)?(?:\s?분|分)?\s?(?:uhr|h\b)?([ap])?\.?(?:m\b)?\.?\s?\(?(Z|(?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d{2})?|[A-Z]{2,4}\b)?/iu;

/** The day with the time of day that `rest` tells, in its first clock: "5:12 p.m. ET", "17h12", "下午5:12"; `undefined` without one. */
export function withClock(day: string, rest: string): string | undefined {
  const match = TIME.exec(rest);
  if (match === null) return undefined;
  const [, before, hours = "", minutes, seconds, half, zone = ""] = match;
  const part = half ?? (before && (/^(?:下午|午後|오후|p)/i.test(before) ? "p" : "a"));
  if (minutes === undefined && part === undefined) return undefined;
  const late = part?.toLowerCase() === "p";
  const hour = part === undefined ? Number(hours) : (Number(hours) % 12) + (late ? 12 : 0);
  const offset = /\d/.test(zone) ? zone : zoneOffset(zone, day);
  const iso = isoTime(day, hour, Number(minutes ?? 0), Number(seconds ?? 0), offset);
  return iso === day ? undefined : iso;
}
