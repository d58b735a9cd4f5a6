import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArticleError } from "../../src/index.js";
import { defineProfile, type LayoutSpec, meta, type ProfileSpec } from "../../src/profile.js";

const spec = (change: Partial<ProfileSpec>, layout: Partial<LayoutSpec> = {}): ProfileSpec => ({
  id: "gazette",
  hosts: ["gazette.example"],
  fields: { title: [meta("og:title")] },
  layouts: [{ id: "2025", container: ".story", ...layout }],
  ...change,
});

const messageOf = (wrong: unknown): string => {
  try {
    defineProfile(wrong as ProfileSpec);
  } catch (error) {
    if (error instanceof ArticleError && error.code === "bad-profile") return error.message;
    throw error;
  }
  return "";
};

describe("defineProfile", () => {
  it("takes a good profile", () => {
    expect(defineProfile(spec({})).id).toBe("gazette");
  });

  it.each([
    ["no object", 7, /profile/],
    ["a bad id", spec({ id: "The Gazette" }), /id "The Gazette"/],
    [
      "an address as host",
      spec({ hosts: ["https://gazette.example"] }),
      /host "https:\/\/gazette.example"/,
    ],
    ["no list of hosts", spec({ hosts: "gazette.example" as never }), /hosts/],
    [
      "an unknown field",
      spec({ fields: { headline: [meta("x")] } as never }),
      /fields: headline is unknown.*title/,
    ],
    ["no list of sources", spec({ fields: { title: meta("x") } as never }), /fields\.title/],
    [
      "a selector in the place of a source",
      spec({ fields: { title: [meta("x"), "h1"] } as never }),
      /fields\.title\[1\]: "h1" is no source; the text of an element is text\("h1"\), in JSON \{ "text": "h1" \}/,
    ],
    [
      "a source of no kind",
      spec({ fields: { title: [{ css: "h1" }] } as never }),
      /fields\.title\[0\]: css is no source here; allowed are meta, jsonLd, state, text, attr, link, value/,
    ],
    [
      "a source with another kind's names",
      spec({ fields: { title: [{ attr: "content", name: "x" }] } as never }),
      /fields\.title\[0\]: a source "attr" has attr, of; got attr, name/,
    ],
    [
      "a source that holds no text",
      spec({ fields: { title: [{ meta: 5 }] } as never }),
      /fields\.title\[0\]: meta must be a text that is not empty/,
    ],
    [
      "what is no CSS and reads like it",
      spec({ layouts: [{ id: "a", entries: [{ match: "li", time: "time@datetime" }] }] }),
      /entries\[0\]\.time: "time@datetime" is not a CSS selector/,
    ],
    [
      "two layouts of one id",
      spec({
        layouts: [
          { id: "a", container: "p" },
          { id: "a", container: "p" },
        ],
      }),
      /"a"/,
    ],
    [
      "sources that are no data",
      spec({ fields: { title: [{ meta: 7 }] } as never }),
      /title\[0\]: meta must be a text/,
    ],
    [
      "a selector of a source",
      spec({ fields: { title: [{ text: "h1[" }] } }),
      /title\[0\]: "h1\["/,
    ],
    ["a question without an answer", spec({ matches: {} }), /matches: generator or has/],
    [
      "a misspelt question",
      spec({ matches: { generators: "X" } as never }),
      /generators is unknown/,
    ],
    ["a promise of nothing", spec({ expect: { words: 0 } }), /expect.words must be/],
    [
      "an unknown field",
      spec({ expect: { required: ["headline" as never] } }),
      /headline is unknown/,
    ],
    [
      "a rule of two kinds",
      spec({}, { drop: [{ match: "p", from: "h2" } as never] }),
      /either match or from/,
    ],
    [
      "a range that looks forward",
      spec({}, { drop: [{ from: "p:has(a)" }], buffered: true }),
      /from.*:has/,
    ],
    [
      "an entry without a box",
      spec({}, { entries: [{ body: ".b" } as never] }),
      /entries\[0\]: either match/,
    ],
    [
      "a part of an entry",
      spec({}, { entries: [{ match: "li", time: [{ meta: "x" }] as never }] }),
      /time\[0\]: meta is no source here; allowed are text, attr/,
    ],
    ["no container", spec({ layouts: [{ id: "a" }] }), /container/],
    ["a bad selector", spec({}, { drop: [".ok", "p["] }), /layout "2025": drop\[1\]: "p\["/],
    ["an empty selector", spec({}, { drop: [""] }), /drop\[0\]/],
    ["a bad note", spec({}, { notes: [{ match: "p[", kind: "note" }] }), /notes\[0\]\.match/],
    ["an unknown pseudo-class", spec({}, { drop: ["p:shiny"] }), /drop\[0\]: "p:shiny"/],
    ["a pseudo-element", spec({}, { drop: ["p::first-line"] }), /drop\[0\]: "p::first-line"/],
    ["a rule that is no text", spec({}, { drop: [7 as never] }), /drop\[0\] must be an object/],
    ["rules that are no list", spec({}, { drop: ".promo" as never }), /drop must be a list/],
    ["a misspelt rule", spec({}, { drops: [".promo"] } as never), /drops is unknown.*drop, unwrap/],
    ["a misspelt key", spec({ host: "x" } as never), /host is unknown.*hosts/],
    ["a layout that is none", spec({ layouts: ["article"] as never }), /layout must be an object/],
    ["a cleaner of an unknown field", spec({ clean: { x: () => [] } as never }), /clean: x is unk/],
    ["a chooser that is none", spec({ choose: { title: 7 } as never }), /choose\.title/],
    ["a test that is none", spec({}, { when: "vi" as never }), /layout "2025": when/],
    [
      "a recovery without a function",
      spec({}, { recover: { state: "x" } as never }),
      /recover\.fig/,
    ],
    ["a bad rule", spec({}, { blocks: [{ match: "p" } as never] }), /blocks\[0\]\.to/],
  ])("refuses %s, and names it", (_, wrong, message) => {
    expect(messageOf(wrong)).toMatch(message);
  });

  it.each([
    "p:has(b)",
    "p:last-child",
    "p:empty",
    "p:not(:has(b))",
    "p:contains(x)",
    "li:nth-last-child(2)",
    "p < div",
    "li:last-of-type",
    "li:only-child",
    "li:only-of-type",
    "li:nth-last-of-type(1)",
    "p:icontains(x)",
    "p:parent",
    ":is(p, div:has(b)) i",
    "div:empty > p",
    "a ~ b:not(:empty)",
  ])("refuses %s while the page streams, and takes it in a buffered layout", (selector) => {
    expect(messageOf(spec({}, { drop: [selector] }))).toMatch(
      /drop\[0\].*cannot be decided while the page streams/,
    );
    expect(messageOf(spec({}, { drop: [selector], buffered: true }))).toBe("");
    expect(messageOf(spec({}, { container: selector, buffered: true }))).toMatch(/container/);
  });

  it("takes what can be decided when a tag opens", () => {
    for (const selector of [
      "div > p.a#b[c^=d i]:not(.e):first-child",
      "h2 + p ~ ul:nth-child(2n+1 of .x)",
      "li:first-of-type:nth-of-type(1)",
      ":is(h1, h2):where(.a)",
      ":root *",
    ])
      expect(messageOf(spec({}, { drop: [selector] })), selector).toBe("");
  });

  it("keeps the cause, and the profile as it was given", () => {
    try {
      defineProfile(spec({}, { drop: ["p["] }));
    } catch (error) {
      expect((error as ArticleError).cause).toBeInstanceOf(Error);
    }
    const given = spec({});
    const made = defineProfile(given);
    expect(made.layouts).toBe(given.layouts);
    expect(Object.isFrozen(made)).toBe(true);
    expect(given).not.toHaveProperty("checked");
  });

  it("throws nothing but its own error, whatever it is given", () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    const keys = fc.constantFrom("id", "hosts", "fields", "layouts", "clean", "matches");
    const inner = fc.constantFrom(
      "container",
      "scope",
      "end",
      "drop",
      "notes",
      "blocks",
      "recover",
      "fields",
    );
    fc.assert(
      fc.property(keys, inner, anything, anything, (key, name, wrong, rule) => {
        const layouts = [{ id: "a", container: "p", [name]: rule }];
        expect(messageOf({ ...spec({}), layouts, [key]: wrong })).toBeTypeOf("string");
        expect(messageOf({ ...spec({}), layouts })).toBeTypeOf("string");
      }),
    );
  });
});
