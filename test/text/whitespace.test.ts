import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapse, isBlank, oneLine, trimmedLength } from "../../src/text/whitespace.js";

const texts = fc
  .array(
    fc.constantFrom(
      " ",
      "  ",
      "\n",
      "\t",
      "\r",
      "\f",
      "\v",
      "\u00a0",
      "\u2003",
      "\u200b",
      "\ufeff",
      "\u3000",
      "a",
      "日",
      ".",
    ),
  )
  .map((parts) => parts.join(""));

describe("white space", () => {
  it("of HTML collapses to one space; a no-break space is a character", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(collapse(text)).toBe(text.split(/[ \t\n\f\r]+/).join(" "));
      }),
    );
    expect(collapse(" a\u00a0 \n b ")).toBe(" a\u00a0 b ");
  });
  it("is all there is to see in a blank text, and at no end of a trimmed one", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(isBlank(text)).toBe(/^[\s\u200b-\u200f\u2060\ufeff\u00ad]*$/.test(text));
        expect(trimmedLength(text)).toBe(text.trim().length);
      }),
    );
  });
  it("of any kind collapses in a line, and is trimmed", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(oneLine(text)).toBe(text.split(/\s+/).filter(Boolean).join(" "));
      }),
    );
  });
});
