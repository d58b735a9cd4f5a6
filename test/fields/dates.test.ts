import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDateText } from "../../src/text/date-text.js";
import { fromUnixTime, toIso } from "../../src/text/iso-date.js";
import { monthOf } from "../../src/text/months.js";
import { zoneOffset } from "../../src/text/zone.js";

const ISO_OUT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?$/;

describe("toIso", () => {
  it.each([
    ["2020-04-07T14:02:11.000+0200", "2020-04-07T14:02:11+02:00"],
    ["20200407T140211Z", "2020-04-07T14:02:11Z"],
    ["2020-04-07 14:02", "2020-04-07T14:02:00"],
    ["2020/4/7", "2020-04-07"],
    ["2020-04-07T14:02:11-4:00", "2020-04-07T14:02:11-04:00"],
    ["2020-04-07T14:02:11 GMT", "2020-04-07T14:02:11Z"],
    ["2020-04-07T25:00", "2020-04-07"],
  ])("%s", (text, iso) => expect(toIso(text)).toBe(iso));

  it.each(["0000-00-00", "2020-13-01", "2020-02-30", "202047", "yesterday", ""])(
    "refuses %j",
    (text) => {
      expect(toIso(text)).toBeUndefined();
    },
  );

  it("reads Unix times of our age alone", () => {
    expect(fromUnixTime(1_586_268_131)).toBe("2020-04-07T14:02:11Z");
    expect(fromUnixTime(1_586_268_131_000)).toBe("2020-04-07T14:02:11Z");
    expect(fromUnixTime(42)).toBeUndefined();
    expect(fromUnixTime(Number.NaN)).toBeUndefined();
  });
});

describe("readDateText", () => {
  it.each([
    ["7 avril 2020", "fr", "2020-04-07"],
    ["12 juil. 2020 à 13h05", "fr", "2020-07-12T13:05:00"],
    ["Nov. 3, 2021, 5:12 p.m. ET", "en-US", "2021-11-03T17:12:00-04:00"],
    ["Dec. 3, 2021, 5:12 p.m. ET", "en-US", "2021-12-03T17:12:00-05:00"],
    ["12:05 AM, Apr 7, 2020", "en", "2020-04-07T00:05:00"],
    ["April 7th, 2020", "en", "2020-04-07"],
    ["Tue, 07 Apr 2020 14:02:11 +0200", "en", "2020-04-07T14:02:11+02:00"],
    ["Tue Apr 07 2020 14:02:11 GMT+0200 (Summer Time)", "en", "2020-04-07T14:02:11+02:00"],
    ["2024年12月3日", "zh", "2024-12-03"],
    ["2024年12月3日 下午5:12", "zh", "2024-12-03T17:12:00"],
    ["2020년 4월 7일 오후 3:05", "ko", "2020-04-07T15:05:00"],
    ["07.04.2020", "de", "2020-04-07"],
    ["7. April 2020, 17.12 Uhr", "de", "2020-04-07T17:12:00"],
    ["21.10.19", "de", "2019-10-21"],
    ["7 de abril de 2020", "es", "2020-04-07"],
    ["7 апреля 2020, 17:05", "ru", "2020-04-07T17:05:00"],
    ["7 Nisan 2020 - 15:22", "tr", "2020-04-07T15:22:00"],
    ["2020. április 7.", "hu", "2020-04-07"],
    ["7 tháng 4, 2020", "vi", "2020-04-07"],
    ["٧ أبريل ٢٠٢٠", "ar", "2020-04-07"],
    ["7 เมษายน 2563", "th", "2020-04-07"],
    ["29 oct 2021 - 18:41 CET", "es", "2021-10-29T18:41:00+01:00"],
  ])("%s (%s)", (text, language, iso) => {
    expect(readDateText(text, { languages: [language] })).toBe(iso);
  });

  it("lets the language order day and month, and a number above 12 overrule it", () => {
    expect(readDateText("04/07/2020", { languages: ["en-US"] })).toBe("2020-04-07");
    expect(readDateText("04/07/2020", { languages: ["en-GB"] })).toBe("2020-07-04");
    expect(readDateText("13/07/2020", { languages: ["en-US"] })).toBe("2020-07-13");
  });

  it("finds the month in other languages than the page's declared one", () => {
    expect(readDateText("7 kwietnia 2020", { languages: ["en"] })).toBe("2020-04-07");
  });

  it.each([
    "yesterday",
    "2 hours ago",
    "May 2020",
    "31 February 2020",
    "in 2019",
    "12:30",
    "Top 10 of 2020",
  ])("does not invent one for %j", (text) =>
    expect(readDateText(text, { languages: ["en"] })).toBeUndefined(),
  );

  it("does not take the zone of an abbreviation with several meanings", () => {
    expect(readDateText("7 April 2020, 14:00 IST", { languages: ["en"] })).toBe(
      "2020-04-07T14:00:00",
    );
    expect(zoneOffset("CST", "2020-04-07")).toBeUndefined();
    expect(zoneOffset("constructor", "2020-04-07")).toBeUndefined();
  });

  it("gives a valid date or nothing, whatever the text", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.integer({ min: -5, max: 10_000 }).map(String),
      fc.constantFrom(
        " ",
        "/",
        ".",
        ":",
        "年",
        "月",
        " de ",
        "Apr",
        "avril",
        "am",
        "T",
        "+0200",
        "ET",
        "Uhr",
      ),
    );
    const languages = fc.array(
      fc.oneof(fc.constantFrom("en", "de", "ja", "xx", "no-such-tag-at-all"), fc.string()),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), languages, (pieces, tags) => {
        for (const read of [
          toIso(pieces.join("")),
          readDateText(pieces.join(""), { languages: tags }),
        ]) {
          if (read === undefined) continue;
          expect(read).toMatch(ISO_OUT);
          expect(Number.isNaN(Date.parse(read))).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("takes no digit that the text does not hold", () => {
    const year = fc.integer({ min: 1990, max: 2099 });
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.integer({ min: 1, max: 28 });
    const language = fc.constantFrom(
      "en",
      "de",
      "fr",
      "es",
      "it",
      "pt",
      "nl",
      "pl",
      "ru",
      "sv",
      "tr",
      "ja",
      "ko",
      "zh",
      "id",
      "el",
    );
    fc.assert(
      fc.property(year, month, day, language, (y, m, d, tag) => {
        const written = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(
          new Date(Date.UTC(y, m - 1, d)),
        );
        const iso = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
        expect(readDateText(written, { languages: [tag] })).toBe(iso);
      }),
      { numRuns: 400 },
    );
  });

  it("stays fast on long texts", () => {
    const started = performance.now();
    for (const text of [
      "1".repeat(1e6),
      "April ".repeat(2e5),
      "1. ".repeat(3e5),
      " ".repeat(1e6),
    ]) {
      readDateText(text, { languages: ["en"] });
      toIso(text);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("monthOf", () => {
  it("knows short forms and case endings", () => {
    expect(monthOf("Sept", ["en"])).toBe(9);
    expect(monthOf("апрель", ["ru"])).toBe(4);
    expect(monthOf("AVR", ["fr"])).toBe(4);
  });

  it("refuses what names two months, or none", () => {
    expect(monthOf("ju", ["en"])).toBeUndefined();
    expect(monthOf("marvelous", ["en"])).toBeUndefined();
  });
});
