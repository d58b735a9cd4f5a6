import { closeSync, openSync, writeSync } from "node:fs";
import { reasonOf, UnreadableError } from "../failure.js";

/** Where results go. */
export interface Output {
  /** Writes it all; resolves when more may come. */
  write(text: string): Promise<void>;
  close(): void;
  /** Of a terminal; absent for files and pipes. */
  readonly columns?: number;
}

/** Standard output, or a file that is opened, and emptied, when the first result is there. */
export function openOutput(file: string | undefined): Output {
  return file === undefined ? standard() : toFile(file);
}

function standard(): Output {
  const { stdout } = process;
  return {
    write: (text) => new Promise((resolve) => stdout.write(text, () => resolve())),
    close: () => {},
    ...(stdout.isTTY === true && { columns: stdout.columns }),
  };
}

function toFile(file: string): Output {
  let opened: number | undefined;
  return {
    write: async (text) => {
      try {
        opened ??= openSync(file, "w");
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length; ) at += writeSync(opened, bytes, at);
      } catch (error) {
        throw new UnreadableError(`writing ${file}: ${reasonOf(error)}`, { cause: error });
      }
    },
    close: () => {
      if (opened !== undefined) closeSync(opened);
      opened = undefined;
    },
  };
}
