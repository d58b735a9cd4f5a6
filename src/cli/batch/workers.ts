import { failureReason } from "../failure.js";
import { optionalPeer } from "../options/optional-peer.js";
import { failedRecord } from "./convert-record.js";
import type { BatchResult, NumberedRecord } from "./record.js";
import type { BatchSetup } from "./setup.js";

/** Threads that turn records into lines. */
export interface Workers {
  /** Never rejects. At most as many at a time as there are workers: a page's time counts from here. */
  convert(record: NumberedRecord): Promise<BatchResult>;
  close(): Promise<void>;
}

/** How many workers, and how long one may take for a page. */
export interface WorkerLimits {
  readonly workers: number;
  readonly seconds: number;
  /** Of one worker, in MiB. */
  readonly memory: number;
}

// A page's tree is young when it is thrown away.
const YOUNG = 96;

/** Starts workers; one that takes too long for a page or dies of it is ended and replaced. */
export async function startWorkers(setup: BatchSetup, limits: WorkerLimits): Promise<Workers> {
  const { Piscina } = await optionalPeer("piscina", "Batches", () => import("piscina"));
  const pool = new Piscina({
    filename: new URL("./batch-worker.js", import.meta.url).href,
    minThreads: limits.workers,
    maxThreads: limits.workers,
    workerData: setup,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memory,
      maxYoungGenerationSizeMb: YOUNG,
    },
  });
  // Reported by the promise of the page that caused it.
  pool.on("error", () => {});
  return {
    async convert(record) {
      const signal = AbortSignal.timeout(limits.seconds * 1000);
      const { page } = record;
      const transferList =
        "bytes" in page && page.bytes.buffer instanceof ArrayBuffer ? [page.bytes.buffer] : [];
      try {
        return (await pool.run(record, { signal, transferList })) as BatchResult;
      } catch (error) {
        return signal.aborted
          ? failedRecord(record, "timeout", `took longer than ${limits.seconds} s`)
          : failedRecord(record, "crashed", failureReason(error));
      }
    },
    close: () => pool.destroy(),
  };
}
