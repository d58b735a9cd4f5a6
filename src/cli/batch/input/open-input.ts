import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { InputProgress } from "../record.js";

/** The kinds of input. */
export const INPUT_KINDS = ["folder", "page", "list", "ndjson", "warc"] as const;

/** One of {@link INPUT_KINDS}. */
export type InputKind = (typeof INPUT_KINDS)[number];

/** An input that is a stream of bytes, unpacked, and what it looks like. */
export interface OpenedInput {
  readonly kind: InputKind;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Opens a file or standard input, unpacks gzip, and tells by its first bytes what it is. */
export async function openInput(path: string, progress: InputProgress): Promise<OpenedInput> {
  const raw = path === "-" ? process.stdin : createReadStream(path);
  const total = path === "-" ? 0 : (await stat(path)).size;
  const chunks = await peeked(counted(raw, total, progress));
  const packed = chunks.first[0] === 0x1f && chunks.first[1] === 0x8b;
  if (!packed) return { kind: kindOf(chunks.first), bytes: chunks.all };
  // A file of many members, as archives are, is one stream to Node.
  const unpacked = await peeked(pipeline(chunks.all, createGunzip(), () => {}));
  return { kind: kindOf(unpacked.first), bytes: unpacked.all };
}

function kindOf(first: Uint8Array): InputKind {
  const text = new TextDecoder().decode(first.subarray(0, 1024)).trimStart();
  if (text.startsWith("WARC/")) return "warc";
  if (text.startsWith("{")) return "ndjson";
  return text.startsWith("<") ? "page" : "list";
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  total: number,
  progress: InputProgress,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (total > 0) progress.fraction = bytes / total;
    yield chunk;
  }
}

/** The stream's first chunk, and all of it. */
async function peeked(chunks: AsyncIterable<Uint8Array>): Promise<{
  readonly first: Uint8Array;
  readonly all: AsyncGenerator<Uint8Array, void, undefined>;
}> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head = await iterator.next();
  const first = head.done === true ? new Uint8Array() : head.value;
  async function* all(): AsyncGenerator<Uint8Array, void, undefined> {
    if (first.length > 0) yield first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
      yield next.value;
  }
  return { first, all: all() };
}
