import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toText } from "../../src/index.js";
import {
  defineProfile,
  derive,
  type LayoutSpec,
  meta,
  type ProfileSpec,
} from "../../src/profile.js";

const page =
  '<meta property="og:title" content="Rain"><article><div class=b><p>One.</p><p class=x>Two.</p></div></article>';

function read(layout: object, more: object = {}): Article {
  const profile = defineProfile({
    id: "gazette",
    hosts: ["gazette.example"],
    fields: { title: [meta("og:title")] },
    layouts: [{ id: "story", scope: "article", container: ".b", ...layout } as LayoutSpec],
    ...more,
  } as ProfileSpec);
  return parseArticle(page, {
    url: "https://gazette.example/rain",
    profiles: [profile],
    trace: true,
  });
}

const ring: { type: string; children: unknown[] } = { type: "blockquote", children: [] };
ring.children.push(ring);
const bomb = Array.from({ length: 40 }).reduce<object>(
  (inner) => ({ type: "blockquote", children: [inner, inner] }),
  { type: "thematicBreak" },
);
const HOSTILE: readonly (readonly [string, unknown])[] = [
  ["an object", {}],
  ["a number", 5],
  ["a text", "hi"],
  ["null in a list", [null]],
  ["a paragraph without children", [{ type: "paragraph" }]],
  ["a misspelt type", [{ type: "paragraf", children: [] }]],
  ["a promise", Promise.resolve([])],
  ["a ring", [ring]],
  ["one block that stands two to the forty times in itself", [bomb]],
  ["a type that is Object's own", [{ type: "constructor" }]],
  [
    "a getter that throws",
    [
      {
        type: "paragraph",
        get children() {
          throw new Error("boom");
        },
      },
    ],
  ],
  [
    "a proxy",
    [
      new Proxy(
        {},
        {
          get: () => {
            throw new Error("boom");
          },
        },
      ),
    ],
  ],
  [
    "a script's address",
    [
      {
        type: "paragraph",
        children: [{ type: "link", url: "java\nscript:alert(1)", children: [] }],
      },
    ],
  ],
  [
    "a script's address as a picture",
    [{ type: "figure", images: [{ src: "javascript:alert(1)" }] }],
  ],
  [
    "an address among the sizes",
    [
      {
        type: "figure",
        images: [
          {
            src: "https://a.example/a.jpg",
            candidates: [{ src: "https://a.example/b.jpg", width: "1w, javascript:alert(1) 2" }],
          },
        ],
      },
    ],
  ],
];

/** Whatever a hook does, this holds. */
function expectSound(article: Article): void {
  expect(structuredClone(article)).toEqual(article);
  expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  // A trace quotes what was refused.
  expect(JSON.stringify({ ...article, trace: [] })).not.toMatch(/javascript:/i);
}

describe("what a hook gives is checked", () => {
  it.each(HOSTILE)("%s from a block rule costs that block, and says so", (_, given) => {
    const article = read({ blocks: [{ match: ".x", to: () => given }] });
    expect(article.body).toEqual([
      { type: "paragraph", children: [{ type: "text", value: "One." }] },
    ]);
    expect(article.issues).toContainEqual(expect.objectContaining({ code: "hook-failed" }));
    expectSound(article);
  });

  it.each(HOSTILE)("%s from a build function, a note and a choice likewise", (_, given) => {
    for (const article of [
      read({ container: ".none", build: () => given }),
      read({ notes: [{ match: ".x", kind: "note", read: () => given }] }),
      read({}, { fields: { title: [derive("mine", "head", () => given as never)] } }),
      read({}, { choose: { title: () => given } }),
      read({
        blocks: [
          {
            match: ".x",
            to: (_: unknown, context: { note(note: unknown): void }) => {
              context.note(given);
              return [];
            },
          },
        ],
      }),
    ]) {
      expectSound(article);
      expect(toText(article)).toContain("One.");
    }
  });

  it("leaves no rejection of a refused promise to the caller's process", async () => {
    const to = (): never => Promise.reject(new Error("late")) as never;
    expect(read({ blocks: [{ match: ".x", to }] }).issues).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(/promise/) }),
    );
    // The runner fails on rejections that nobody handles.
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

  it("survives whatever is thrown", () => {
    for (const thrown of [Object.create(null), undefined, Symbol("x"), { toString: 1 }]) {
      const boom = (): never => {
        throw thrown;
      };
      const article = read({ blocks: [{ match: ".x", to: boom }], when: () => true });
      expect(article.issues).toContainEqual(expect.objectContaining({ code: "hook-failed" }));
    }
  });

  it("passes on what is a block, without what nobody knows of", () => {
    const block = {
      type: "heading",
      depth: 2,
      children: [{ type: "text", value: "Two" }],
      extra: () => 1,
    };
    const article = read({ blocks: [{ match: ".x", to: () => [block] }] });
    expect(article.body[1]).toEqual({
      type: "heading",
      depth: 2,
      children: [{ type: "text", value: "Two" }],
    });
    expect(article.issues).toEqual([]);
  });

  it("holds for any value", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (given) => {
        expectSound(read({ blocks: [{ match: ".x", to: () => given }] }));
        expectSound(read({}, { clean: { title: () => given } }));
      }),
      { numRuns: 200 },
    );
  });
});

describe("empty texts", () => {
  it("of a hook's blocks are not there", () => {
    const to = () => [
      { type: "code", value: "", lang: "" },
      { type: "figure", images: [{ src: "https://gazette.example/a.jpg", alt: "" }], caption: "" },
    ];
    const { body } = read({ blocks: [{ match: ".x", to }] });
    expect(body.slice(1)).toEqual([
      { type: "code", value: "" },
      { type: "figure", images: [{ src: "https://gazette.example/a.jpg" }] },
    ]);
  });
});
