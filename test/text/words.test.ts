import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWordsByPattern } from "../../src/text/count-words/by-pattern.js";
import { countWords } from "../../src/text/count-words/count-words.js";

describe("the number of words", () => {
  it.each([
    ["it's a well-kept secret", 4],
    ["'quoted' -- and so on...", 4],
    ["don’t stop—not now", 4],
    ["a--b '' -", 2],
    ["¿Qué pasa?", 2],
    ["你好", 2],
    ["", 0],
  ])("of %j is %i", (text, words) => {
    expect(countWordsByPattern(text)).toBe(words);
    expect(countWords(text)).toBe(words);
  });

  it("is the same in all Latin letters as by the table of letters", () => {
    const signs = fc.integer({ min: 0x80, max: 0x24f }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(signs, fc.constantFrom("a", " ", "’")) }), (text) => {
        const words = text.match(/[\p{L}\p{N}\p{M}_]+(?:['’-][\p{L}\p{N}\p{M}_]+)*/gu);
        expect(countWords(text)).toBe(words?.length ?? 0);
      }),
    );
  });

  it("is the same in plain text as by the pattern for it", () => {
    const signs = fc.constantFrom(..."aZ0_ '’-–@[`{/:\n");
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 30 }), (text) => {
        expect(countWords(text)).toBe(text.match(/\w+(?:['’-]\w+)*/g)?.length ?? 0);
      }),
    );
  });
});
