import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseUrl } from "../../text/address/parse-url.js";
import { UnreadableError } from "../failure.js";
import { type FetchOptions, fetchPage } from "../fetch/fetch-page.js";

/** A page that is ready to be read. */
export interface OpenedPage {
  readonly body: AsyncIterable<Uint8Array>;
  /** Bytes, where known beforehand. */
  readonly size?: number | undefined;
  readonly url?: URL;
  readonly contentType?: string | undefined;
}

// "gazette.example/rain", but no "rain.html" and no "../rain".
const HOST = /^(?:[a-z\d-]+\.)+[a-z]{2,}\/|^www\./i;

/** Opens a file, an address of the web, or standard input (`-`). */
export async function openPage(page: string, options: FetchOptions): Promise<OpenedPage> {
  if (page === "-") return { body: process.stdin };
  if (/^https?:\/\//i.test(page)) {
    if (!parseUrl(page)) throw new UnreadableError("is no address");
    return fetchPage(new URL(page), options);
  }
  const { path, size } = await fileOf(page);
  // Pages often end well before their bytes do.
  return { body: createReadStream(path, { highWaterMark: 16 * 1024 }), size };
}

async function fileOf(page: string): Promise<{ path: string; size: number }> {
  const path = pathOf(page);
  try {
    return { path, size: (await stat(path)).size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || !HOST.test(page)) throw error;
    throw new UnreadableError("no such file; an address begins with https://");
  }
}

function pathOf(page: string): string {
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(page)?.[1];
  if (scheme === undefined) return page;
  if (scheme.toLowerCase() === "file" && parseUrl(page)) return fileURLToPath(page);
  throw new UnreadableError("of addresses, those of http, https and file are read");
}
