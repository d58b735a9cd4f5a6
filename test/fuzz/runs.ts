import type fc from "fast-check";

const seconds = Number(process.env["FUZZ_SECONDS"] ?? 0);

// In the suite always the same pages, so that a change alone can make it red.
const SEED = 27;

/** How often a property is tried: in the suite a few times, by `npm run fuzz` for minutes, on other pages each time. */
export const runs = (few: number): fc.Parameters<unknown> & { timeout?: never } =>
  seconds > 0
    ? { numRuns: 1e9, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false }
    : { numRuns: few, seed: SEED };

/** Milliseconds that a test of one may take. */
export const limit: number = Math.max(60, seconds * 2 + 60) * 1000;
