import { optionalPeer } from "../../options/optional-peer.js";
import type { BatchRecord } from "../record.js";

const PAGES = /^(?:text\/html|application\/xhtml\+xml)/i;
const LARGEST = 64 * 1024 * 1024;

/** The pages in a WARC archive: HTML that a server answered with 200 to 299. */
export async function* readWarc(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<BatchRecord, void, undefined> {
  const { WARCParser } = await optionalPeer("warcio", "WARC archives", () => import("warcio"));
  for await (const record of new WARCParser(bytes)) {
    const { httpHeaders } = record;
    const contentType = httpHeaders?.headers.get("content-type") ?? "";
    const status = Number(httpHeaders?.statusCode ?? 0);
    if (record.warcType !== "response" || !PAGES.test(contentType) || status < 200 || status > 299)
      continue;
    const url = record.warcTargetURI;
    const source = `${path}#${record.warcHeader("WARC-Record-ID") ?? url ?? ""}`;
    const payload = await contentOf(record);
    yield payload === undefined
      ? { source, page: { kind: "bad", code: "bad-record", message: `more than ${LARGEST} bytes` } }
      : { source, page: { kind: "page", bytes: payload, contentType, ...(url && { url }) } };
  }
}

/** What the server sent, unpacked; nothing where that is too much: a packed page can be any size. */
async function contentOf(record: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record) {
    length += part.length;
    if (length > LARGEST) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
