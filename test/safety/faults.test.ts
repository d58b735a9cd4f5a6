import { afterEach, describe, expect, it, vi } from "vitest";
import { HANDLERS } from "../../src/body/handle/index.js";
import * as word from "../../src/body/paragraphs.js";
import * as locate from "../../src/generic/locate.js";
import { type Article, parseArticle, streamArticle } from "../../src/index.js";
import type { Issue } from "../../src/model/evidence.js";
import { PageData } from "../../src/page/page-data.js";
import { FieldResolver } from "../../src/profile/field-resolver.js";
import { defineProfile } from "../../src/profile.js";
import { Faults } from "../../src/session/faults.js";
import { TreeBuilder } from "../../src/tree/build/builder.js";
import { FIELD_READERS } from "../../src/values/field-parsers.js";

vi.mock(import("../../src/generic/locate.js"), async (original) => ({ ...(await original()) }));
vi.mock(import("../../src/body/paragraphs.js"), async (original) => ({ ...(await original()) }));
afterEach(() => vi.restoreAllMocks());

const url = "https://gazette.example/rain";
const SENTENCE = "The river rose by two fingers on Tuesday, which the miller called a good start.";
const PAGE = `<title>Rain</title><meta name=author content="Ada Finch"><article><h1>Rain</h1><p>${SENTENCE}</p><table><caption>Rain</caption><tr><td>Monday<td>1<tr><td>Tuesday<td>2</table><p>${SENTENCE} And so on it went, until the week was over.</p></article>`;
const gazette = defineProfile({
  id: "gazette",
  hosts: ["gazette.example"],
  layouts: [{ id: "story", container: "article" }],
});
const broken = (): never => {
  throw new RangeError("Maximum call stack size exceeded");
};
const faults = ({ issues }: Article): Issue[] =>
  issues.filter(({ code }) => code === "internal-error");

describe.each([
  ["a profile", { url, profiles: [gazette] }],
  ["the generic engine", { url }],
])("a fault of ours, while %s reads,", (_, options) => {
  const read = (): Article => {
    const article = parseArticle(PAGE, options);
    expect(JSON.parse(JSON.stringify(article))).toEqual(article);
    expect(article.confidence).toBeLessThanOrEqual(0.4);
    return article;
  };

  it("in a handler costs its element alone", () => {
    const get = HANDLERS.get.bind(HANDLERS);
    vi.spyOn(HANDLERS, "get").mockImplementation((name) => (name === "table" ? broken : get(name)));
    const article = read();
    expect(article.body.filter(({ type }) => type === "paragraph")).toHaveLength(2);
    expect(article.body.some(({ type }) => type === "table")).toBe(false);
    expect(article.title).toBe("Rain");
    expect(faults(article)).toEqual([
      {
        code: "internal-error",
        message: "reading table failed: RangeError: Maximum call stack size exceeded",
      },
    ]);
  });

  it("in the text of every paragraph leaves the fields, and is told once", () => {
    vi.spyOn(word, "inlines").mockImplementation(broken);
    vi.spyOn(word, "paragraphs").mockImplementation(broken);
    const article = read();
    expect(article).toMatchObject({ title: "Rain", authors: [{ name: "Ada Finch" }] });
    expect(faults(article).length).toBeGreaterThan(0);
    expect(faults(article).length).toBeLessThan(4);
  });

  it("in the tree leaves what was known", () => {
    vi.spyOn(TreeBuilder.prototype, "write").mockImplementation(broken);
    expect(faults(read())[0]?.message).toMatch(/^reading the page failed: /);
  });

  it("in the data of a page leaves its body and its title", () => {
    vi.spyOn(PageData.prototype, "opened").mockImplementation(broken);
    expect(faults(read())).toHaveLength(1);
  });

  it("in the settling of fields leaves the body", () => {
    vi.spyOn(FieldResolver.prototype, "head").mockImplementation(broken);
    vi.spyOn(FieldResolver.prototype, "finish").mockImplementation(broken);
    const article = read();
    expect(article.body.length).toBeGreaterThan(1);
    expect(faults(article)).toHaveLength(2);
  });
});

describe("a fault of ours", () => {
  it("in what finds the body leaves the fields", () => {
    vi.spyOn(locate, "locate").mockImplementation(broken);
    const article = parseArticle(PAGE, { url });
    expect(article).toMatchObject({ title: "Rain", body: [], confidence: 0, profile: "generic" });
    expect(faults(article)).toHaveLength(1);
  });

  it("in one field leaves the others and the body", () => {
    vi.spyOn(FIELD_READERS, "title").mockImplementation(broken);
    const article = parseArticle(PAGE, { url });
    expect(article).not.toHaveProperty("title");
    expect(article.authors).toEqual([{ name: "Ada Finch" }]);
    expect(article.confidence).toBeGreaterThan(0.4);
    expect(faults(article)[0]).toMatchObject({ field: "title" });
  });

  it("ends no stream, whose events still add up", async () => {
    const get = HANDLERS.get.bind(HANDLERS);
    vi.spyOn(HANDLERS, "get").mockImplementation((name) => (name === "table" ? broken : get(name)));
    async function* source(): AsyncGenerator<string> {
      yield PAGE;
    }
    const blocks: unknown[] = [];
    for await (const event of streamArticle(source(), { url, profiles: [gazette] })) {
      if (event.type === "block") blocks[event.index] = event.block;
      if (event.type === "article") expect(event.article.body).toEqual(blocks);
    }
    expect(blocks).toHaveLength(3);
  });

  it("is told once for each stage, whatever is thrown", () => {
    const told: Issue[] = [];
    const guard = new Faults((issue) => told.push(issue));
    for (const thrown of [new Error("a"), undefined, Object.create(null), 1n])
      expect(
        guard.run(`stage ${typeof thrown}`, () => {
          throw thrown;
        }),
      ).toBeUndefined();
    expect(guard.run("stage object", broken)).toBeUndefined();
    expect(guard.run("another", () => 1)).toBe(1);
    expect(told.map(({ message }) => message)).toEqual([
      "stage object failed: Error: a",
      "stage undefined failed: undefined",
      "stage bigint failed: 1",
    ]);
  });
});
