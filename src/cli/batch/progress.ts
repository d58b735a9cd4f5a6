import type { BatchResult, InputProgress } from "./record.js";

/** Counts what has become of the records, and shows it on a terminal while it goes on. */
export class BatchProgress {
  readonly input: InputProgress = {};
  readonly #counts = { article: 0, empty: 0, error: 0 };
  readonly #began: number = performance.now();
  #timer: NodeJS.Timeout | undefined;

  /** Shows a line on a terminal, twice a second. */
  show(terminal: NodeJS.WriteStream): void {
    this.#timer = setInterval(() => terminal.write(`\r\u001b[K${this.#now()}`), 500);
    this.#timer.unref();
  }

  /** Takes the line away. */
  hide(terminal: NodeJS.WriteStream): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    terminal.write("\r\u001b[K");
  }

  count({ outcome }: BatchResult): void {
    this.#counts[outcome]++;
  }

  /** All of it in one line. */
  summary(doneBefore: number): string {
    const { article, empty, error } = this.#counts;
    const seconds = this.#seconds();
    return [
      `${counted(this.#pages(), "page")} in ${seconds.toFixed(1)} s (${this.#rate()}/s): ${counted(article, "article")}, ${empty} without, ${counted(error, "error")}`,
      ...(doneBefore > 0 ? [`${doneBefore} ${doneBefore === 1 ? "was" : "were"} done before`] : []),
    ].join("; ");
  }

  #now(): string {
    const { fraction = 0 } = this.input;
    const left = fraction > 0 ? (this.#seconds() * (1 - fraction)) / fraction : undefined;
    return [
      counted(this.#pages(), "page"),
      `${this.#rate()}/s`,
      ...(this.#counts.error > 0 ? [counted(this.#counts.error, "error")] : []),
      ...(left === undefined ? [] : [`${Math.round(fraction * 100)} %`, `${duration(left)} left`]),
    ].join(" · ");
  }

  #pages(): number {
    return this.#counts.article + this.#counts.empty + this.#counts.error;
  }

  #rate(): string {
    return (this.#pages() / Math.max(this.#seconds(), 0.001)).toFixed(1);
  }

  #seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }
}

function counted(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? "" : "s"}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
