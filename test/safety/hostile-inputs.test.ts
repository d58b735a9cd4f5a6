import { describe, expect, it } from "vitest";
import {
  ArticleError,
  chunks,
  excerpt,
  images,
  isProbablyArticle,
  links,
  outline,
  parseArticle,
  readArticle,
  toHtml,
  toText,
} from "../../src/index.js";
import { toMarkdown, toMdast } from "../../src/markdown.js";
import {
  attr,
  defineProfile,
  jsonLd,
  value as known,
  link,
  loadProfiles,
  meta,
  select,
  state,
  text,
  walk,
} from "../../src/profile.js";
import { PARSE_OPTIONS } from "../../src/session/settings.js";

const boom = (): never => {
  throw new Error("boom");
};
const traps: ProxyHandler<object> = {
  get: boom,
  has: boom,
  ownKeys: boom,
  getPrototypeOf: boom,
  getOwnPropertyDescriptor: boom,
};
const ring: unknown[] = [];
ring.push(ring);
const revoked = Proxy.revocable({}, {});
revoked.revoke();
/** Memory that was handed to another thread. */
const handedOver = <View>(view: (buffer: ArrayBuffer) => View): View => {
  const buffer = new ArrayBuffer(8);
  const made = view(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  return made;
};

// What no caller should give, and some do by mistake.
const VALUES: Readonly<Record<string, unknown>> = {
  undefined,
  null: null,
  "a number": 5,
  NaN: Number.NaN,
  "a big number": 10n,
  text: "hi",
  "a symbol": Symbol("x"),
  "a function": () => {},
  "an object of no kind": Object.create(null) as unknown,
  "a ring": ring,
  "a Map": new Map([["body", []]]),
  "no date": new Date(Number.NaN),
  "an object that traps": new Proxy({}, traps),
  "a list that traps": new Proxy([], traps),
  "a function that traps": new Proxy(() => {}, { ...traps, apply: boom }),
  "a revoked proxy": revoked.proxy,
  "a tag that throws": {
    get [Symbol.toStringTag]() {
      return boom();
    },
  },
  "a false buffer": { [Symbol.toStringTag]: "ArrayBuffer", length: 2 ** 53 - 1 },
  "bytes that were handed over": handedOver((buffer) => new Uint8Array(buffer)),
  "a view that was handed over": handedOver((buffer) => new DataView(buffer)),
  "a buffer that was handed over": handedOver((buffer) => buffer),
};

const PAGE =
  "<title>Rain</title><article><h1>Rain on the harbour</h1><p>It rained on Monday, and the harbour stood still all day.</p></article>";
async function* pieces(...all: unknown[]): AsyncGenerator<string> {
  yield* all as string[];
}
const article = parseArticle(PAGE);

/** The call gives something, or an `ArticleError`; anything else is thrown on. */
async function attempt(call: () => unknown): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    expect(error.message).not.toBe("");
  }
}

