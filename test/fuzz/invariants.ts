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
  expect(structuredClone(article)).toEqual(article);
  expect(JSON.parse(JSON.stringify(article))).toEqual(article);
  checkValues(article, "article");
  expect(article.confidence).toBeGreaterThanOrEqual(0);
  expect(article.confidence).toBeLessThanOrEqual(1);
  expect(Number.isInteger(article.wordCount)).toBe(true);
  expect(Object.keys(article.provenance).every((name) => name in article)).toBe(true);
  expect(toText(article, { captions: true })).toBeTypeOf("string");
  checkHtml(toHtml(article));
}

/** No `null`, no empty text, no foreign address; whatever has a name is known. */
function checkValues(value: unknown, path: string): void {
  expect(value, path).not.toBeNull();
  if (typeof value === "string") {
    if (/\.(?:url|src|image|poster|canonicalUrl|shortUrl|nextPageUrl)$/.test(path))
      expect(ADDRESS.test(value) || RELATIVE.test(value), `${path}: ${value}`).toBe(true);
    if (!/\.(?:value|text|issues|trace|reason|message)\b/.test(path))
      expect(value, path).not.toBe("");
  } else if (typeof value === "number") expect(Number.isFinite(value), path).toBe(true);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key !== "trace") checkValues(inner, Array.isArray(value) ? path : `${path}.${key}`);
    }
  }
}

/** Our HTML has the elements, attributes and addresses that we write, and no other. */
export function checkHtml(html: string): void {
  let math = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "math") math++;
      if (math > 0) return;
      expect(ELEMENTS, html).toContain(name);
      for (const [key, value] of Object.entries(attributes)) {
        expect(ATTRIBUTES, html).toContain(key);
        if (key === "href" || key === "src")
          expect(ADDRESS.test(value) || RELATIVE.test(value), value).toBe(true);
      }
    },
    onclosetag(name) {
      if (name === "math") math--;
    },
  });
  parser.end(html);
  expect(html).not.toMatch(/<(?:script|style|iframe|object|embed|svg)\b/i);
}

/** Each word of a page stands in the body and the notes once at most. */
export function checkWordsOnce({ body, notes }: Article): void {
  const seen = new Set<string>();
  // A formula is told twice on purpose: as TeX or text, and as MathML.
  const text = JSON.stringify([body, notes], (key, value) => (key === "mathml" ? "" : value));
  for (const [word] of text.matchAll(/\bw\d+x\b/g)) {
    expect(seen.has(word), `${word} is there twice`).toBe(false);
    seen.add(word);
  }
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
  expect(await eventsOf(page, sizes, url)).toEqual(whole);
  const last = whole.at(-1);
  expect(last).toEqual({ type: "article", article: parseArticle(page, { url }) });
  const blocks: Article["body"] = [];
  for (const event of whole) if (event.type === "block") blocks[event.index] = event.block;
  expect(last).toMatchObject({ article: { body: blocks } });
  expect(whole.filter((event) => event.type === "page")).toEqual([whole[0]]);
}
