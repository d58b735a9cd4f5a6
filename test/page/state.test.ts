import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseState } from "../../src/json/embedded-state.js";
import { readLiteral } from "../../src/json/js-literal.js";
import { readPage } from "../fields/read-fields.js";

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
    [
      '(function(a,b){return {x:a,y:[b,b,{z:"s"}],t:true}}("rain",1));',
      { x: "rain", y: [1, 1, { z: "s" }], t: true },
    ],
    ["(function(){return {x:1}})()", { x: 1 }],
    ["function(a){return a}({__proto__:2})", { ["__proto__"]: 2 }],
    ["(function(a,b){return [a,b]}(1))", [1, null]],
  ])("%s", (text, value) => {
    expect(parseState(text)).toEqual(value);
  });
  it.each([
    "",
    "function(){}",
    "{a:b}",
    "{a",
    "[",
    "{,}",
    "alert(1)",
    "'x",
    "{a:1 b:2}",
    "(function(a){return {x:a}",
    "(function(a){alert(a)}(1))",
  ])("is nothing for %s", (text) => {
    expect(parseState(text)).toBeUndefined();
  });
  it("is found by its name, however the page writes it", () => {
    const page = readPage(
      `<body><script>window.__NUXT__=(function(a){return {data:[{headline:a}]}}("Rain"));</script>
<script>window.__APOLLO_STATE__ = {"ROOT_QUERY":{"x":1}};</script><script id="__NEXT_DATA__" type="application/json">{"props":2}</script>`,
    );
    expect(page.state("__NUXT__")).toEqual({ data: [{ headline: "Rain" }] });
    expect(page.state("__APOLLO_STATE__")).toEqual({ ROOT_QUERY: { x: 1 } });
    expect(page.state("__NEXT_DATA__")).toEqual({ props: 2 });
  });
  it("keeps a key named __proto__ as data", () => {
    const value = readLiteral('{"__proto__":{"polluted":1}}');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
  it("gives up on data nested without end", () => {
    expect(readLiteral("[".repeat(1e5))).toBeUndefined();
    expect(readLiteral("!".repeat(1e5))).toBeUndefined();
    expect(parseState(`(function(a){return ${"[".repeat(1e5)}`)).toBeUndefined();
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
