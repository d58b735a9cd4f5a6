import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
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

/** Opens a file, an address of the web, or standard input (`-`). */
export async function openPage(page: string, options: FetchOptions): Promise<OpenedPage> {
  if (page === "-") return { body: process.stdin };
  if (/^https?:\/\//i.test(page)) {
    if (!URL.canParse(page)) throw new UnreadableError("is no address");
    return fetchPage(new URL(page), options);
  }
  const path = pathOf(page);
  const { size } = await stat(path);
  // Pages often end well before their bytes do.
  return { body: createReadStream(path, { highWaterMark: 16 * 1024 }), size };
}

function pathOf(page: string): string {
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(page)?.[1];
  if (scheme === undefined) return page;
  if (scheme.toLowerCase() === "file" && URL.canParse(page)) return fileURLToPath(page);
  throw new UnreadableError("of addresses, those of http, https and file are read");
}
