import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { failureReason } from "../failure.js";
import type { BatchErrorCode, PageRef } from "./record.js";

// JSON can be read some thousand levels deeper than it can be written again.
const DEEPEST_ID = 100;

/** A page in hand, and what is known of it. */
export interface LoadedRecord {
  readonly page: string | Uint8Array;
  readonly url?: string;
  readonly contentType?: string;
  /** Of the record itself, handed through. */
  readonly id?: unknown;
}

/** A record that gives no page. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  readonly code: BatchErrorCode;
  /** What the record says of itself nevertheless. */
  readonly known: Pick<LoadedRecord, "id" | "url">;

  constructor(code: BatchErrorCode, message: string, known: Pick<LoadedRecord, "id" | "url"> = {}) {
    super(message);
    this.code = code;
    this.known = known;
  }
}

/** Reads what a record names. */
export function loadRecord(page: PageRef): LoadedRecord {
  switch (page.kind) {
    case "file":
      return { page: readPage(page.path) };
    case "line":
      return loadLine(page.bytes, page.folder);
    case "page": {
      const { bytes, kind: _, ...known } = page;
      return { page: bytes, ...known };
    }
    case "bad":
      throw new RecordError(page.code, page.message);
  }
}

/** `{"url": …, "html": …}` or `{"url": …, "path": …}`, with the file's path from where the NDJSON stands. */
function loadLine(bytes: Uint8Array, folder: string): LoadedRecord {
  const { url, html, path, id, contentType } = object(bytes);
  if (!nestsWithin(id, DEEPEST_ID))
    throw new RecordError("bad-record", `id must not nest more than ${DEEPEST_ID} deep`);
  const known = {
    ...(id !== undefined && { id }),
    ...(typeof url === "string" && { url }),
    ...(typeof contentType === "string" && { contentType }),
  };
  if (url !== undefined && typeof url !== "string")
    throw new RecordError("bad-record", "url must be a text", known);
  if (typeof html === "string") return { page: html, ...known };
  if (typeof path === "string") return { page: readPage(resolve(folder, path), known), ...known };
  throw new RecordError("bad-record", "a record needs html or path, as text", known);
}

function nestsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => nestsWithin(inner, levels - 1));
}

function object(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new RecordError("bad-record", `no JSON: ${failureReason(error)}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RecordError("bad-record", "a record must be an object");
  return value as Readonly<Record<string, unknown>>;
}

function readPage(path: string, known?: Pick<LoadedRecord, "id" | "url">): Uint8Array {
  if (/^https?:\/\//i.test(path))
    throw new RecordError(
      "unreadable",
      "is an address: a batch reads files, it fetches nothing",
      known,
    );
  try {
    return readFileSync(path);
  } catch (error) {
    throw new RecordError("unreadable", failureReason(error), known);
  }
}
