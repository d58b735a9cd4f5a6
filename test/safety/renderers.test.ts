import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type ArticleError,
  type Block,
  type Inline,
  parseArticle,
  readArticle,
} from "../../src/index.js";
import { toMarkdown } from "../../src/markdown.js";
import { defineProfile, loadProfiles } from "../../src/profile.js";

const text = (value: string): Inline => ({ type: "text", value });
const strong = (...children: Inline[]): Inline => ({ type: "strong", children });
const paragraph = (children: Inline[]): Block => ({ type: "paragraph", children });
const times = <Value>(count: number, make: (i: number) => Value): Value[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe("Markdown of hostile blocks", () => {
  afterEach(() => vi.restoreAllMocks());

  it("copies no more of a paragraph of marks than it has", () => {
    const count = 4000;
    const { slice } = Array.prototype;
    let copied = 0;
    vi.spyOn(Array.prototype, "slice").mockImplementation(function (this: unknown[], ...range) {
      const part = slice.apply(this, range);
      copied += part.length;
      return part;
    });
    const children = times(count, (i) => (i % 2 > 0 ? text(" it, ") : strong(text("rained"))));
    expect(toMarkdown(paragraph(children))).toMatch(/^\*\*rained\*\* it, \*\*rained/);
    expect(copied).toBeLessThan(count * 20);
  });

  it.each([
    [
      "breaks in a mark",
      () => [text("a"), strong(...times(40_000, () => ({ type: "break" }) as const), text("b"))],
    ],
    [
      "breaks behind a mark's text",
      () => [strong(text("b"), ...times(40_000, () => ({ type: "break" }) as const)), text("a")],
    ],
    [
      "signs in a mark",
      () => [text("a"), strong(text(`${"-.".repeat(40_000)}b${".".repeat(40_000)}`)), text("c")],
    ],
    [
      "signs, then a letter, again and again",
      () => [text("a"), strong(text(`${"....b".repeat(20_000)}`)), text("c")],
    ],
    ["breaks alone", () => times(40_000, () => ({ type: "break" }) as const)],
  ])("is written: %s", (_, inlines) => {
    expect(toMarkdown(paragraph([...inlines(), text("It rained.")]))).toContain("It rained.");
  });

  const cell = (value: string, spans = {}) => ({ children: [text(value)], ...spans });
  it.each([
    [
      "one long cell above short ones",
      times(3000, (i) => [cell(i === 5 ? "x".repeat(50_000) : "a")]),
    ],
    [
      "one wide row above short ones",
      times(3000, (i) => (i === 0 ? times(200, () => cell("a")) : [cell("b")])),
    ],
    ["a cell that spans all", times(3000, () => [cell("a", { colSpan: 1000, rowSpan: 65_534 })])],
    ["cells that span columns", times(3000, () => [cell("a", { colSpan: 1000 })])],
    [
      "long cells in turn",
      times(300, (i) => times(300, (x) => cell(i === x ? "x".repeat(500) : "a"))),
    ],
  ])("is not much longer than its table: %s", (_, cells) => {
    const rows = cells.map((row) => ({ cells: row }));
    const given = JSON.stringify(rows).length;
    expect(toMarkdown({ type: "table", rows }).length).toBeLessThan(given * 12);
  });

  it("still aligns the pipes of what people write", () => {
    const rows = [
      { cells: [cell("Month", { header: true }), cell("Rain", { header: true })] },
      { cells: [cell("January, which was wet"), cell("80 mm")] },
    ] as never;
    expect(toMarkdown({ type: "table", rows })).toBe(
      "| Month                  | Rain  |\n| ---------------------- | ----- |\n| January, which was wet | 80 mm |\n",
    );
  });
});

describe("what cannot even be asked what it is", () => {
  const boom = (): never => {
    throw new Error("boom");
  };
  const untouchable = new Proxy({}, { get: boom, has: boom, getPrototypeOf: boom, ownKeys: boom });
  const throwing = (): never => {
    throw untouchable;
  };
  const isError = expect.objectContaining({ name: "ArticleError" }) as ArticleError;

  it("is the cause of an ArticleError, wherever it is thrown", async () => {
    const getter = {
      get id() {
        return throwing();
      },
    };
    expect(() =>
      parseArticle("<p>x", {
        get url() {
          return throwing();
        },
      }),
    ).toThrow(isError);
    expect(() => defineProfile(getter as never)).toThrow(isError);
    expect(() => loadProfiles([getter])).toThrow(isError);
    expect(() =>
      toMarkdown({
        get body() {
          return throwing();
        },
      }),
    ).toThrow(isError);
    const source = { [Symbol.asyncIterator]: () => ({ next: async () => throwing() }) };
    await expect(readArticle(source)).rejects.toEqual(isError);
  });

  it("is a hook's fault where a hook gives it for a list", () => {
    const list = new Proxy([], { get: boom });
    const layout = { id: "story", container: "article", blocks: [{ match: "p", to: () => list }] };
    const profile = defineProfile({ id: "gazette", hosts: ["gazette.example"], layouts: [layout] });
    const { issues } = parseArticle("<article><p>It rained all day.</p></article>", {
      url: "https://gazette.example/a",
      profiles: [profile],
    });
    expect(issues.map(({ code }) => code)).toContain("hook-failed");
    expect(issues.map(({ code }) => code)).not.toContain("internal-error");
  });
});
