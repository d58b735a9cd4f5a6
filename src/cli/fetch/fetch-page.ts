import { type IncomingMessage, type RequestOptions, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { parseUrl } from "../../text/address/parse-url.js";
import { UnreadableError } from "../failure.js";
import { programVersion } from "../version.js";
import { checkedLookup, checkLiteral } from "./checked-lookup.js";

/** How a page is fetched. */
export interface FetchOptions {
  /** May the address, or one it leads to, be loopback or of a private network? */
  readonly allowPrivate: boolean;
  /** For everything, redirects and the body too. */
  readonly seconds: number;
  /** Of the page, decompressed. */
  readonly bytes: number;
  /** Told of each redirect. */
  readonly onRedirect: (to: URL) => void;
}

/** A page that is arriving. */
export interface FetchedPage {
  readonly url: URL;
  readonly contentType: string | undefined;
  readonly size: number | undefined;
  readonly body: AsyncIterable<Uint8Array>;
}

const MOST_REDIRECTS = 10;
const PAGES = /^(?:text\/|application\/(?:xhtml\+xml|xml|octet-stream))/i;

/**
 * Fetches a page over HTTP. Each address on the way is checked before anything is sent, and connected to is what was
 * checked: that choice Node's `http` has and its `fetch` has not.
 */
export async function fetchPage(address: URL, options: FetchOptions): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.seconds * 1000);
  let url = address;
  for (let redirects = 0; ; redirects++) {
    const response = await inTime(send(url, signal, options), signal, options);
    const next = redirectOf(response, url);
    if (next === undefined) return opened(response, url, signal, options);
    response.destroy();
    if (redirects === MOST_REDIRECTS)
      throw new UnreadableError(`more than ${MOST_REDIRECTS} redirects`);
    options.onRedirect(next);
    url = next;
  }
}

function send(
  url: URL,
  signal: AbortSignal,
  { allowPrivate }: FetchOptions,
): Promise<IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new UnreadableError(`${url.protocol} is neither http: nor https:`);
  // Node connects to an address that is no name without looking it up.
  if (!allowPrivate) checkLiteral(url);
  const options: RequestOptions = {
    signal,
    agent: false,
    headers: {
      "user-agent": `offprint/${programVersion()} (+https://github.com/offprint-js/offprint)`,
      accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5",
      "accept-encoding": "gzip, br",
    },
    ...(!allowPrivate && { lookup: checkedLookup }),
  };
  return new Promise((resolve, reject) => {
    const ask = url.protocol === "https:" ? requestHttps : requestHttp;
    ask(url, options, resolve).on("error", reject).end();
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, base: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined)
    return undefined;
  const next = parseUrl(headers.location, base.href);
  if (next === undefined)
    throw new UnreadableError(`redirects to ${JSON.stringify(headers.location.slice(0, 200))}`);
  return next;
}

function opened(
  response: IncomingMessage,
  url: URL,
  signal: AbortSignal,
  options: FetchOptions,
): FetchedPage {
  const { statusCode = 0, statusMessage = "", headers } = response;
  const contentType = headers["content-type"];
  const size = headers["content-length"];
  const refuse = (reason: string): never => {
    response.destroy();
    throw new UnreadableError(reason);
  };
  if (statusCode < 200 || statusCode > 299)
    refuse(`the server answered ${`${statusCode} ${statusMessage}`.trim()}`);
  if (contentType !== undefined && !PAGES.test(contentType))
    refuse(`is ${JSON.stringify(contentType.slice(0, 80))}, no page`);
  if (Number(size) > options.bytes) refuse(tooLarge(options));
  return {
    url,
    contentType,
    size: size === undefined || headers["content-encoding"] ? undefined : Number(size),
    body: bounded(decoded(response), signal, options),
  };
}

function decoded(response: IncomingMessage): Readable {
  const coding = response.headers["content-encoding"]?.trim().toLowerCase();
  const decoders = {
    gzip: createGunzip,
    "x-gzip": createGunzip,
    br: createBrotliDecompress,
    deflate: createInflate,
  };
  if (coding === undefined || coding === "identity" || coding === "") return response;
  if (!Object.hasOwn(decoders, coding)) {
    response.destroy();
    throw new UnreadableError(`has the unknown encoding ${JSON.stringify(coding.slice(0, 40))}`);
  }
  // The decoder's own stream tells of what fails on either side.
  return pipeline(response, decoders[coding as keyof typeof decoders](), () => {});
}

async function* bounded(
  body: Readable,
  signal: AbortSignal,
  options: FetchOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  try {
    for (;;) {
      const { done, value } = await inTime(chunks.next(), signal, options);
      if (done === true) return;
      bytes += value.length;
      if (bytes > options.bytes) throw new UnreadableError(tooLarge(options));
      yield value;
    }
  } finally {
    body.destroy();
  }
}

async function inTime<Value>(
  work: Promise<Value>,
  signal: AbortSignal,
  { seconds }: FetchOptions,
): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new UnreadableError(`took longer than ${seconds} s`, { cause: error });
  }
}

function tooLarge({ bytes }: FetchOptions): string {
  return `is larger than ${bytes / 1024 / 1024} MiB`;
}
