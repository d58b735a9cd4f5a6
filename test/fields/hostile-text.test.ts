import { describe, expect, it } from "vitest";
import { toIso } from "../../src/dates/iso.js";
import { readDateText } from "../../src/dates/written.js";
import { cleanTitle } from "../../src/generic/fields/headline/clean-title.js";
import { parseState } from "../../src/json/embedded-state.js";
import { readLiteral } from "../../src/json/js-literal.js";
import { parseJson } from "../../src/json/parse.js";
import { decodeEntities } from "../../src/text/entities.js";
import { comparable } from "../../src/text/normalize.js";
import { readByline } from "../../src/text/people/byline.js";
import { readPage } from "./read-fields.js";

const LONG = 100_000;
const UNITS =
  " |\n| \n|-| - |a|A |a-|By |by:|Ann Lee, |Ann Lee; |and |(|1|1.|1 |12:|2020-|May |年|&|&#|'|von |updated |is a |: |《".split(
    "|",
  );
const page = readPage("<title>Rain | Gazette</title>", "https://www.gazette.example/a");
const readers: readonly [string, (text: string) => unknown][] = [
  ["readByline", (text) => readByline(text, "de")],
  ["readDateText", (text) => readDateText(text, { languages: ["de"] })],
  ["toIso", toIso],
  ["decodeEntities", decodeEntities],
  ["comparable", comparable],
  ["cleanTitle", (text) => cleanTitle([text], page)],
  ["parseJson", (text) => parseJson(`{"a":"${text}`)],
  ["readLiteral", readLiteral],
  ["parseState", (text) => parseState(`JSON.parse(${text}`)],
];

// A pattern that goes back over its input would not be done with these within the time of a test; how time grows is
// measured by `npm run bench:scale`.
describe("100,000 characters that a page controls", () => {
  it.each(readers)("are no more for %s than a few are", (_, read) => {
    for (const unit of ["|", "| ", ...UNITS]) {
      for (const [before, behind] of [
        ["", ""],
        ["x", "x!"],
      ]) {
        const made = read(`${before}${unit.repeat(LONG / unit.length)}${behind}`);
        const length = typeof made === "string" ? made.length : JSON.stringify(made ?? "").length;
        expect(length).toBeLessThanOrEqual(LONG + 100);
      }
    }
  });
});
