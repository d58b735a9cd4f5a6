import { dateHintsOf } from "../dates/hints.js";
import { fromUnixTime, toIso } from "../dates/iso.js";
import { readDateText } from "../dates/written.js";
import type { PageView } from "../model/page.js";

/** The first value that is a date: ISO 8601, a Unix time, or a date written in the page's language. */
export function readDate(raw: readonly unknown[], page: PageView): string | undefined {
  for (const value of raw) {
    const iso =
      typeof value === "number"
        ? fromUnixTime(value)
        : typeof value === "string"
          ? fromText(value, page)
          : undefined;
    if (iso !== undefined) return iso;
  }
  return undefined;
}

function fromText(text: string, page: PageView): string | undefined {
  const iso = toIso(text);
  if (iso !== undefined) return iso;
  if (/^\s*\d{10}(?:\d{3})?\s*$/.test(text)) return fromUnixTime(Number(text));
  // An address has digits that are no date of anything.
  const line = text.slice(0, 400).replace(/\S*:\/\/\S*/g, " ");
  if (/^\s*$/.test(line)) return undefined;
  return readDateText(line, page.memo(dateHintsOf)) ?? page.readDate(line);
}
