import { describe, expect, it } from "vitest";
import { chunks, excerpt, images, links, outline, toHtml, toText } from "../../src/index.js";
import { toMarkdown, toMdast } from "../../src/markdown.js";

const READERS: Readonly<Record<string, (given: never) => unknown>> = {
  toText,
  toHtml,
  toMarkdown,
  toMdast,
  outline,
  links,
  images,
  excerpt,
  chunks: (given) => chunks(given, { max: 50 }),
};

/** Makes an object that counts how often its members are read. */
function counter() {
  let reads = 0;
  const counted = <Value extends object>(value: Value): Value =>
    new Proxy(value, {
      get(target, key, receiver) {
        reads++;
        return Reflect.get(target, key, receiver);
      },
    });
  return { counted, reads: () => reads };
}

const text = { type: "text", value: "It rained." };
const paragraph = { type: "paragraph", children: [text] };
type Level = (inner: object) => object;
const LEVELS: Readonly<Record<string, { start: object; level: Level; wrap?: Level }>> = {
  quotes: {
    start: paragraph,
    level: (inner) => ({ type: "blockquote", children: [inner, inner] }),
  },
  "items of lists": {
    start: paragraph,
    level: (inner) => ({
      type: "list",
      ordered: true,
      items: Array(2).fill({ children: [inner] }),
    }),
  },
  "cells of tables": {
    start: paragraph,
    level: (inner) => ({
      type: "table",
      rows: [{ cells: Array(2).fill({ children: [], blocks: [inner] }) }],
    }),
  },
  "children themselves": {
    start: paragraph,
    level: (inner) => {
      const children = [inner];
      const box = { type: "details", children };
      return { type: "callout", kind: "note", children: [box, { type: "blockquote", children }] };
    },
  },
  marks: {
    start: text,
    level: (inner) => ({ type: "strong", children: [inner, inner] }),
    wrap: (inner) => ({ type: "paragraph", children: [inner] }),
  },
};

describe("an article whose blocks share what they hold", () => {
  for (const [name, read] of Object.entries(READERS)) {
    it.each(Object.entries(LEVELS))(
      `is refused by ${name} after bounded work: forty levels of %s`,
      (_, shape) => {
        const { counted, reads } = counter();
        let block = counted(shape.start);
        for (let i = 0; i < 40; i++) block = counted(shape.level(block));
        const given = { body: [shape.wrap?.(block) ?? block] };
        expect(() => read(given as never)).toThrow(
          expect.objectContaining({ name: "ArticleError", code: "bad-article" }),
        );
        expect(reads()).toBeLessThan(1_000_000);
      },
    );

    it(`is refused by ${name} where one long text stands at many places`, () => {
      const long = { type: "paragraph", children: [{ ...text, value: "It rained. ".repeat(1e5) }] };
      const { counted, reads } = counter();
      expect(() => read(Array(5000).fill(counted(long)) as never)).toThrow(
        expect.objectContaining({ code: "bad-article" }),
      );
      expect(reads()).toBeLessThan(1000);
    });
  }

  it("is read where it shares a little, as code that makes articles does", () => {
    const rule = { type: "thematicBreak" } as const;
    const body = Array.from({ length: 5000 }, () => [paragraph, rule]).flat();
    for (const read of Object.values(READERS)) expect(() => read({ body } as never)).not.toThrow();
  });
});

describe("text of blocks nested deeply around many", () => {
  const words = Array.from({ length: 500 }, () => paragraph);
  const nested = (level: (children: object[]) => object): object => {
    let children: object[] = words;
    for (let i = 0; i < 200; i++) children = [level(children)];
    return { body: children };
  };
  const shapes: Readonly<Record<string, object>> = {
    quotes: nested((children) => ({ type: "blockquote", children })),
    lists: nested((children) => ({ type: "list", ordered: false, items: [{ children }] })),
    terms: nested((children) => ({ type: "definitionList", items: [{ term: [text], children }] })),
    notes: nested((children) => ({ type: "footnoteDefinition", identifier: "a", children })),
    callouts: nested((children) => ({ type: "callout", kind: "note", children })),
  };
  it.each(Object.entries(shapes))("is not much longer than they are: %s", (_, article) => {
    const given = JSON.stringify(article).length;
    for (const write of [toText, toMarkdown]) {
      const written = write(article as never);
      expect(written.match(/It rained/g)?.length).toBeGreaterThanOrEqual(500);
      expect(written.length).toBeLessThan(given * 2);
    }
  });

  it("shows twenty levels as they are", () => {
    let block: object = paragraph;
    for (let i = 0; i < 20; i++) block = { type: "blockquote", children: [block] };
    expect(toMarkdown(block as never)).toBe(`${"> ".repeat(20)}It rained.\n`);
  });
});
