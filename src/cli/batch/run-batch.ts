import { Gate } from "./gate.js";
import type { BatchResult, NumberedRecord } from "./record.js";
import type { Workers } from "./workers.js";

/** How a batch runs. */
export interface BatchRun {
  readonly workers: Workers;
  readonly count: number;
  /** Are results written in the order of the input? */
  readonly ordered: boolean;
  readonly write: (result: BatchResult) => Promise<void>;
}

// Results that wait for an earlier one, for each worker.
const AHEAD = 4;

/** Converts all records. In memory at a time: one page in each worker, one that is next, and a few finished lines. */
export async function runBatch(
  records: AsyncIterable<NumberedRecord>,
  { workers, count, ordered, write }: BatchRun,
): Promise<void> {
  const seats = new Gate(count);
  const room = new Gate(count * AHEAD);
  const failures: unknown[] = [];
  const finish = async (result: BatchResult): Promise<void> => {
    try {
      await write(result);
    } catch (error) {
      failures.push(error);
    } finally {
      room.leave();
    }
  };
  let written: Promise<unknown> = Promise.resolve();
  for await (const record of records) {
    await room.enter();
    await seats.enter();
    if (failures.length > 0) break;
    const work = workers.convert(record).finally(() => seats.leave());
    const before = written;
    written = ordered
      ? before.then(async () => finish(await work))
      : Promise.all([before, work.then(finish)]).then(() => undefined);
  }
  await written;
  if (failures.length > 0) throw failures[0];
}
