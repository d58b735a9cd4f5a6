import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { failureReason } from "../../failure.js";
import type { BatchRecord, InputProgress } from "../record.js";
import { splitLines } from "./lines.js";
import { type InputKind, openInput } from "./open-input.js";
import { readFolder } from "./read-folder.js";
import { readWarc } from "./read-warc.js";

// Longer than any page that the library reads whole, escaped as JSON.
const LONGEST_LINE = 64 * 1024 * 1024;

/** The records of one input: a folder, a list of files, NDJSON, a WARC archive, or a page. */
export async function* readInput(
  path: string,
  given: InputKind | undefined,
  progress: InputProgress,
): AsyncGenerator<BatchRecord, void, undefined> {
  if (path !== "-" && (given === "folder" || (await stat(path)).isDirectory())) {
    yield* readFolder(path, progress);
    return;
  }
  if (given === "page") {
    yield { source: path, page: { kind: "file", path } };
    return;
  }
  const { kind, bytes } = await openInput(path, progress);
  switch (given ?? kind) {
    case "warc":
      yield* readWarc(path, bytes);
      return;
    case "ndjson":
      yield* readNdjson(path, bytes);
      return;
    case "list":
      yield* readList(path, bytes);
      return;
    default: {
      // Closes what was opened: the worker reads the file itself.
      if (path !== "-") {
        for await (const _ of bytes) break;
        yield { source: path, page: { kind: "file", path } };
        return;
      }
      const parts: Uint8Array[] = [];
      for await (const chunk of bytes) parts.push(chunk);
      yield { source: path, page: { kind: "page", bytes: new Uint8Array(Buffer.concat(parts)) } };
    }
  }
}

async function* readNdjson(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<BatchRecord, void, undefined> {
  const folder = path === "-" ? process.cwd() : dirname(resolve(path));
  let number = 0;
  for await (const line of splitLines(bytes, LONGEST_LINE)) {
    number++;
    const source = `${path}:${number}`;
    if ("tooLong" in line) yield { source, page: tooLong(line.tooLong) };
    else if (line.some((byte) => byte > 32))
      yield { source, page: { kind: "line", bytes: line, folder } };
  }
}

async function* readList(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<BatchRecord, void, undefined> {
  // As `find` and `ls` give them: from where the caller stands.
  for await (const line of splitLines(bytes, 64 * 1024)) {
    if ("tooLong" in line) yield { source: path, page: tooLong(line.tooLong) };
    else {
      const file = new TextDecoder().decode(line).replace(/\r$/, "");
      if (file !== "") yield { source: file, page: { kind: "file", path: file } };
    }
  }
}

function tooLong(bytes: number): BatchRecord["page"] {
  return { kind: "bad", code: "bad-record", message: `a line of ${bytes} bytes` };
}

/** What is left of an input that fails in its midst: one record that says so. */
export function brokenInput(path: string, error: unknown): BatchRecord {
  return {
    source: path,
    page: {
      kind: "bad",
      code: "unreadable",
      message: `the rest cannot be read: ${failureReason(error)}`,
    },
  };
}
