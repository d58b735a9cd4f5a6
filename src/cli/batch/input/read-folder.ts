import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { BatchRecord, InputProgress } from "../record.js";

const PAGE = /\.x?html?$/i;

/** The pages in a folder and in the folders inside it (`.html`, `.htm`, `.xhtml`), by name, so that the order is always the same. */
export async function* readFolder(
  folder: string,
  progress: InputProgress,
): AsyncGenerator<BatchRecord, void, undefined> {
  const entries = await readdir(folder, { recursive: true });
  const names = entries.filter((name) => PAGE.test(name)).sort();
  for (const [i, name] of names.entries()) {
    progress.fraction = i / names.length;
    const path = join(folder, name);
    yield { source: path, page: { kind: "file", path } };
  }
}
