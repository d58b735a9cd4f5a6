import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readJsonLd } from "../../src/json/json-ld.js";
import { parseJson } from "../../src/json/parse.js";
import { valuesAt } from "../../src/json/path.js";
import { ld, readPage } from "../fields/read-fields.js";

describe("JSON-LD is read as pages write it:", () => {
  const story = { "@type": "NewsArticle", headline: "Rain" };
  it.each([
    ["an object", '{"@type":"NewsArticle","headline":"Rain"}'],
    ["a list", '[{"@type":"NewsArticle","headline":"Rain"}]'],
    ["CDATA", '<![CDATA[{"@type":"NewsArticle","headline":"Rain"}]]>'],
    ["CDATA in comments", '/*<![CDATA[*/{"@type":"NewsArticle","headline":"Rain"}/*]]>*/'],
    ["CDATA behind slashes", '//<![CDATA[\n{"@type":"NewsArticle","headline":"Rain"}\n//]]>'],
    ["a comment", '<!-- {"@type":"NewsArticle","headline":"Rain"} -->'],
    ["trailing commas", '{"@type":"NewsArticle","headline":"Rain",}'],
    ["a semicolon at the end", '{"@type":"NewsArticle","headline":"Rain"};'],
    ["one bracket too many", '{"@type":"NewsArticle","headline":"Rain"} }'],
    [
      "one bracket too many, and more behind it",
      '{"@type":"NewsArticle","headline":"Rain"}}</div>',
    ],
    ["a byte order mark", '\ufeff{"@type":"NewsArticle","headline":"Rain"}'],
  ])("%s", (_, text) => expect(readJsonLd(text)).toEqual([story]));

  it("and is not parsed again when a repair left it as it was", () => {
    const parse = vi.spyOn(JSON, "parse");
    expect(parseJson("[".repeat(50))).toBeUndefined();
    expect(parse).toHaveBeenCalledTimes(1);
    parse.mockRestore();
  });

  it("raw line breaks and undefined", () => {
    expect(readJsonLd('{"a":"one\ntwo\tthree","b":undefined,"c":[1,2,],}')).toEqual([
      { a: "one\ntwo three", b: null, c: [1, 2] },
    ]);
  });
  it("@graph, nested lists and several scripts, in order", () => {
    const page = readPage(
      `${ld([{ "@id": "a" }, [{ "@id": "b" }]])}${ld({ "@id": "c", "@graph": [{ "@id": "d" }] })}<script type="application/ld+json">{"broken</script>`,
    );
    expect(page.jsonLd.map((node) => node["@id"])).toEqual(["a", "b", "c", "d"]);
    expect(page.invalidJson).toEqual(['{"broken']);
  });
  it("references by @id, wherever the object is defined", () => {
    const page = readPage(
      ld({ "@graph": [{ author: { "@id": "#ann" } }, { x: { "@id": "#ann", name: "Ann Lee" } }] }),
    );
    const resolve = (id: string) => page.node(id);
    expect(valuesAt(page.jsonLd[1], ["author", "name"], resolve)).toEqual(["Ann Lee"]);
  });
  it("references in a ring end", () => {
    const page = readPage(
      ld([
        { "@id": "a", b: { "@id": "b" } },
        { "@id": "b", b: { "@id": "a" } },
      ]),
    );
    const resolve = (id: string) => page.node(id);
    expect(valuesAt(page.jsonLd[0], ["b", "b", "b"], resolve)).toMatchObject([{ "@id": "b" }]);
  });
});

describe("JSON-LD that attacks is harmless:", () => {
  it("nested 100,000 deep", () => {
    const deep = (open: string, close: string) => open.repeat(1e5) + close.repeat(1e5);
    expect(readJsonLd(deep("[", "]"))).toEqual([]);
    expect(
      readPage(`<script type="application/ld+json">${deep('{"@graph":[', "]}")}</script>`).jsonLd
        .length,
    ).toBeLessThanOrEqual(1e5);
    expect(readJsonLd("[".repeat(1e5))).toBeUndefined();
  });
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("keys named %s", (key) => {
    const page = readPage(
      `<script type="application/ld+json">{"@id":"${key}","${key}":{"polluted":1,"name":"x"},"@type":"${key}"}</script><meta name="${key}" content="x"><link rel="${key}" href="/x"><div itemscope itemtype="${key}"><b itemprop="${key}">x</b></div>`,
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(page.meta(key)).toEqual(["x"]);
    expect(page.links(key.toLowerCase())).toHaveLength(1);
    expect(valuesAt(page.jsonLd[0], [key, "name"])).toEqual(["x"]);
    expect(Object.keys(page.microdata[0] ?? {})).toContain(key);
    expect(page.node("valueOf")).toBeUndefined();
    expect(page.state(key)).toBeUndefined();
    expect(valuesAt({}, [key])).toEqual([]);
  });
  it("whatever the text", () => {
    const piece = fc.constantFrom(
      ...'{}[],:"\\/*<!- \n',
      "undefined",
      "CDATA",
      "null",
      "@graph",
      "1",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        readJsonLd(pieces.join(""));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("microdata is an item tree", () => {
  it("with nested items, several values and itemref", () => {
    const page = readPage(
      `<div itemscope itemtype="https://schema.org/Article" itemref="by"><h1 itemprop="headline name">Rain</h1>
       <time itemprop="datePublished" datetime="2024-05-03">May</time><a itemprop="url" href="/a">here</a></div>
       <p id="by"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann Lee</b></span></p>`,
    );
    expect(page.microdata).toEqual([
      {
        "@type": ["Article"],
        headline: ["Rain"],
        name: ["Rain"],
        datePublished: ["2024-05-03"],
        url: ["/a"],
        author: [{ "@type": ["Person"], name: ["Ann Lee"] }],
      },
      { "@type": ["Person"], name: ["Ann Lee"] },
    ]);
  });
});

describe("page state", () => {
  it.each([
    ["__NEXT_DATA__", '<script id="__NEXT_DATA__" type="application/json">{"a":{"b":1}}</script>'],
    ["__preloadedData", "<script>window.__preloadedData = {a:{b:1},c:undefined};</script>"],
    ["__NUXT__", '<script>window.__NUXT__={"a":{"b":1}};</script>'],
    ["__APOLLO_STATE__", "<script>window.__APOLLO_STATE__ = {'a':{'b':1}}</script>"],
    [
      "__INITIAL_STATE__",
      '<script>window["__INITIAL_STATE__"]=JSON.parse("{\\"a\\":{\\"b\\":1}}")</script>',
    ],
    ["data", '<script>var data = {"a":{"b":1}}; run(data);</script>'],
  ])("%s is read by its name", (name, html) => {
    const page = readPage(html);
    expect(page.hasState(name)).toBe(true);
    expect(valuesAt(page.state(name), ["a", "b"])).toEqual([1]);
  });
});
