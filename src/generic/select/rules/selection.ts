import type { Container } from "../../measure/containers.js";
import type { PageStats } from "../../measure/page-stats.js";
import type { BlockSelection } from "../select.js";

/** How much of a box's text is kept. */
export interface KeptText {
  kept: number;
  length: number;
}

/** Which blocks are kept, as the rules see and change it one after the other. */
export class Selection {
  readonly page: PageStats;
  /** How sure the model is of each block. */
  readonly probabilities: readonly number[];
  readonly #keep: boolean[];
  readonly #reasons: (string | undefined)[];
  #sums: ReadonlyMap<Container, KeptText> | undefined;

  constructor(page: PageStats, { keep, probabilities, reasons }: BlockSelection) {
    this.page = page;
    this.probabilities = probabilities;
    this.#keep = [...keep];
    this.#reasons = [...reasons];
  }

  /** What a rule has dropped is no article for certain: the model's word for it does not count any more. */
  get result(): BlockSelection {
    const probabilities = this.probabilities.map((yes, i) =>
      this.#keep[i] === true || this.#reasons[i] === undefined ? yes : 0,
    );
    return { keep: this.#keep, probabilities, reasons: this.#reasons };
  }

  keeps(index: number): boolean {
    return this.#keep[index] === true;
  }

  /** Why a block was left out for sure: nothing that the model is unsure of. */
  reason(index: number): string | undefined {
    return this.#reasons[index];
  }

  keep(index: number): void {
    if (this.#keep[index] !== false) return;
    this.#keep[index] = true;
    this.#sums = undefined;
  }

  drop(index: number, reason: string): void {
    if (this.#keep[index] === true) this.#sums = undefined;
    this.#keep[index] = false;
    this.#reasons[index] ??= reason;
  }

  /** First and last block that is kept; -1 where none is. */
  get bounds(): { readonly first: number; readonly last: number } {
    return { first: this.#keep.indexOf(true), last: this.#keep.lastIndexOf(true) };
  }

  /** Length of all that is kept. */
  get keptLength(): number {
    return this.page.blocks.reduce((sum, { length }, i) => sum + (this.#keep[i] ? length : 0), 0);
  }

  /** How much of the text in a box is kept as things stand. */
  keptIn(container: Container): KeptText {
    this.#sums ??= this.#addUp();
    return this.#sums.get(container) ?? { kept: 0, length: 0 };
  }

  #addUp(): ReadonlyMap<Container, KeptText> {
    const { blocks, containers } = this.page;
    const sums = new Map<Container, KeptText>();
    for (const container of containers.values()) sums.set(container, { kept: 0, length: 0 });
    blocks.forEach(({ box, length }, i) => {
      const container = containers.get(box);
      const sum = container && sums.get(container);
      if (sum === undefined) return;
      sum.length += length;
      if (this.#keep[i]) sum.kept += length;
    });
    // A box is made after the one around it: backwards, each is complete before it is added to its parent.
    for (const [container, sum] of [...sums].reverse()) {
      const around = container.parent && sums.get(container.parent);
      if (around === undefined) continue;
      around.kept += sum.kept;
      around.length += sum.length;
    }
    return sums;
  }
}

/** One rule about what text is to the text around it; it changes the selection. */
export interface SelectionRule {
  readonly name: string;
  readonly apply: (selection: Selection) => void;
}
