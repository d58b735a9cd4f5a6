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

/** Reads every date in a text, as seen from a moment. */
export type ChronoParser = Pick<typeof en.strict, "parse">;

const PARSERS: ReadonlyMap<string, ChronoParser> = new Map(
  Object.entries({ ar, de, es, fi, fr, id, it, ja, nl, pt, ru, sv, uk, vi }).map(
    ([language, { strict }]) => [language, strict],
  ),
);

/** The parser for a BCP 47 tag, if chrono-node knows the language; the region decides the order of day and month. */
export function parserFor(tag: string): ChronoParser | undefined {
  const [language = ""] = tag.toLowerCase().split("-");
  if (language === "en") return /^en(?:-(?:us|ca|ph))?$/i.test(tag) ? en.strict : en.GB;
  if (language === "zh") return /tw|hk|hant/i.test(tag) ? zh.hant : zh.hans;
  return PARSERS.get(language);
}
