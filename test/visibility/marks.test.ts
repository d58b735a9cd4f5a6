import { describe, expect, it } from "vitest";
import { withoutInvisibleMarks } from "../../src/text/invisible-marks.js";

describe("characters without a sign", () => {
  it.each([
    ["a zero-width space", "of\u200bfice", "office"],
    ["a byte order mark", "do\ufeffor", "door"],
    ["a word joiner", "nu\u2060mber", "number"],
    ["joiners in a Latin word", "el\u200b\u200d\u200c\u200beven", "eleven"],
    ["joiners in a Cyrillic word", "до\u200dм", "дом"],
    ["an override", "in\u202evoice\u202c", "invoice"],
    ["direction marks in Latin text", "\u200eAbbey\u200f", "Abbey"],
    ["isolates in Latin text", "\u2068Abbey\u2069", "Abbey"],
    ["tags", `Read this.${String.fromCodePoint(0xe0041, 0xe0042)}`, "Read this."],
  ])("goes: %s", (_, text, wanted) => {
    expect(withoutInvisibleMarks(text)).toBe(wanted);
  });

  it.each([
    ["a joiner in an emoji", "👩\u200d🔧 👩🏽\u200d🚀 ❤\ufe0f\u200d🔥"],
    ["a non-joiner in Persian", "می\u200cخواهم"],
    ["a joiner in Hindi", "क्\u200dष"],
    ["a word break in Khmer", "ភាសា\u200bខ្មែរ"],
    ["marks in Hebrew", "הגשר\u200f (bridge)\u200f"],
    ["the flag of Scotland", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["no mark at all", "plain"],
  ])("stays: %s", (_, text) => {
    expect(withoutInvisibleMarks(text)).toBe(text);
  });
});
