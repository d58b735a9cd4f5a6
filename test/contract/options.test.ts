import { describe, expect, it } from "vitest";
import {
  ArticleError,
  isProbablyArticle,
  type ParseOptions,
  parseArticle,
  readArticle,
  streamArticle,
  toText,
} from "../../src/index.js";
import { defineProfile } from "../../src/profile.js";

const faulty = (options: unknown): ArticleError => {
  try {
    parseArticle("<p>Rain", options as ParseOptions);
  } catch (error) {
    if (error instanceof ArticleError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

describe("the caller's profiles", () => {
  it("stand before the built-in ones, which stay", () => {
    const own = defineProfile({ id: "own", hosts: ["nytimes.com"], fields: {} });
    const url = "https://www.nytimes.com/2024/05/03/a.html";
    expect(parseArticle("<p>Rain", { url, profiles: [own] }).profile).toBe("own");
    const strict = { url, fallback: false };
    expect(parseArticle("<p>Rain", { ...strict, profiles: [] }).profile).toBe("nytimes");
    expect(parseArticle("<p>Rain", strict).profile).toBe("nytimes");
  });

  it("are named in the message where one is none", () => {
    expect(faulty({ profiles: ["nytimes"] }).message).toContain('got "nytimes"');
  });
});

describe("a mistake that newcomers make", () => {
  const say = (call: () => unknown): string => {
    try {
      call();
    } catch (error) {
      if (error instanceof ArticleError) return error.message;
      throw error;
    }
    throw new Error("nothing was thrown");
  };

  it("is answered by what is allowed, and by what to do", () => {
    const page = new Response("<p>Rain");
    expect(faulty({ uri: "https://gazette.example/" }).message).toMatch(
      /^options: "uri" is unknown; allowed are url, profiles, /,
    );
    expect(faulty({ limits: { size: 1 } }).message).toBe(
      'limits: "size" is unknown; allowed are bytes, depth, nodes',
    );
    expect(faulty({ profiles: [{ id: "gazette" }] }).message).toBe(
      "profiles[0]: what defineProfile() returns is allowed, got [object Object]",
    );
    expect(say(() => parseArticle(page as never))).toMatch(
      /got \[object Response\]; .*readArticle/,
    );
    expect(say(() => parseArticle(page.text() as never))).toMatch(
      /got \[object Promise\]; .*await/,
    );
    expect(say(() => toText(Promise.resolve() as never))).toMatch(/await the Promise/);
    expect(say(() => toText({} as never))).toBe("article.body: a value is needed");
  });

  it("is answered by the other function where text or an address is no source", async () => {
    await expect(readArticle("<p>Rain" as never)).rejects.toThrow(/parseArticle/);
    await expect(readArticle("https://gazette.example/" as never)).rejects.toThrow(/fetch/);
    const used = new Response("<p>Rain");
    await used.text();
    await expect(readArticle(used)).rejects.toThrow(/read once/);
  });

  it("is an issue with a word on what was passed where an address or a path is taken for a page", () => {
    expect(parseArticle("https://gazette.example/rain").issues[0]?.message).toMatch(/address/);
    expect(parseArticle("pages/rain.html").issues[0]?.message).toMatch(/name of a file/);
    expect(parseArticle("It rained.").issues[0]?.message).toBe("the page is plain text");
  });
});

describe("a bad option", () => {
  it.each([
    ["url", { url: "gazette.example/rain" }],
    ["url", { url: Object.create(null) }],
    ["url", { url: { href: "https://gazette.example/" } }],
    ["url", { url: null }],
    ["profiles", { profiles: [{ id: "x" }] }],
    ["profiles", { profiles: "nytimes" }],
    ["profiles", { profiles: [null] }],
    ["fallback", { fallback: "no" }],
    ["fallback", { fallback: null }],
    ["readDate", { readDate: "chrono-node" }],
    ["readDate", { readDate: null }],
    ["trace", { trace: 1 }],
    ["hidden", { hidden: "folded" }],
    ["container", { container: "" }],
    ["container", { container: "main >" }],
    ["container", { container: "p:weather" }],
    ["container", { container: 7 }],
    ["container", { container: null }],
    ["contentType", { contentType: 7 }],
    ["limits", { limits: 7 }],
    ["limits", { limits: [] }],
    ["limits", { limits: { byte: 100 } }],
    ["limits.depth", { limits: { depth: 0 } }],
    ["limits.depth", { limits: { depth: 1e6 } }],
    ["limits.bytes", { limits: { bytes: Number.NaN } }],
    ["limits.bytes", { limits: { bytes: "1000" } }],
    ["limits.nodes", { limits: { nodes: null } }],
    ["limits.nodes", { limits: { nodes: 1.5 } }],
    ["signal", { signal: {} }],
    ["signal", { signal: { aborted: false } }],
    [
      "options",
      {
        get url() {
          throw new Error("boom");
        },
      },
    ],
    ["ulr", { ulr: "https://gazette.example/" }],
    ["options", null],
    ["options", "https://gazette.example/"],
    ["options", ["https://gazette.example/"]],
  ])("%s is named, with what is allowed", (name, options) => {
    const error = faulty(options);
    expect(error.code).toBe("bad-option");
    expect(error.message).toContain(name);
    expect(error.message).toMatch(/allowed/);
  });

  it.each([7, null, undefined, {}, ["<p>Rain"], new Date(0)])(
    "as a page is named too: %j",
    (page) => {
      expect(() => parseArticle(page as string)).toThrow(/page: .* allowed/);
      expect(() => parseArticle(page as string)).toThrow(ArticleError);
    },
  );

  it("is refused by every door, and the source is let go", async () => {
    const wrong = { url: "rain" } as ParseOptions;
    const opened: boolean[] = [];
    const source = () =>
      new ReadableStream<string>({
        cancel() {
          opened.push(false);
        },
      });
    expect(() => isProbablyArticle("<p>Rain", wrong)).toThrow(/^url: /);
    await expect(readArticle(source(), wrong)).rejects.toThrow(/^url: /);
    await expect(streamArticle(source(), wrong).next()).rejects.toThrow(/^url: /);
    expect(opened).toEqual([false, false]);
  });

  it("of undefined is no option at all", () => {
    const none = { url: undefined, limits: { bytes: undefined }, signal: undefined };
    expect(parseArticle("<p>Rain", none as unknown as ParseOptions).issues).toEqual(
      parseArticle("<p>Rain").issues,
    );
  });
});
