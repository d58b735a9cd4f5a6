import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
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

/**
 * Where every core has a worker, the threads in which Node's engine compiles hot code take their cores. They take a third of all
 * processor time of a batch of 400 pages, and half as much where code must be hotter by seven times: 10.4 seconds in place of 12.7.
 */
function compileLater(): void {
  // An engine that does not know the flag says so on standard error: these do.
  if (/^(?:20|22|24)\./.test(process.versions.node))
    setFlagsFromString("--interrupt-budget=500000");
}

// A page's tree is young when it is thrown away.
const YOUNG = 96;

/** Starts workers; one that takes too long for a page or dies of it is ended and replaced. */
export async function startWorkers(setup: BatchSetup, limits: WorkerLimits): Promise<Workers> {
  const { Piscina } = await optionalPeer("piscina", "Batches", () => import("piscina"));
  if (limits.workers >= availableParallelism()) compileLater();
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
