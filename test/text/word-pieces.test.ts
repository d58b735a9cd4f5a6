import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordPieces } from "../../src/text/word-pieces.js";

const LETTERS = /\p{L}+/gu;
const WORDS = /[\p{sc=Han}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

describe("wordPieces", () => {
  it("finds what the pattern finds in the whole text", () => {
    const sign = fc.oneof(
      fc.constantFrom(..."az09 _-.'’éßøñ–日本ไทย\u0301½²\ud83d\ude00\ud83d"),
      fc.string({ unit: "grapheme", maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join("").toLowerCase();
        expect(wordPieces(text, LETTERS, false)).toEqual(text.match(LETTERS) ?? []);
        expect(wordPieces(text, WORDS, true)).toEqual(text.match(WORDS) ?? []);
      }),
      { numRuns: 500 },
    );
  });
});
