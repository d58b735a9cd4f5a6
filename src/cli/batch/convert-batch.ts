import { stat } from "node:fs/promises";
import type { FormatOptions } from "../article/format.js";
import { checkOutput, openOutput } from "../article/output.js";
import { EXIT, failureReason, UnreadableError, UsageError } from "../failure.js";
import { parseOptionsOf, type ReadOptions } from "../options/read-options.js";
import { DoneRecords, readDone } from "./done-records.js";
import type { InputKind } from "./input/open-input.js";
import { brokenInput, readInput } from "./input/read-input.js";
import { BatchProgress } from "./progress.js";
import type { BatchRecord, InputProgress, NumberedRecord } from "./record.js";
import { runBatch } from "./run-batch.js";
import type { BatchSetup } from "./setup.js";
import { startWorkers } from "./workers.js";

/** The arguments of `offprint batch`. */
export interface BatchArguments extends ReadOptions, FormatOptions {
  readonly out?: string;
  readonly resume?: boolean;
  readonly unordered?: boolean;
  readonly workers: number;
  readonly pageTimeout: number;
  readonly pageMemory: number;
  readonly input?: InputKind;
  readonly quiet?: boolean;
}

/** Reads all inputs and writes a line for each of their records. Gives the exit code. */
export async function convertBatch(
  inputs: readonly string[],
  given: BatchArguments,
): Promise<number> {
  await check(inputs, given);
  const done = given.resume === true ? await readDone(given.out ?? "") : new DoneRecords();
  const before = done.count;
  const output = openOutput(given.out, given.resume === true ? "a" : "w");
  // So that the file is there even if no record is.
  if (given.out !== undefined) await output.write("");
  const progress = new BatchProgress();
  const workers = await startWorkers(setupOf(given), {
    workers: given.workers,
    seconds: given.pageTimeout,
    memory: given.pageMemory,
  });
  const { stderr } = process;
  if (given.quiet !== true && stderr.isTTY === true) progress.show(stderr);
  try {
    await runBatch(undone(inputs, given.input, done, progress.input), {
      workers,
      count: given.workers,
      ordered: given.unordered !== true,
      write: async (result) => {
        await output.write(`${result.line}\n`);
        progress.count(result);
      },
    });
  } finally {
    progress.hide(stderr);
    await workers.close();
    output.close();
  }
  if (given.quiet !== true) stderr.write(`${progress.summary(before)}\n`);
  return EXIT.article;
}

/** Mistakes are reported before the first page is read. */
async function check(inputs: readonly string[], given: BatchArguments): Promise<void> {
  if (given.resume === true && given.out === undefined)
    throw new UsageError("--resume needs --out: what is done stands there");
  if (given.frontmatter === true && given.format !== "markdown")
    throw new UsageError("--frontmatter goes with --format markdown");
  if (given.fragment === true && given.format !== "html")
    throw new UsageError("--fragment goes with --format html");
  if (inputs.filter((input) => input === "-").length > 1)
    throw new UsageError("standard input can be read once");
  if (given.out !== undefined) checkOutput(given.out);
  await parseOptionsOf(given);
  for (const input of inputs.filter((one) => one !== "-")) {
    try {
      await stat(input);
    } catch (error) {
      throw new UnreadableError(`${input}: ${failureReason(error)}`, { cause: error });
    }
  }
}

function setupOf({
  profile,
  hidden,
  trace,
  strict,
  format,
  frontmatter,
  fragment,
}: BatchArguments): BatchSetup {
  return {
    profile,
    format,
    ...(hidden !== undefined && { hidden }),
    ...(trace !== undefined && { trace }),
    ...(strict !== undefined && { strict }),
    ...(frontmatter !== undefined && { frontmatter }),
    ...(fragment !== undefined && { fragment }),
  };
}

/** The records of all inputs that an earlier run has not written, numbered through. */
async function* undone(
  inputs: readonly string[],
  kind: InputKind | undefined,
  done: DoneRecords,
  progress: InputProgress,
): AsyncGenerator<NumberedRecord, void, undefined> {
  let index = 0;
  for (const [i, input] of inputs.entries()) {
    const own: InputProgress = {};
    for await (const record of whole(input, kind, own)) {
      if (own.fraction !== undefined) progress.fraction = (i + own.fraction) / inputs.length;
      if (!done.has(index, record.source)) yield { ...record, index };
      index++;
    }
  }
}

/** The records of an input; where it breaks, one that says so stands for the rest. */
async function* whole(
  input: string,
  kind: InputKind | undefined,
  progress: InputProgress,
): AsyncGenerator<BatchRecord, void, undefined> {
  const records = readInput(input, kind, progress)[Symbol.asyncIterator]();
  try {
    for (;;) {
      let next: IteratorResult<BatchRecord, void>;
      try {
        next = await records.next();
      } catch (error) {
        if (error instanceof UsageError) throw error;
        yield brokenInput(input, error);
        return;
      }
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await records.return(undefined);
  }
}
