import { isDeepStrictEqual } from "node:util";
import { Parser } from "htmlparser2";
import { expect } from "vitest";
import {
  type Article,
  type ArticleEvent,
  parseArticle,
  streamArticle,
  toHtml,
  toText,
} from "../../src/index.js";

const ELEMENTS = new Set(
  "article header h1 h2 h3 h4 h5 h6 p a em strong del code pre br sup sub ul ol li blockquote figure figcaption img table caption thead tbody tr th td hr section aside footer time div math span address cite small b i u s dl dt dd details summary input".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "href src srcset sizes alt width height loading class id lang dir datetime colspan rowspan scope start role title data-provider rel type disabled checked value reversed cite".split(
    " ",
  ),
);
const ADDRESS = /^(?:https?:|mailto:|data:image\/(?:png|jpe?g|gif|webp|avif|bmp);)/i;
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|\/\/)/i;

/** What must hold for the article on any page whatsoever. */
export function checkArticle(article: Article): void {
  checkEqual(structuredClone(article), article);
  checkEqual(JSON.parse(JSON.stringify(article)), article);
  expect([...wrongValues(article, "article")]).toEqual([]);
  expect(article.confidence).toBeGreaterThanOrEqual(0);
  expect(article.confidence).toBeLessThanOrEqual(1);
  expect(Number.isInteger(article.wordCount)).toBe(true);
  expect(Object.keys(article.provenance).every((name) => name in article)).toBe(true);
  expect(toText(article, { captions: true })).toBeTypeOf("string");
  checkHtml(toHtml(article));
}

/** Node tells in a tenth of the time of `toEqual` that two are alike; that says how they differ. */
function checkEqual(made: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(made, wanted)) expect(made).toEqual(wanted);
}

/** No `null`, no empty text, no foreign address. One `expect` for each value would take most of the time of the suite. */
function* wrongValues(value: unknown, path: string): Generator<string> {
  if (value === null) yield `${path}: null`;
  else if (typeof value === "string") {
    if (/\.(?:url|src|image|poster|canonicalUrl|shortUrl|nextPageUrl)$/.test(path))
      if (!ADDRESS.test(value) && !RELATIVE.test(value)) yield `${path}: ${value}`;
    if (value === "" && !/\.(?:value|text|issues|trace|reason|message)\b/.test(path))
      yield `${path}: empty`;
  } else if (typeof value === "number") {
    if (!Number.isFinite(value)) yield `${path}: ${value}`;
  } else if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value))
      if (key !== "trace")
        yield* wrongValues(inner, Array.isArray(value) ? path : `${path}.${key}`);
  }
}

/** Our HTML has the elements, attributes and addresses that we write, and no other. */
export function checkHtml(html: string): void {
  let math = 0;
  const wrong: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "math") math++;
      if (math > 0) return;
      if (!ELEMENTS.has(name)) wrong.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(key)) wrong.push(`${name} ${key}`);
        if ((key === "href" || key === "src") && !ADDRESS.test(value) && !RELATIVE.test(value))
          wrong.push(`${name} ${key}=${value}`);
      }
    },
    onclosetag(name) {
      if (name === "math") math--;
    },
  });
  parser.end(html);
  expect(wrong, html).toEqual([]);
  expect(html).not.toMatch(/<(?:script|style|iframe|object|embed|svg)\b/i);
}

/** Each word of a page stands in the body and the notes once at most. */
export function checkWordsOnce({ body, notes }: Article): void {
  const seen = new Set<string>();
  const twice: string[] = [];
  // A formula is told twice on purpose: as TeX or text, and as MathML.
  const text = JSON.stringify([body, notes], (key, value) => (key === "mathml" ? "" : value));
  for (const [word] of text.matchAll(/\bw\d+x\b/g)) {
    if (seen.has(word)) twice.push(word);
    seen.add(word);
  }
  expect(twice).toEqual([]);
}

/** The events that a page gives in pieces of some sizes. */
async function eventsOf(
  page: string | Uint8Array,
  sizes: readonly number[],
  url: string,
): Promise<ArticleEvent[]> {
  async function* pieces(): AsyncGenerator<string | Uint8Array, void, undefined> {
    for (let at = 0, i = 0; at < page.length; i++) {
      const end = at + (sizes[i % sizes.length] ?? 1);
      yield page.slice(at, end);
      at = end;
    }
  }
  const events: ArticleEvent[] = [];
  for await (const event of streamArticle(pieces(), { url })) events.push(structuredClone(event));
  return events;
}

/** However a page is cut, it gives the same events, and they add up to the article. */
export async function checkPieces(
  page: string | Uint8Array,
  sizes: readonly number[],
  url: string,
): Promise<void> {
  const whole = await eventsOf(page, [page.length + 1], url);
  checkEqual(await eventsOf(page, sizes, url), whole);
  const last = whole.at(-1);
  checkEqual(last, { type: "article", article: parseArticle(page, { url }) });
  const blocks: Article["body"] = [];
  for (const event of whole) if (event.type === "block") blocks[event.index] = event.block;
  expect(last).toMatchObject({ article: { body: blocks } });
  expect(whole.filter((event) => event.type === "page")).toEqual([whole[0]]);
}
