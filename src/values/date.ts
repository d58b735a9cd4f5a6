import { completeHintsOf } from "../dates/hints.js";
import { fromUnixTime, toIso } from "../dates/iso.js";
import { readDateText } from "../dates/written.js";
import type { PageView } from "../model/page.js";
import { getOrInsert } from "../text/get-or-insert.js";

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

const knownDates = (): Map<string, string | null> => new Map();

/** Several sources find the same line on a page, and are held against each other: each text is read once. */
function fromText(text: string, page: PageView): string | undefined {
  return getOrInsert(page.memo(knownDates), text, () => dateIn(text, page) ?? null) ?? undefined;
}

// What `date` of Unix prints, and Twitter's data have: "Thu May  2 08:15:00 +0000 2024".
const YEAR_LAST =
  /^\s*[a-z]{3} ([a-z]{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) (?:([a-z]{3,4}|[+-]\d{4}) )?(\d{4})\s*$/i;

function dateIn(text: string, page: PageView): string | undefined {
  const iso = toIso(text);
  if (iso !== undefined) return iso;
  if (/^\s*\d{10}(?:\d{3})?\s*$/.test(text)) return fromUnixTime(Number(text));
  // An address has digits that are no date of anything.
  const start = text.slice(0, 400);
  const line = start.includes("://") ? start.replace(/\S*:\/\/\S*/g, " ") : start;
  if (/^\s*$/.test(line)) return undefined;
  const ordered = line.replace(YEAR_LAST, "$2 $1 $5 $3 $4");
  return readDateText(ordered, page.memo(completeHintsOf)) ?? page.readDate(line);
}
