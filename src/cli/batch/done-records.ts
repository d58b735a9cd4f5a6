import { createReadStream, existsSync, truncateSync } from "node:fs";
import { UsageError } from "../failure.js";
import { splitLines } from "./input/lines.js";

/** Which records an earlier run has written, by their place in the input. */
export class DoneRecords {
  // The record's name as 32 bits, 0 where it is not done: 4 bytes for each record of the input.
  #names = new Uint32Array(1024);
  count = 0;

  add(index: number, source: string): void {
    if (index >= this.#names.length) {
      const grown = new Uint32Array(Math.max(index + 1, this.#names.length * 2));
      grown.set(this.#names);
      this.#names = grown;
    }
    if (this.#names[index] === 0) this.count++;
    this.#names[index] = nameHash(source);
  }

  /**
   * Is the record done?
   *
   * @throws {@link UsageError} where another record was done in its place: the input is not the same.
   */
  has(index: number, source: string): boolean {
    const known = this.#names[index] ?? 0;
    if (known !== 0 && known !== nameHash(source))
      throw new UsageError(
        `--resume: the input has changed, record ${index} is now ${source}; start without --resume`,
      );
    return known !== 0;
  }
}

// A prefix of a line is enough: place and name stand first.
const BEGIN = '{"index":';
const HEAD = /^\{"index":(\d{1,9}),"source":("(?:[^"\\]|\\.)*")/;
const LONGEST = 1024 * 1024 * 1024;

/** What an interrupted batch has written. A last line without its end is cut off: that record is done again. */
export async function readDone(file: string): Promise<DoneRecords> {
  const done = new DoneRecords();
  if (!existsSync(file)) return done;
  let whole = 0;
  let number = 0;
  const chunks = createReadStream(file);
  let size = 0;
  let ended = true;
  async function* counted(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of chunks as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      ended = chunk[chunk.length - 1] === 10;
      yield chunk;
    }
  }
  for await (const line of splitLines(counted(), LONGEST)) {
    number++;
    const length = "tooLong" in line ? line.tooLong : line.length;
    const head = "tooLong" in line ? "" : new TextDecoder().decode(line.subarray(0, 16 * 1024));
    // The last line has no end where the file has none behind it.
    if (whole + length === size && !ended && BEGIN.startsWith(head.slice(0, BEGIN.length))) break;
    whole += length + 1;
    const [, index, source] = HEAD.exec(head) ?? [];
    if (index === undefined || source === undefined)
      throw new UsageError(`--resume: line ${number} of ${file} is none of offprint batch`);
    done.add(Number(index), JSON.parse(source) as string);
  }
  if (whole < size) truncateSync(file, whole);
  return done;
}

/** FNV-1a, and never 0. */
function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0 || 1;
}
