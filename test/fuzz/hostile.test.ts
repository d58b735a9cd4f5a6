import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArticleError, type Block, parseArticle, toHtml, toText } from "../../src/index.js";
import { toMarkdown } from "../../src/markdown.js";
import { defineProfile, derive, type LayoutSpec, type ProfileSpec } from "../../src/profile.js";
import {
  anything,
  dataPage,
  deepAndWide,
  microdataPage,
  strangeArticle,
  strangeBlocks,
} from "./hostile.js";
import { checkArticle, checkHtml } from "./invariants.js";
import { limit, runs } from "./runs.js";

const url = "https://gazette.example/x";

describe("a page made to break something", () => {
  it.each([
    ["by depth and width", deepAndWide, 40],
    ["by JSON-LD", dataPage, 200],
    ["by microdata", microdataPage, 100],
  ] as const)("%s gives a sound article", { timeout: limit }, (_, pages, few) => {
    fc.assert(
      fc.property(pages, fc.boolean(), (html, trace) => {
        const article = parseArticle(html, { url, trace });
        checkArticle(article);
        expect(article.issues.filter(({ code }) => code === "internal-error")).toEqual([]);
      }),
      runs(few),
    );
  });
});

describe("an article from a file", () => {
  it.each([
    ["an article", strangeArticle],
    ["blocks", strangeBlocks],
  ])("as %s is written, or refused by name", { timeout: limit }, (_, values) => {
    fc.assert(
      fc.property(values, (value) => {
        for (const write of [toText, toHtml, toMarkdown]) {
          try {
            const made = write(value as Block[]);
            expect(made).toBeTypeOf("string");
            if (write === toHtml) checkHtml(made);
          } catch (error) {
            if (!(error instanceof ArticleError)) throw error;
            expect(error.code).toBe("bad-article");
          }
        }
      }),
      runs(300),
    );
  });
});

describe("functions of a profile", () => {
  const given = fc.oneof(anything, strangeBlocks);
  const PAGE =
    "<title>Rain</title><article><h1>Rain</h1><figure><figcaption>x</figcaption></figure><p class=x>It rained.</p><p class=n>Note.</p><p>It rained again.</p></article><script>window.__S__ = {}</script>";

  it("may give anything, or throw it", { timeout: limit }, () => {
    fc.assert(
      fc.property(given, given, given, fc.boolean(), fc.boolean(), (a, b, c, throws, builds) => {
        const hook = (value: unknown) => (): never => {
          if (throws) throw value;
          return value as never;
        };
        const layout = {
          id: "story",
          ...(builds ? { build: hook(a) } : { container: "article" }),
          blocks: [{ match: ".x", to: hook(a) }],
          notes: [{ match: ".n", kind: "note", read: hook(b) }],
          recover: { state: "__S__", figure: hook(c) },
        } as unknown as LayoutSpec;
        const profile = defineProfile({
          id: "gazette",
          hosts: ["gazette.example"],
          fields: {
            title: [derive("own", "head", hook(b))],
            authors: [derive("own", "head", hook(c))],
          },
          clean: { tags: hook(a) },
          choose: { title: hook(c) },
          layouts: [layout],
        } as unknown as ProfileSpec);
        const article = parseArticle(PAGE, {
          url,
          profiles: [profile],
          trace: true,
          readDate: hook(a),
        });
        checkArticle(article);
        expect(article.issues.filter(({ code }) => code === "internal-error")).toEqual([]);
      }),
      runs(200),
    );
  });
});
