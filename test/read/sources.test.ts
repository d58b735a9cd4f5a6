import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { parseArticle, readArticle, streamArticle } from "../../src/index.js";
import { defineProfile, meta } from "../../src/profile.js";

const gazette = defineProfile({
  id: "gazette",
  hosts: ["gazette.example"],
  fields: { title: [meta("og:title")] },
  layouts: [{ id: "story", scope: "article", container: ".b" }],
});
const options = { url: "https://gazette.example/rain", profiles: [gazette] };
const story =
  '<meta charset=utf-8><meta property="og:title" content="Rain"><body><article><div class=b><p>It rained — for days.</p><p>Then it stopped.</p></div></article>';
const page = `${story}<footer>${"More that nobody needs. ".repeat(4000)}</footer>`;
const bytes = new TextEncoder().encode(page);
const whole = parseArticle(page, options);

async function* pieces<Piece>(...parts: Piece[]): AsyncGenerator<Piece, void, undefined> {
  yield* parts;
}

function streamed<Piece>(parts: readonly Piece[]): ReadableStream<Piece> {
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
}

describe("a source of any kind gives the same article", () => {
  it.each([
    ["an async iterable of text", () => pieces(page.slice(0, 99), page.slice(99))],
    ["an async iterable of bytes", () => pieces(bytes.slice(0, 99), bytes.slice(99))],
    ["a stream of text", () => streamed([page])],
    ["a stream of bytes", () => streamed([bytes])],
    ["a Response of text", () => new Response(page)],
    ["a Response of bytes", () => new Response(bytes)],
    ["a stream of Node", () => Readable.from([Buffer.from(bytes)])],
    ["empty pieces in between", () => pieces("", page.slice(0, 99), "", page.slice(99), "")],
  ])("%s", async (_, source) => {
    expect(whole).toMatchObject({ title: "Rain", profile: "gazette", issues: [] });
    expect(await readArticle(source(), options)).toEqual(whole);
  });

  it("a Response without a body is an empty page", async () => {
    const article = await readArticle(new Response(null));
    expect(article.issues.map((issue) => issue.code)).toContain("empty-input");
  });

  it("a Response gives its address and charset, unless the caller knows better", async () => {
    const latin = Uint8Array.from("<title>Caf\xe9</title>", (char) => char.charCodeAt(0));
    const response = (): Response => {
      const made = new Response(latin, {
        headers: { "content-type": "text/html; charset=latin1" },
      });
      Object.defineProperty(made, "url", { value: "https://gazette.example/a/" });
      return made;
    };
    const article = await readArticle(response(), { profiles: [gazette], trace: true });
    expect(article).toMatchObject({
      url: "https://gazette.example/a/",
      trace: { charset: "windows-1252 (http)" },
    });
    const known = await readArticle(response(), {
      url: "https://elsewhere.example/",
      contentType: "text/html; charset=utf-8",
      trace: true,
    });
    expect(known).toMatchObject({
      url: "https://elsewhere.example/",
      trace: { charset: "utf-8 (http)" },
    });
  });

  it("a live document is read by what it holds, and left as it is", () => {
    const document = { documentElement: { outerHTML: page } };
    expect(parseArticle(Object.freeze(document), options)).toEqual(whole);
    expect(parseArticle({ documentElement: null }).issues[0]?.code).toBe("empty-input");
  });
});

describe("reading ends with the article", () => {
  const SIZE = 256;

  it("and the source is not asked for more", async () => {
    let pulled = 0;
    let returned = false;
    async function* counted(): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        for (let at = 0; at < bytes.length; at += SIZE) {
          pulled += SIZE;
          yield bytes.subarray(at, at + SIZE);
        }
      } finally {
        returned = true;
      }
    }
    await readArticle(counted(), { ...options, contentType: "text/html; charset=utf-8" });
    const needed = new TextEncoder().encode(story).length;
    expect(pulled).toBeGreaterThanOrEqual(needed);
    expect(pulled).toBeLessThan(needed + SIZE);
    expect(returned).toBe(true);
  });

  it("and a stream is cancelled", async () => {
    let at = 0;
    let cancelled = false;
    const source = new ReadableStream<string>(
      {
        pull(controller) {
          controller.enqueue(page.slice(at, at + SIZE));
          at += SIZE;
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    expect(await readArticle(source, options)).toEqual(whole);
    expect(cancelled).toBe(true);
    expect(at).toBeLessThan(story.length + SIZE);
  });

  it("and whatever the source makes of that does not matter", async () => {
    const stubborn: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: false, value: page }),
        return: () => Promise.reject(new Error("no")),
      }),
    };
    expect(await readArticle(stubborn, options)).toEqual(whole);
    const rude: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: async () => ({ done: false, value: page }),
        return: () => {
          throw new Error("no");
        },
      }),
    };
    expect(await readArticle(rude, options)).toEqual(whole);
  });

  it("and at the limit of bytes", async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<string, void, undefined> {
      while (true) {
        pulled += 1000;
        yield "<p>It rained.</p>".padEnd(1000);
      }
    }
    const article = await readArticle(endless(), { limits: { bytes: 10_500 } });
    expect(article.issues.map((issue) => issue.code)).toContain("too-large");
    expect(pulled).toBe(11_000);
  });
});

