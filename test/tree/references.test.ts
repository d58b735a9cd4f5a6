import { DecodingMode, EntityDecoder, htmlDecodeTree } from "entities/decode";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAIRS, SIGNS } from "../../src/tree/named-references.js";
import { decodedText, decodeValues } from "../../src/tree/references.js";

const NAMES = [...`${SIGNS} ${PAIRS}`.matchAll(/[A-Za-z][A-Za-z\d]*/g)].map(([name]) => name);

/** What the package "entities" makes of a text that begins with a reference. */
function theirs(text: string, mode: DecodingMode): string {
  let made = "";
  const decoder = new EntityDecoder(htmlDecodeTree, (code) => {
    made += String.fromCodePoint(code);
  });
  decoder.startEntity(mode);
  let length = decoder.write(text, 1);
  if (length < 0) length = decoder.end();
  return made + text.slice(length);
}

function inAttribute(text: string): string | undefined {
  const attribs = { title: text };
  decodeValues(attribs);
  return attribs.title;
}

function compare(text: string): void {
  expect(decodedText(text), text).toBe(theirs(text, DecodingMode.Legacy));
  expect(inAttribute(text), text).toBe(theirs(text, DecodingMode.Attribute));
}

describe("a character reference", () => {
  it("has one of 2,125 names", () => {
    expect(new Set(NAMES).size).toBe(2125);
  });

  it("is read by its name, with and without a semicolon, whatever follows", () => {
    for (const name of NAMES) {
      for (const end of [";", "", "=", "=;", "x", "x;", "9 ", " ;", "<"]) compare(`&${name}${end}`);
      compare(`&${name.slice(0, -1)}`);
      compare(`&${name.toUpperCase()};`);
    }
  });

  it("is read by its number, where that is one of a sign", () => {
    for (let code = 0; code < 700; code++) compare(`&#${code};`);
    const codes = [
      "xd7ff",
      "xD800",
      "xdfff",
      "xe000",
      "x10ffff",
      "x110000",
      "1".repeat(400),
      "",
      "x",
    ];
    for (const code of codes) for (const end of [";", "", "g", " "]) compare(`&#${code}${end}`);
    expect(decodedText("&#x&#8212;&#xg")).toBe("&#x—&#xg");
  });

  it("is read wherever it stands, and only once", () => {
    const parts = fc.constantFrom(
      "&amp;",
      "&amp",
      "lt;",
      "&",
      "&#38;",
      "&notin",
      "&#x26",
      "=",
      "é",
      "copy",
      ";",
    );
    const whole = fc.array(parts, { maxLength: 8 }).map((some) => some.join(""));
    fc.assert(
      fc.property(whole, (text) => {
        const [start = "", ...rest] = text.split(/(?=&)/);
        const each = (one: string): string =>
          one.startsWith("&") ? theirs(one, DecodingMode.Legacy) : one;
        expect(decodedText(text)).toBe([start, ...rest].map(each).join(""));
      }),
    );
  });
});
