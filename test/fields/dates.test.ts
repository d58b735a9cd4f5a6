import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromUnixTime, toIso } from "../../src/dates/iso.js";
import { monthOf } from "../../src/dates/months.js";
import { zoneOffset } from "../../src/dates/time-zones.js";
import { readDateText } from "../../src/dates/written.js";
import { readDate } from "../../src/values/date.js";
import { readPage } from "./read-fields.js";

/** Dates as newsrooms write them: text, language of the page, and what is to be read. */
const forms: {
  read: [string, string, string][];
  unread: [string, string, string][];
  none: [string, string][];
} = JSON.parse(readFileSync(new URL("date-forms.json", import.meta.url), "utf8"));

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

describe("readDate", () => {
  it.each([
    ["Thu May  2 08:15:00 UTC 2024", "2024-05-02T08:15:00Z"],
    ["Wed Oct 10 20:19:24 +0000 2018", "2018-10-10T20:19:24+00:00"],
    ["Thu May  2 08:15:00 2024", "2024-05-02T08:15:00"],
  ])("reads %s, where the year stands last", (text, iso) => {
    const page = readPage("<title>Rain</title>", "https://gazette.example/a");
    expect(readDate([text], page)).toBe(iso);
  });
});

describe("readDateText", () => {
  it.each(forms.read)("%s (%s)", (text, language, iso) => {
    expect(readDateText(text, { languages: [language, "en"] })).toBe(iso);
  });

  it("lets the language order day and month, and a number above 12 overrule it", () => {
    expect(readDateText("04/07/2020", { languages: ["en-US"] })).toBe("2020-04-07");
    expect(readDateText("04/07/2020", { languages: ["en-GB"] })).toBe("2020-07-04");
    expect(readDateText("13/07/2020", { languages: ["en-US"] })).toBe("2020-07-13");
  });

  it("finds the month in other languages than the page's declared one", () => {
    expect(readDateText("7 kwietnia 2020", { languages: ["en"] })).toBe("2020-04-07");
  });

  it.each(forms.none)("does not invent one for %j (%s)", (text, language) => {
    expect(readDateText(text, { languages: [language, "en"] })).toBeUndefined();
  });

  // These are dates as well: to read one is a step ahead, to read it wrongly is not.
  it.each(forms.unread)("says nothing wrong of %s (%s)", (text, language, iso) => {
    expect(iso).toContain(readDateText(text, { languages: [language, "en"] }) ?? "");
  });

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

  it("reads what the platform writes, and takes no digit that is not there", () => {
    const year = fc.integer({ min: 1990, max: 2099 });
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.integer({ min: 1, max: 28 });
    const language = fc.constantFrom(
      ..."en de fr es it pt nl da nb sv fi is pl cs sk hu ro hr sl uk ru lt lv et el tr".split(" "),
      ..."ja zh zh-TW id ms vi th he ar hi bn".split(" "),
    );
    const style = fc.record({
      dateStyle: fc.constantFrom("full", "long", "medium"),
      timeStyle: fc.constantFrom("short", undefined),
    });
    fc.assert(
      fc.property(year, month, day, language, style, (y, m, d, tag, styles) => {
        const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, {
          ...styles,
          timeZone: "UTC",
        });
        const written = format.format(new Date(Date.UTC(y, m - 1, d, 17, 5)));
        const iso = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
        expect(readDateText(written, { languages: [tag, "en"] })).toBe(
          styles.timeStyle === undefined ? iso : `${iso}T17:05:00`,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["1", "April ", "1. ", " "])("finds none in a million characters of %j", (unit) => {
    const text = unit.repeat(1e6 / unit.length);
    expect(readDateText(text, { languages: ["en"] })).toBeUndefined();
    expect(toIso(text)).toBeUndefined();
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
