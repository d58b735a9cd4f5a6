import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { failureReason, UnreadableError } from "../failure.js";

/** Where results go. */
export interface Output {
  /** Writes it all; resolves when more may come. */
  write(text: string): Promise<void>;
  close(): void;
  /** Of a terminal; absent for files and pipes. */
  readonly columns?: number;
}

/**
 * Standard output, or a file that is opened when the first result is there: emptied (`w`), or gone on with (`a`).
 * What is written to a file is there even if the program is killed behind it.
 */
export function openOutput(file: string | undefined, flags: "w" | "a" = "w"): Output {
  return file === undefined ? standard() : toFile(file, flags);
}

/** Refuses a file that cannot be written before any page is read: a folder, or one in a folder that is not there. */
export function checkOutput(file: string): void {
  const folder = dirname(file);
  const reason = statSync(file, { throwIfNoEntry: false })?.isDirectory()
    ? "is a directory"
    : statSync(folder, { throwIfNoEntry: false })?.isDirectory()
      ? undefined
      : `there is no folder ${folder}`;
  if (reason !== undefined) throw new UnreadableError(`--out ${file}: ${reason}`);
}

function standard(): Output {
  const { stdout } = process;
  return {
    write: (text) => new Promise((resolve) => stdout.write(text, () => resolve())),
    close: () => {},
    ...(stdout.isTTY === true && { columns: stdout.columns }),
  };
}

function toFile(file: string, flags: "w" | "a"): Output {
  let opened: number | undefined;
  return {
    write: async (text) => {
      try {
        opened ??= openSync(file, flags);
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
      } catch (error) {
        throw new UnreadableError(`writing ${file}: ${failureReason(error)}`, { cause: error });
      }
    },
    close: () => {
      if (opened !== undefined) closeSync(opened);
      opened = undefined;
    },
  };
}
