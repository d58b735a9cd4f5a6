import { describe, expect, it } from "vitest";
import { type Article, parseArticle, toText } from "../../src/index.js";
import {
  defineProfile,
  derive,
  type LayoutSpec,
  meta,
  type ProfileSpec,
} from "../../src/profile.js";

const url = "https://gazette.example/rain";
const page =
  '<meta property="og:title" content="Rain"><meta name=author content="Ada Finch"><article><div class=b><p>One.</p><p class=x>Two.</p><p>Three.</p></div></article>';

function read(layout: Partial<LayoutSpec>, more: Partial<ProfileSpec> = {}, html = page): Article {
  const profile = defineProfile({
    id: "gazette",
    hosts: ["gazette.example"],
    fields: { title: [meta("og:title")] },
    layouts: [{ id: "story", scope: "article", container: ".b", ...layout }],
    ...more,
  });
  return parseArticle(html, { url, profiles: [profile] });
}
const boom = (): never => {
  throw new Error("boom");
};
const failed = (article: Article): string[] =>
  article.issues.filter((issue) => issue.code === "hook-failed").map((issue) => issue.message);

describe("a hook that throws", () => {
  it("costs its own block, and says so", () => {
    const article = read({ blocks: [{ match: ".x", to: boom }] });
    expect(toText(article)).toBe("One.\n\nThree.");
    expect(failed(article)).toEqual([expect.stringMatching(/p\.x.*boom/)]);
    expect(article.profile).toBe("gazette");
  });
  it("costs its own note", () => {
    const article = read({ notes: [{ match: ".x", kind: "note", read: boom }] });
    expect(toText(article)).toBe("One.\n\nThree.");
    expect(article.notes).toEqual([]);
    expect(failed(article)).toHaveLength(1);
  });
  it("costs the value of its source, and the next one is tried", () => {
    const article = read(
      {},
      { fields: { title: [derive("mine", "head", boom), meta("og:title")] } },
    );
    expect(article).toMatchObject({
      title: "Rain",
      provenance: { title: { source: "meta:og:title" } },
    });
    expect(article.issues).toContainEqual(
      expect.objectContaining({ code: "hook-failed", field: "title" }),
    );
  });
  it("costs the field it was to clean or to choose, and no other", () => {
    const fields = { title: [meta("og:title")], authors: [meta("author")] };
    const exclusive = ["title"] as const;
    const cleaned = read({}, { fields, exclusive, clean: { title: boom } });
    const chosen = read({}, { fields, exclusive, choose: { title: boom } });
    for (const article of [cleaned, chosen]) {
      expect(article).not.toHaveProperty("title");
      expect(article.authors).toEqual([expect.objectContaining({ name: "Ada Finch" })]);
      expect(failed(article)).not.toEqual([]);
    }
  });
  it("costs its layout, if it was to tell or to build it", () => {
    const told = read(
      {},
      {
        layouts: [
          { id: "a", when: boom, container: ".b" },
          { id: "b", container: ".b" },
        ],
      },
    );
    expect(told.layout).toBe("b");
    const built = read(
      {},
      {
        layouts: [
          { id: "a", build: boom },
          { id: "b", build: () => [{ type: "thematicBreak" }] },
        ],
      },
    );
    expect(built).toMatchObject({ layout: "b", body: [{ type: "thematicBreak" }] });
    expect(failed(told)).toHaveLength(1);
    expect(failed(built)).toHaveLength(1);
  });
  it("leaves the page to others, if it was to accept it", () => {
    const article = read({}, { matches: boom });
    expect(article.profile).toBe("generic");
    expect(failed(article)).toEqual([expect.stringContaining("matches")]);
  });
  it("leaves a figure as it was, if it was to complete it", () => {
    const article = read(
      {
        blocks: [{ match: ".x", to: () => [{ type: "figure", images: [{ caption: "Rain" }] }] }],
        recover: { state: "__data", figure: boom },
      },
      {},
      `${page}<script>window.__data = {"a": 1};</script>`,
    );
    expect(article.body[1]).toEqual({ type: "figure", images: [{ caption: "Rain" }] });
    expect(article.issues.map((issue) => issue.code)).toEqual(
      expect.arrayContaining(["hook-failed", "image-unrecovered"]),
    );
  });
});

describe("a hook", () => {
  it("may decline: the next rule is asked, and then the stock reader", () => {
    const asked: string[] = [];
    const article = read({
      blocks: [
        { match: "p.x", to: (element) => void asked.push(element.text()) },
        { match: ".x", to: () => [{ type: "thematicBreak" }] },
        { match: "p", to: () => undefined },
      ],
    });
    expect(asked).toEqual(["Two."]);
    expect(article.body.map((block) => block.type)).toEqual([
      "paragraph",
      "thematicBreak",
      "paragraph",
    ]);
  });
  it("may leave its element out, or make several blocks of it", () => {
    expect(toText(read({ blocks: [{ match: ".x", to: () => [] }] }))).toBe("One.\n\nThree.");
    const doubled = read({
      blocks: [
        {
          match: ".x",
          to: (element, context) => [...context.blocks(element), ...context.blocks(element)],
        },
      ],
    });
    expect(toText(doubled)).toBe("One.\n\nTwo.\n\nTwo.\n\nThree.");
  });
  it("may decline a note, which is then part of the body", () => {
    const article = read({ notes: [{ match: ".x", kind: "note", read: () => undefined }] });
    expect(toText(article)).toBe("One.\n\nTwo.\n\nThree.");
    expect(article.notes).toEqual([]);
  });
});
