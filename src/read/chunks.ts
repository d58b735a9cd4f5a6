import { given } from "../check/given.js";
import { ArticleError, describeValue } from "../errors.js";

/** A piece of a page. */
export type PageChunk = Uint8Array | string;

/** What is used of a web stream: `ReadableStream<Uint8Array>` and `ReadableStream<string>` are such. */
export interface PageStream {
  /** Locks the stream and reads it. */
  getReader(): PageReader;
}

/** What a stream's reader gives. */
export interface PageRead {
  /** Has the stream ended? */
  done: boolean;
  /** The piece; absent at the end. */
  value?: PageChunk | undefined;
}

/** What is used of a stream's reader. */
export interface PageReader {
  /** The next piece. */
  read(): Promise<PageRead>;
  /** Nothing more is wanted. */
  cancel(reason?: unknown): Promise<void>;
}

/** What is used of a `Response`'s headers. */
export interface PageHeaders {
  /** The value of a header; `null` where there is none. */
  get(name: string): string | null;
}

/** What is used of a `Response`. */
export interface PageResponse {
  /** Where the page was found, redirects followed. */
  readonly url: string;
  /** For the charset. */
  readonly headers: PageHeaders;
  /** `null` where there is none. */
  readonly body: PageStream | null;
}

/** Where a page comes from: a `Response`, a `ReadableStream`, or any async iterable of bytes or text. */
export type PageSource = PageResponse | PageStream | AsyncIterable<PageChunk>;

/** A source that has been opened. */
export interface OpenSource {
  /** Address of the page, where the source knows it. */
  readonly url?: string;
  /** `Content-Type` header, where the source has one. */
  readonly contentType?: string;
  /** The next piece; `undefined` at the end. */
  next(): Promise<PageChunk | undefined>;
  /** Nothing more is wanted. Never throws, and does not wait. */
  cancel(): void;
}

/** Opens a source of any kind. */
export function openSource(source: PageSource): OpenSource {
  const open = given("source", () => opener(source) ?? refuse(source));
  try {
    return open();
  } catch (cause) {
    // A stream that somebody else is reading, above all: a Response can be read once.
    throw new ArticleError(
      "source-failed",
      "source: cannot be opened; a Response or a stream can be read once",
      { cause },
    );
  }
}

function refuse(source: unknown): never {
  const kinds = "a Response, a ReadableStream or an async iterable of bytes or text";
  throw new ArticleError(
    "bad-option",
    `source: ${kinds} is allowed, got ${describeValue(source)}${hintFor(source)}`,
  );
}

/** What to do with what is no source, for the mistakes that are made most. */
function hintFor(source: unknown): string {
  if (typeof source === "object" && source !== null && "then" in source) return "; await it first";
  const given = typeof source === "string" ? source : source instanceof URL ? source.href : "";
  if (/^https?:\/\//i.test(given)) return "; fetch an address first: readArticle(await fetch(url))";
  return typeof source === "string" || bytesOf(source) !== undefined
    ? "; a page in hand is for parseArticle"
    : "";
}

function opener(source: PageSource): (() => OpenSource) | undefined {
  if (typeof source !== "object" || source === null) return undefined;
  if ("headers" in source && "body" in source) return () => openResponse(source);
  if ("getReader" in source) return () => openStream(source);
  return Symbol.asyncIterator in source ? () => openIterable(source) : undefined;
}

function openResponse({ url, headers, body }: PageResponse): OpenSource {
  const contentType = headers.get("content-type");
  const opened =
    body === null ? { next: async () => undefined, cancel: () => {} } : openStream(body);
  return {
    ...(/^https?:/.test(url) && { url }),
    ...(contentType !== null && { contentType }),
    ...opened,
  };
}

function openStream(stream: PageStream): OpenSource {
  // Not by iteration: Safari's streams cannot be iterated.
  const reader = stream.getReader();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      return done ? undefined : checked(value);
    },
    cancel: () => ignore(() => reader.cancel()),
  };
}

function openIterable(source: AsyncIterable<PageChunk>): OpenSource {
  const iterator = source[Symbol.asyncIterator]();
  // As `for await` has it: who has ended, or has failed, is not told to end.
  let over = false;
  return {
    next: async () => {
      over = true;
      const { done, value } = await iterator.next();
      over = done === true;
      return over ? undefined : checked(value);
    },
    cancel: () => {
      if (!over) ignore(() => iterator.return?.());
    },
  };
}

/** A source that will not stop is not waited for: its `return` may wait for a piece that never comes. */
function ignore(stop: () => PromiseLike<unknown> | undefined): void {
  try {
    stop()?.then(undefined, () => {});
  } catch {
    // Nothing more is wanted of it, errors included.
  }
}

/** Bytes, also those of another realm, which are no `Uint8Array` of this one; `undefined` for what holds none. */
export function bytesOf(chunk: unknown): Uint8Array | undefined {
  // What was handed to another thread is empty, and cannot even be walked.
  if (chunk instanceof Uint8Array) return chunk.length === 0 ? new Uint8Array() : chunk;
  if (ArrayBuffer.isView(chunk))
    return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const tag = Object.prototype.toString.call(chunk);
  return /^\[object (?:Shared)?ArrayBuffer\]$/.test(tag)
    ? new Uint8Array(chunk as ArrayBuffer)
    : undefined;
}

function checked(chunk: unknown): PageChunk {
  const piece = typeof chunk === "string" ? chunk : bytesOf(chunk);
  if (piece !== undefined) return piece;
  throw new ArticleError(
    "bad-option",
    `source: pieces may be text or Uint8Array, got ${typeof chunk}`,
  );
}
