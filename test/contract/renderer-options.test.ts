import { describe, expect, it } from "vitest";
import { ArticleError, chunks, excerpt, parseArticle, toHtml, toText } from "../../src/index.js";
import { toMarkdown, toMdast } from "../../src/markdown.js";
import { loadProfiles } from "../../src/profile.js";

const article = parseArticle("<article><h1>Rain</h1><p>It rained all day in the valley.</p>");

type Call = (options: never) => unknown;

const CALLS: Readonly<Record<string, Call>> = {
  toText: (options) => toText(article, options),
  toHtml: (options) => toHtml(article, options),
  toMarkdown: (options) => toMarkdown(article, options),
  toMdast: (options) => toMdast(article, options),
  excerpt: (options) => excerpt(article, options),
  chunks: (options) => chunks(article, options),
  loadProfiles: (options) => loadProfiles("[]", options),
};

function thrown(name: string, options: unknown): ArticleError {
  try {
    CALLS[name]?.(options as never);
  } catch (error) {
    if (error instanceof ArticleError) return error;
  }
  throw new Error(`${name} takes ${JSON.stringify(options)}`);
}

describe("options of renderers and helpers", () => {
  it.each([
    ["toText", { caption: true }, 'options: "caption" is unknown; allowed are markers, captions'],
    ["toText", { markers: "no" }, 'markers: true or false is allowed, got "no"'],
    ["toHtml", { embeds: "iframe" }, 'embeds: "link" or "frame" is allowed, got "iframe"'],
    ["toHtml", { document: 1 }, "document: true or false is allowed, got 1"],
    ["toMarkdown", { math: null }, "math: true or false is allowed, got null"],
    ["toMarkdown", { notes: "all" }, 'notes: true or false is allowed, got "all"'],
    ["toMdast", { images: 0 }, "images: true or false is allowed, got 0"],
    ["excerpt", { words: "9" }, 'words: a number from 1 is allowed, got "9"'],
    ["chunks", { max: 9, measure: 7 }, "measure: a function is allowed, got 7"],
    ["chunks", {}, "max: a number from 1 is allowed, got undefined"],
    ["chunks", undefined, "options: an object is allowed, got undefined"],
    ["chunks", { max: 9, overlap: 9 }, "overlap: a number below max (9) is allowed, got 9"],
    ["loadProfiles", { partial: "yes" }, 'partial: true or false is allowed, got "yes"'],
  ])("%s refuses %o", (name, options, message) => {
    const error = thrown(name, options);
    expect(error.code).toBe("bad-option");
    expect(error.message).toBe(message);
  });

  it.each(Object.keys(CALLS))(
    "%s refuses a name that it does not know, and what holds none",
    (name) => {
      const max = name === "chunks" ? { max: 9 } : {};
      for (const key of ["captoins", "__proto__x", "toString"])
        expect(thrown(name, { ...max, [key]: true }).message).toMatch(
          /^options: "\w+" is unknown; allowed are \w+/,
        );
      for (const none of [null, 7, "title", [], () => 1])
        expect(thrown(name, none).message).toMatch(/^options: an object is allowed, got /);
      const trap = {
        ...max,
        get markers(): never {
          throw new Error("boom");
        },
      };
      expect(thrown(name, trap).code).toBe("bad-option");
    },
  );

  it("may be undefined, which is their default", () => {
    expect(toText(article, { markers: undefined } as never)).toBe(toText(article));
    expect(excerpt(article, { words: undefined } as never)).toBe(excerpt(article));
    expect(toMarkdown(article, undefined)).toBe(toMarkdown(article));
  });
});