/** Calls that take one hostile value each, at one place. */
const PLACES: Readonly<Record<string, (value: never) => readonly (() => unknown)[]>> = {
  "a page": (value) => [
    () => parseArticle(value),
    () => isProbablyArticle(value),
    () => parseArticle({ documentElement: value }),
    () => parseArticle({ documentElement: { outerHTML: value } }),
    () => parseArticle({ documentElement: { outerHTML: PAGE }, URL: value }),
  ],
  "a source": (value) => [
    () => readArticle(value),
    () => readArticle(pieces(PAGE, value)),
    () => readArticle({ [Symbol.asyncIterator]: () => value }),
    () => readArticle({ [Symbol.asyncIterator]: () => ({ next: () => value }) }),
    () => readArticle({ getReader: () => value }),
    () => readArticle({ getReader: () => ({ read: () => value, cancel: () => value }) }),
    () => readArticle({ headers: new Headers(), body: value, url: value }),
    () => readArticle({ headers: value, body: null, url: "" }),
    () => readArticle({ headers: { get: () => value }, body: null, url: "" }),
  ],
  options: (value) => [
    () => parseArticle(PAGE, value),
    () => readArticle(pieces(PAGE), value),
    ...Object.keys(PARSE_OPTIONS).flatMap((name) => [
      () => parseArticle(PAGE, { [name]: value }),
      () => readArticle(pieces(PAGE), { [name]: value }),
    ]),
    ...["bytes", "depth", "nodes"].map(
      (name) => () => parseArticle(PAGE, { limits: { [name]: value } }),
    ),
    () => parseArticle(PAGE, { profiles: [value] }),
    () => parseArticle(PAGE, { profiles: [{ checked: value }] as never }),
  ],
  "a signal": (value) =>
    (["aborted", "addEventListener", "removeEventListener", "reason"] as const).map(
      (name) => () =>
        readArticle(pieces(PAGE), {
          signal: {
            aborted: name === "reason",
            addEventListener() {},
            removeEventListener() {},
            [name]: value,
          } as unknown as AbortSignal,
        }),
    ),
  "a renderer or a view": (value) =>
    [toHtml, toText, toMarkdown, toMdast, outline, links, images, excerpt, chunks].flatMap(
      (write) => [
        () => (write as (content: unknown, options?: unknown) => unknown)(value),
        () => (write as (content: unknown, options?: unknown) => unknown)(article, value),
        ...["document", "embeds", "frontmatter", "markers", "words", "max", "measure"].map(
          (name) => () => write(article, { max: 10, [name]: value }),
        ),
        ...["title", "authors", "body", "notes", "leadImage", "tags", "language", "url"].map(
          (name) => () => write({ ...article, [name]: value }, { max: 10 }),
        ),
        ...["children", "items", "rows", "images", "value", "type", "depth", "start"].map(
          (name) => () =>
            write(
              ["paragraph", "heading", "list", "table", "figure", "code"].map(
                (type) => ({ type, depth: 2, [name]: value }) as never,
              ),
              { max: 10 },
            ),
        ),
      ],
    ),
  "a profile": (value) => [
    () => defineProfile(value),
    () => loadProfiles(value),
    () => loadProfiles("[]", value),
    () => loadProfiles([value]),
    ...["id", "hosts", "fields", "layouts", "clean", "choose", "match"].flatMap((name) => [
      () => defineProfile({ id: "a", hosts: ["a.example"], [name]: value }),
      () => loadProfiles([{ id: "a", hosts: ["a.example"], [name]: value }]),
    ]),
    ...["id", "container", "blocks", "notes", "recover", "build", "end", "scope", "drop"].map(
      (name) => () =>
        defineProfile({
          id: "a",
          hosts: ["a.example"],
          layouts: [{ id: "s", container: "article", [name]: value }],
        }),
    ),
    ...([meta, jsonLd, text, attr, link, state, known, select, walk] as readonly unknown[]).flatMap(
      (source) => {
        const make = source as (...all: unknown[]) => unknown;
        return [() => make(value), () => make("x", value), () => make("x", "x", value)];
      },
    ),
  ],
};

describe("a caller's mistake is an ArticleError and nothing else:", () => {
  describe.each(Object.entries(PLACES))("as %s", (_, calls) => {
    // By name: the runner itself looks into what it is handed.
    it.each(Object.keys(VALUES))("%s", async (name) => {
      for (const call of calls(VALUES[name] as never)) await attempt(call);
    });
  });

  it.each([
    ["signal", new AbortController().signal],
    ["contentType", "text/html"],
    ["url", "https://gazette.example/"],
  ])("option %s is read once", async (name, value) => {
    let read = 0;
    const options = {
      get [name]() {
        return read++ === 0 ? value : boom();
      },
    };
    await readArticle(pieces(PAGE), options);
    expect(read).toBe(1);
  });

  it.each([
    ["one that is not text", () => jsonLd(5 as never), "jsonLd: text is allowed, got 5"],
    ["one without a path", () => state("s", undefined as never), "path: text is allowed"],
    ["a number as a selector", () => select(5 as never, boom), "selector: text is allowed"],
  ])("a source is told by its name: %s", (_, make, message) => {
    expect(make).toThrow(expect.objectContaining({ code: "bad-profile" }));
    expect(make).toThrow(message);
  });
});
