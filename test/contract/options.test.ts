import { describe, expect, it } from "vitest";
import {
  ArticleError,
  type ParseOptions,
  parseArticle,
  readArticle,
  streamArticle,
} from "../../src/index.js";

const faulty = (options: unknown): ArticleError => {
  try {
    parseArticle("<p>Rain", options as ParseOptions);
  } catch (error) {
    if (error instanceof ArticleError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

describe("a bad option", () => {
  it.each([
    ["url", { url: "gazette.example/rain" }],
    ["url", { url: "javascript:alert(1)" }],
    ["profiles", { profiles: [{ id: "x" }] }],
    ["profiles", { profiles: "nytimes" }],
    ["fallback", { fallback: "no" }],
    ["trace", { trace: 1 }],
    ["contentType", { contentType: 7 }],
    ["limits", { limits: 7 }],
    ["limits.depth", { limits: { depth: 0 } }],
    ["limits.depth", { limits: { depth: 1e6 } }],
    ["limits.bytes", { limits: { bytes: Number.NaN } }],
    ["limits.nodes", { limits: { nodes: 1.5 } }],
    ["signal", { signal: {} }],
    ["ulr", { ulr: "https://gazette.example/" }],
    ["options", null],
  ])("%s is named, with what is allowed", (name, options) => {
    const error = faulty(options);
    expect(error.code).toBe("bad-option");
    expect(error.message).toContain(name);
    expect(error.message).toMatch(/allowed/);
  });

  it("as a page is named too", () => {
    expect(() => parseArticle(7 as unknown as string)).toThrow(/page: .* allowed/);
  });
});

async function* pieces(...parts: string[]): AsyncGenerator<string, void, undefined> {
  yield* parts;
}

describe("a source", () => {
  it("that fails rejects with its error as the cause", async () => {
    const cause = new Error("the line went dead");
    async function* broken(): AsyncGenerator<string, void, undefined> {
      yield "<article><p>It rai";
      throw cause;
    }
    await expect(readArticle(broken())).rejects.toMatchObject({
      name: "ArticleError",
      code: "source-failed",
      cause,
    });
  });

  it("that is given up rejects with the reason, and is cancelled", async () => {
    const control = new AbortController();
    let cancelled = false;
    const source = new ReadableStream<string>({
      pull(controller) {
        controller.enqueue("<p>It rained.</p>");
        control.abort("enough");
        return new Promise(() => {});
      },
      cancel() {
        cancelled = true;
      },
    });
    await expect(readArticle(source, { signal: control.signal })).rejects.toMatchObject({
      code: "aborted",
      cause: "enough",
    });
    expect(cancelled).toBe(true);
  });

  it("is not begun when the signal has already fired", async () => {
    await expect(
      readArticle(pieces("<p>Rain"), { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: "aborted" });
  });

  it("of the wrong kind is named", async () => {
    await expect(readArticle(7 as never)).rejects.toMatchObject({ code: "bad-option" });
  });

  it("is let go when the reader of events stops", async () => {
    let returned = false;
    async function* endless(): AsyncGenerator<string, void, undefined> {
      try {
        yield "<title>Rain</title><body>";
        while (true) yield "<p>It rained.</p>";
      } finally {
        returned = true;
      }
    }
    for await (const event of streamArticle(endless())) {
      expect(event.type).toBe("page");
      break;
    }
    expect(returned).toBe(true);
  });

  it("gives its address and charset, unless the caller knows better", async () => {
    const body = new Uint8Array([
      ...new TextEncoder().encode("<article><p><a href=x>Caf"),
      0xe9,
      ...new TextEncoder().encode("</a></p>"),
    ]);
    const response = new Response(body, {
      headers: { "content-type": "text/html; charset=iso-8859-1" },
    });
    Object.defineProperty(response, "url", { value: "https://gazette.example/a/" });
    const article = await readArticle(response);
    expect(JSON.stringify(article.body)).toContain("Café");
    expect(article.url).toBe("https://gazette.example/a/");
  });
});