describe("a source", () => {
  it("that fails rejects with its error as the cause", async () => {
    const cause = new Error("the line went dead");
    async function* broken(): AsyncGenerator<string, void, undefined> {
      yield "<article><p>It rai";
      throw cause;
    }
    const stream = (): ReadableStream<Uint8Array<ArrayBuffer>> =>
      new ReadableStream({ pull: (controller) => controller.error(cause) });
    const failed = { name: "ArticleError", code: "source-failed", cause };
    await expect(readArticle(broken())).rejects.toMatchObject(failed);
    await expect(readArticle(stream())).rejects.toMatchObject(failed);
    await expect(readArticle(new Response(stream()))).rejects.toMatchObject({
      code: "source-failed",
    });
  });

  it("that fails behind the article does no harm", async () => {
    async function* broken(): AsyncGenerator<string, void, undefined> {
      yield story;
      throw new Error("the line went dead");
    }
    expect((await readArticle(broken(), options)).title).toBe("Rain");
  });

  it("that fails midway has told what it had", async () => {
    async function* broken(): AsyncGenerator<string, void, undefined> {
      yield page.slice(0, story.indexOf("Then"));
      throw new Error("the line went dead");
    }
    const types: string[] = [];
    const read = async (): Promise<void> => {
      for await (const event of streamArticle(broken(), options)) types.push(event.type);
    };
    await expect(read()).rejects.toMatchObject({ code: "source-failed" });
    expect(types).toEqual(["page", "block"]);
  });

  it("that somebody else is reading cannot be opened", async () => {
    const response = new Response(page);
    await response.text();
    await expect(readArticle(response)).rejects.toMatchObject({ code: "source-failed" });
    const stream = streamed([page]);
    stream.getReader();
    await expect(readArticle(stream)).rejects.toMatchObject({
      code: "source-failed",
      cause: expect.any(TypeError),
    });
  });

  it.each([7, null, undefined, "<p>Rain", {}, ["<p>Rain"]])(
    "of the wrong kind is named: %j",
    async (wrong) => {
      await expect(readArticle(wrong as never)).rejects.toMatchObject({
        code: "bad-option",
        message: expect.stringMatching(/^source: .*Response.* allowed/),
      });
    },
  );

  it("of pieces of the wrong kind is named", async () => {
    await expect(readArticle(pieces(7) as never)).rejects.toMatchObject({
      code: "bad-option",
      message: expect.stringMatching(/^source: pieces/),
    });
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
});

describe("a signal", () => {
  it("gives a source up that does not answer, with the reason, and cancels it", async () => {
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

  it("that has fired already leaves the source unread", async () => {
    let pulled = false;
    async function* source(): AsyncGenerator<string, void, undefined> {
      pulled = true;
      yield "<p>Rain";
    }
    await expect(readArticle(source(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "aborted",
    });
    expect(pulled).toBe(false);
  });

  it("is heard between two events", async () => {
    const control = new AbortController();
    const events = streamArticle(pieces(story.slice(0, -10), page), {
      ...options,
      signal: control.signal,
    });
    expect((await events.next()).value).toMatchObject({ type: "page" });
    control.abort();
    const rest = async (): Promise<void> => {
      for await (const _ of events);
    };
    await expect(rest()).rejects.toMatchObject({ code: "aborted" });
  });

  it("is forgotten when the article is there", async () => {
    const control = new AbortController();
    let listeners = 0;
    const { signal } = control;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      if (listeners > 0) listeners--;
      remove(...args);
    };
    await readArticle(pieces(...(page.match(/.{1,40}/g) ?? [])), { ...options, signal });
    expect(listeners).toBe(0);
  });
});
