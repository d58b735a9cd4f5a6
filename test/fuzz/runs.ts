import fc from "fast-check";
import { expect } from "vitest";

const seconds = Number(process.env["FUZZ_SECONDS"] ?? 0);
const seed = Number(process.env["FUZZ_SEED"] ?? 0);

// In the suite always the same pages, so that a change alone can make it red.
const SEED = 27;

/** How often a property is tried: in the suite a few times, by `npm run fuzz` for minutes, on other pages each time. */
export function runs<Values>(few: number): fc.Parameters<Values> & { timeout?: never } {
  if (seconds === 0) return { numRuns: few, seed: SEED };
  return {
    numRuns: 1e9,
    seed,
    interruptAfterTimeLimit: seconds * 1000,
    markInterruptAsFailure: false,
    reporter: (details) => {
      console.log(
        `FUZZ ${details.numRuns} inputs, seed ${seed}: ${expect.getState().currentTestName}`,
      );
      // Holds the seed, the path and the smallest input.
      if (details.failed) throw new Error(fc.defaultReportMessage(details));
    },
  };
}

/** Milliseconds that a test of one may take. */
export const limit: number = Math.max(900, seconds * 3 + 120) * 1000;
