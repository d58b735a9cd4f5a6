import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArticleError, parseArticle } from "../../src/index.js";
import { attr, defineProfile, jsonLd, loadProfiles, meta, text } from "../../src/profile.js";
import { forums } from "../../src/sites/forums.js";

const gazette = {
  id: "gazette",
  hosts: ["gazette.example"],
  fields: {
    title: [text("h1"), meta("og:title")],
    authors: [jsonLd("author.name", "Person")],
    kicker: [attr(".k", "title")],
  },
  layouts: [
    {
      id: "a",
      container: ".copy",
      drop: [".promo", { from: "h2.more", until: "hr" }],
      notes: [{ match: ".fix", kind: "correction" }],
    },
  ],
};
const messageOf = (pack: unknown, options = {}): string => {
  try {
    loadProfiles(pack, options);
    return "";
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    expect(error.code).toBe("bad-profile");
    return error.message;
  }
};

describe("loadProfiles", () => {
  it("takes JSON text, what was parsed from it, one profile, a list, or a pack", () => {
    for (const pack of [gazette, [gazette], { profiles: [gazette] }, JSON.stringify([gazette])])
      expect(loadProfiles(pack).map(({ id }) => id)).toEqual(["gazette"]);
    expect(loadProfiles(JSON.stringify(defineProfile(gazette as never))).length).toBe(1);
  });
  it("gives profiles that read pages", () => {
    const page = "<h1>Rain</h1><div class=copy><p>It rained.</p><p class=promo>Join</p></div>";
    const article = parseArticle(page, {
      url: "https://gazette.example/1",
      profiles: loadProfiles([gazette]),
    });
    expect([article.title, article.body.length, article.provenance.title?.source]).toEqual([
      "Rain",
      1,
      "css:h1",
    ]);
  });
  it("takes the built-in profiles that are data, where systems are wanted", () => {
    const data = forums.filter(({ hosts }) => hosts.length === 0);
    expect(loadProfiles(JSON.stringify(data), { systems: true })).toHaveLength(data.length);
  });
  it.each([
    ["no JSON", "{", /must be JSON/],
    ["nothing", undefined, /must be JSON/],
    ["a number", 7, /pack\[0\] must be an object/],
    ["a list of none", [null], /pack\[0\] must be an object/],
    ["a function", [{ ...gazette, matches: () => true }], /"matches" holds a function/],
    ["a pattern", [{ ...gazette, matches: { has: /x/ } }], /"has" holds a pattern/],
    [
      "a rule that is code",
      [{ ...gazette, layouts: [{ id: "a", container: "p", blocks: [] }] }],
      /blocks holds functions/,
    ],
    [
      "a public suffix",
      [{ ...gazette, hosts: ["co.uk"] }],
      /hosts\[0\]: "co.uk" is a public suffix/,
    ],
    ["a suffix of hosted pages", [{ ...gazette, hosts: ["github.io"] }], /public suffix/],
    ["a top-level domain", [{ ...gazette, hosts: ["com"] }], /public suffix/],
    ["an address", [{ ...gazette, hosts: ["127.0.0.1"] }], /is an address/],
    ["a wildcard", [{ ...gazette, hosts: ["*.example.com"] }], /bare lower-case domain/],
    ["no host", [{ ...gazette, hosts: [] }], /must name the site/],
    ["one id twice", [gazette, gazette], /is there twice/],
    [
      "a long selector",
      [{ ...gazette, layouts: [{ id: "a", container: `.${"x".repeat(600)}` }] }],
      /container is longer than 500/,
    ],
    [
      "a selector that searches",
      [{ ...gazette, layouts: [{ id: "a", container: "a b c d e" }] }],
      /descendant or sibling steps/,
    ],
    [
      "a nested one",
      [{ ...gazette, fields: { title: [{ text: ":is(a b c) :not(d e) f" }] } }],
      /descendant or sibling steps/,
    ],
    [
      "a selector that looks forward",
      [{ ...gazette, fields: { title: [{ text: "p:has(a)" }] } }],
      /:has is not allowed/,
    ],
    [
      "a selector that reads text",
      [{ ...gazette, fields: { title: [{ text: "p:contains(x)" }] } }],
      /:contains is not allowed/,
    ],
    ["an unknown rule", [{ ...gazette, layuots: [] }], /layuots is unknown/],
    [
      "too many rules",
      [{ ...gazette, layouts: [{ id: "a", container: "p", drop: Array(101).fill(".x") }] }],
      /more than 100/,
    ],
    [
      "too much nesting",
      JSON.parse(`[{"id":"x","hosts":["a.example"],"fields":${"[".repeat(20)}${"]".repeat(20)}}]`),
      /nested too deep/,
    ],
    [
      "too many",
      Array.from({ length: 501 }, (_, i) => ({ ...gazette, id: `g${i}` })),
      /at most 500/,
    ],
    ["too much", `[${" ".repeat(1024 * 1024)}]`, /at most 1048576/],
  ])("refuses %s", (_, pack, message) => {
    expect(messageOf(pack)).toMatch(message);
  });
  it("leaves out what is wrong, if asked to, and says what", () => {
    const refused: string[] = [];
    const loaded = loadProfiles(
      [
        { ...gazette, hosts: ["com"] },
        { ...gazette, id: "b" },
      ],
      {
        partial: true,
        onRefused: (error) => refused.push(error.message),
      },
    );
    expect(loaded.map(({ id }) => id)).toEqual(["b"]);
    expect(refused).toEqual([expect.stringContaining("public suffix")]);
  });
  it("names sources itself", () => {
    const [loaded] = loadProfiles([
      { ...gazette, fields: { title: [{ text: "h1", from: "json-ld:headline" }] } },
    ]);
    const article = parseArticle("<h1>Rain</h1>", {
      url: "https://gazette.example/1",
      profiles: loaded ? [loaded] : [],
    });
    expect(article.provenance.title?.source).toBe("css:h1");
  });
  it("throws nothing but its own error, whatever it is given", () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.boolean(),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("any"), { maxLength: 3 }),
      object: fc.dictionary(
        fc.constantFrom(
          "id",
          "hosts",
          "fields",
          "layouts",
          "title",
          "text",
          "drop",
          "entries",
          "match",
          "container",
          "matches",
          "has",
          "__proto__",
        ),
        tie("any"),
        { maxKeys: 4 },
      ),
    })).any;
    fc.assert(
      fc.property(
        value,
        (one) =>
          void messageOf([{ ...gazette, ...(typeof one === "object" ? one : { layouts: one }) }]),
      ),
    );
    let deep: unknown = {};
    for (let i = 0; i < 50_000; i++) deep = [deep];
    expect(messageOf(deep)).not.toBe("");
  });
});
