import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLiteral } from "../../src/page/literal.js";
import { parseState } from "../../src/page/state.js";

describe("page state", () => {
  it.each([
    ['{"a":[1,-2.5e3,true,null]}', { a: [1, -2500, true, null] }],
    [
      "{a: undefined, 'b': 'it\\'s', $c_1: !0, d: !1, 5: void 0,}",
      { a: null, b: "it's", $c_1: true, d: false, 5: null },
    ],
    ["[1,,2,] ; more();", [1, null, 2]],
    ["{ /* x */ a: // y\n `t\\u00e9\\x41\\n` }", { a: "téA\n" }],
    ['JSON.parse("{\\"a\\":\\"\\u00e9\\"}");', { a: "é" }],
    ['{"a":1}; ]]>', { a: 1 }],
    ["0x1F", 31],
  ])("%s", (text, value) => {
    expect(parseState(text)).toEqual(value);
  });
  it.each(["", "function(){}", "{a:b}", "{a", "[", "{,}", "alert(1)", "'x", "{a:1 b:2}"])(
    "is nothing for %s",
    (text) => {
      expect(parseState(text)).toBeUndefined();
    },
  );
  it("keeps a key named __proto__ as data", () => {
    const value = readLiteral('{"__proto__":{"polluted":1}}');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
  it("gives up on data nested without end", () => {
    expect(readLiteral("[".repeat(1e5))).toBeUndefined();
    expect(readLiteral("!".repeat(1e5))).toBeUndefined();
  });
  it("reads all JSON, and never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        expect(readLiteral(text)).toEqual(JSON.parse(text));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}[]:,'\"\\ab1/*!`\n") }), (text) => {
        parseState(text);
      }),
    );
  });
});
