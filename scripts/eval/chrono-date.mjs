// Dates as chrono-node reads them, held to the same promise: nothing that the text does not say.
import * as ar from "chrono-node/ar";
import * as de from "chrono-node/de";
import * as en from "chrono-node/en";
import * as es from "chrono-node/es";
import * as fi from "chrono-node/fi";
import * as fr from "chrono-node/fr";
import * as id from "chrono-node/id";
import * as it from "chrono-node/it";
import * as ja from "chrono-node/ja";
import * as nl from "chrono-node/nl";
import * as pt from "chrono-node/pt";
import * as ru from "chrono-node/ru";
import * as sv from "chrono-node/sv";
import * as uk from "chrono-node/uk";
import * as vi from "chrono-node/vi";
import * as zh from "chrono-node/zh";

const LOCALES = { ar, de, es, fi, fr, id, it, ja, nl, pt, ru, sv, uk, vi };
// What is counted from now gives a day of this year, and can be told from a day that is written.
const NOW = { instant: new Date("1901-02-20T12:00:00Z"), timezone: 0 };
const two = (number) => String(number).padStart(2, "0");

/** The page's first language decides; trying the others in turn makes dates of numbers. */
function parserOf(tag) {
  const language = tag.slice(0, 2).toLowerCase();
  if (language === "en") return /^en(?:-(?:us|ca|ph))?$/i.test(tag) ? en.strict : en.GB;
  if (language === "zh") return /tw|hk|hant/i.test(tag) ? zh.hant : zh.hans;
  return LOCALES[language]?.strict;
}

/** The first date with a day, a month and a year that the text tells; its time and offset where it tells them. */
export function chronoDate(text, [tag = "en"]) {
  const results = parserOf(tag)?.parse(text, NOW) ?? [];
  const start = results
    .map((result) => result.start)
    .find(
      (date) =>
        ["day", "month", "year"].every((part) => date.isCertain(part)) &&
        Math.abs(date.get("year") - 1901) > 1,
    );
  if (start === undefined) return undefined;
  const get = (part) => two(start.get(part) ?? 0);
  const day = `${start.get("year")}-${get("month")}-${get("day")}`;
  if (!start.isCertain("hour") || !start.isCertain("minute")) return day;
  const time = `${day}T${get("hour")}:${get("minute")}:${get("second")}`;
  const offset = start.isCertain("timezoneOffset") ? start.get("timezoneOffset") : undefined;
  if (offset === undefined) return time;
  const minutes = Math.abs(offset);
  return offset === 0
    ? `${time}Z`
    : `${time}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
