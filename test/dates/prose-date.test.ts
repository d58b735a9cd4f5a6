import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProseDate } from "../../src/dates/chrono.js";
import { toIso } from "../../src/dates/iso.js";

const forms: { unread: [string, string, string][]; none: [string, string][] } = JSON.parse(
  readFileSync(new URL("../fields/date-forms.json", import.meta.url), "utf8"),
);
const TAGS =
  "ar de en en-US en-GB es fi fr id it ja nl pt pt-BR ru sv uk vi zh zh-TW zh-Hant pl eu xx".split(
    " ",
  );

describe("readProseDate", () => {
  it("reads what the built-in reader does not, and of it nothing wrong", () => {
    const known = forms.unread.filter(([, language]) => language !== "eu");
    for (const [text, language, iso] of known) {
      const read = readProseDate(text, [language, "en"]);
      expect([iso, iso.slice(0, 10)], text).toContain(read);
    }
  });

  it.each([
    ["the third of November 2021, 5:12 pm", "2021-11-03T17:12:00"],
    ["03-NOV-21 5pm", "2021-11-03T17:00:00"],
    ["03-NOV-21 17:12 GMT", "2021-11-03T17:12:00Z"],
    ["03-NOV-21 17:12 +0530", "2021-11-03T17:12:00+05:30"],
    ["the third of November 2021, 5:12 pm EDT", "2021-11-03T17:12:00-04:00"],
    ["令和3年11月3日 17時00分", "2021-11-03T17:00:00", "ja"],
  ])("reads %j with the time and the offset that it tells", (text, iso, language = "en") => {
    expect(readProseDate(text, [language])).toBe(iso);
  });

  it.each(["CST", "IST", "BST"])("leaves open what %s means", (zone) => {
    expect(readProseDate(`the third of November 2021, 17:12 ${zone}`, ["en"])).toBe(
      "2021-11-03T17:12:00",
    );
  });

  it.each([
    ["the third of November 2021 14 min read", "en"],
    ["3.11.2021 um 17 Uhr 12", "de"],
    ["3 novembre 2021 à 00 h 30", "fr"],
    ["Le 3 novembre 2021 à 17 heures 12", "fr"],
  ])("makes no full hour of %j (%s)", (text, language) => {
    expect(readProseDate(text, [language])).toBe("2021-11-03");
  });

  it.each([
    ["15 hours ago", "en"],
    ["yesterday", "en"],
    ["next Monday", "en"],
    ["last Friday at 5pm", "en"],
    ["800 days ago", "en"],
    ["5 years 3 days ago", "en"],
    ["in 3000 days", "en"],
    ["Nov 3", "en"],
    ["17:12", "en"],
    ["vor 15 Stunden", "de"],
    ["gestern um 17:12", "de"],
    ["il y a 900 jours", "fr"],
    ["hace 900 días", "es"],
    ["900 дней назад", "ru"],
    ["900日前", "ja"],
    ["昨日", "ja"],
    ["昨天 17:12", "zh"],
    ["900天前", "zh"],
    ["300 BC", "en"],
    ["3.2.1199", "de"],
    ...forms.none,
  ])("gives none for %j (%s)", (text, language) => {
    expect(readProseDate(text, [language, "en"])).toBeUndefined();
  });

  it("passes over what is counted from now to a date that is written", () => {
    expect(readProseDate("800 days ago, on the third of November 2021", ["en"])).toBe("2021-11-03");
  });

  it("lets the first language alone choose the words", () => {
    expect(readProseDate("令和3年11月3日", ["en", "ja"])).toBeUndefined();
    expect(readProseDate("03-NOV-21", ["pl", "en"])).toBeUndefined();
    expect(readProseDate("03-NOV-21", [])).toBe("2021-11-03");
  });

  it("lets the region order day and month", () => {
    expect(readProseDate("4/7/2021", ["en-US", "en"])).toBe("2021-04-07");
    expect(readProseDate("4/7/2021", ["en-GB", "en"])).toBe("2021-07-04");
  });

  it("gives ISO 8601 or nothing, and never throws, whatever the text", () => {
    const word = fc.constantFrom(
      ..."third of November 2021 03-NOV-21 31 99 . / : - T24:61 pm noon ago days in next GMT CST +2500 BC 令和 年 月 日 二 〇 前 Uhr vor heure il y a дней назад".split(
        " ",
      ),
    );
    const text = fc
      .array(fc.oneof(word, fc.string(), fc.integer({ min: -5, max: 9999 }).map(String)), {
        maxLength: 12,
      })
      .chain((parts) => fc.constantFrom("", " ").map((between) => parts.join(between)));
    const tags = fc.array(
      fc.oneof(fc.constantFrom(...TAGS, "__proto__", "constructor"), fc.string()),
      {
        maxLength: 2,
      },
    );
    fc.assert(
      fc.property(text, tags, (written, languages) => {
        const read = readProseDate(written, languages);
        if (read !== undefined) expect(toIso(read)).toBe(read);
      }),
      { numRuns: 2000 },
    );
  });
});
