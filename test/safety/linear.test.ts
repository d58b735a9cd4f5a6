import { afterAll, beforeAll, describe, expect, it } from "vitest";
// biome-ignore lint/correctness/useImportExtensions: it is a script
import { type Family, shapes } from "../../scripts/scale/families/index.mjs";
import type { Article } from "../../src/index.js";
import { StepCounter } from "./steps.js";

// Enough to see a growth that `npm run bench:scale` measures at some MB.
const SMALL = 4_000;
const TIMES = 4;
// What is linear has 1, what is quadratic 2.
const MOST_EXPONENT = 1.15;

const counter = new StepCounter();
let library: typeof import("../../src/index.js");
let toMarkdown: typeof import("../../src/markdown.js").toMarkdown;
let checkArticle: typeof import("../fuzz/invariants.js").checkArticle;
beforeAll(async () => {
  await counter.start();
  // Loops are counted in what is loaded from now on.
  library = await import("../../src/index.js");
  ({ toMarkdown } = await import("../../src/markdown.js"));
  ({ checkArticle } = await import("../fuzz/invariants.js"));
});
afterAll(() => counter.stop());

/**
 * To which power of its size a work grows. The large one is first: what is made once for all counts against it, not for it. Where that is
 * too much, or a small page is no article yet, the next size says it.
 */
async function exponent(work: (size: number) => () => unknown): Promise<number> {
  const [small, large] = [work(SMALL), work(SMALL * TIMES)];
  await counter.reset();
  const [many, few] = [await counter.count(large), await counter.count(small)];
  const grown = Math.log(many / few) / Math.log(TIMES);
  if (grown < MOST_EXPONENT) return grown;
  const largest = work(SMALL * TIMES ** 2);
  await counter.reset();
  const [most, again] = [await counter.count(largest), await counter.count(large)];
  return Math.log(most / again) / Math.log(TIMES);
}
const options = ({ url }: Family): { url?: string } => (url === undefined ? {} : { url });

describe("a hostile page gives a sound article, and its steps grow as it does:", () => {
  it.each(shapes)("$name", async (family) => {
    let article: Article | undefined;
    const read = (size: number) => {
      const html = family.page(size);
      return () => {
        article = library.parseArticle(html, options(family));
      };
    };
    expect(await exponent(read)).toBeLessThan(MOST_EXPONENT);
    if (article === undefined) throw new Error("nothing was read");
    checkArticle(article);
    expect(article.issues.filter(({ code }) => code === "internal-error")).toEqual([]);
  });

  it("behind the limit of depth they do not grow at all", async () => {
    const deep = (size: number) => {
      const html = `<article><p>It rained.</p>${"<div>".repeat(600 + size)}`;
      return () => library.parseArticle(html);
    };
    expect(await exponent(deep)).toBeLessThan(0.1);
  });
});

describe("the steps that a renderer takes grow as the article does:", () => {
  const mixed =
    "<p>a <b>b</b> <a href=/x>c</a></p><ul><li>c<ul><li>d</ul></ul><table><tr><td>1<td>2</table><pre>e</pre>";
  it.each(["toText", "toHtml", "toMarkdown"] as const)("%s", async (name) => {
    const { body, ...fields } = library.parseArticle(`<article><h1>Rain</h1>${mixed.repeat(40)}`);
    // Of a page twice as long the engine may keep more than twice the text: here the article itself is.
    const render = (size: number) => {
      const times = Math.round(size / (40 * mixed.length));
      const article = { ...fields, body: Array.from({ length: times }, () => body).flat() };
      const write = name === "toMarkdown" ? toMarkdown : library[name];
      return () => write(article);
    };
    expect(await exponent(render)).toBeLessThan(MOST_EXPONENT);
  });
});
