import { Session } from "node:inspector/promises";

/** Counts what functions run instead of how long they take: the same on every machine, however busy it is. */
export class StepCounter {
  readonly #session = new Session();

  /** Begins to count. */
  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post("Profiler.enable");
    await this.#session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  }

  /** Forgets what has run. */
  async reset(): Promise<void> {
    await this.#session.post("Profiler.takePreciseCoverage");
  }

  /** How often functions, and the loops and branches in them, run while `work` does, and have run since the last count. */
  async count(work: () => unknown): Promise<number> {
    work();
    const { result } = await this.#session.post("Profiler.takePreciseCoverage");
    let steps = 0;
    for (const { url, functions } of result)
      if (/\/(?:src|node_modules)\//.test(url) && !url.includes("/vitest/"))
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    return steps;
  }

  stop(): void {
    this.#session.disconnect();
  }
}
