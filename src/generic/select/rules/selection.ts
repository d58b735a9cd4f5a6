import type { Container } from "../../measure/containers.js";
import type { PageStats } from "../../measure/page-stats.js";
import type { PlacedBlock } from "../../measure/placed-block.js";
import type { Thread } from "../../thread/thread.js";

/** Which blocks are kept, as the rules see and change it one after the other; each box knows how much of its text is. */
export class Selection {
  readonly page: PageStats;
  readonly thread: Thread | undefined;
  /** Where what is kept begins and ends: moved on with it, because rules ask for each block anew. */
  #first: number;
  #last: number;

  constructor(page: PageStats, thread?: Thread) {
    this.page = page;
    this.thread = thread;
    const { all } = page.containers;
    for (const container of all) container.kept = 0;
    for (const { keep, container, length } of page.blocks) if (keep) container.kept += length;
    // A box stands behind the one around it: backwards, each is complete before it is added to that.
    for (let i = all.length - 1; i > 0; i--) {
      const box = all[i];
      if (box?.parent !== undefined) box.parent.kept += box.kept;
    }
    this.#first = page.blocks.findIndex(({ keep }) => keep);
    this.#last = page.blocks.length - 1;
    while (this.#last >= 0 && !this.keeps(this.#last)) this.#last--;
  }

  keep(block: PlacedBlock): void {
    if (block.keep) return;
    block.keep = true;
    this.#first = this.#first < 0 ? block.index : Math.min(this.#first, block.index);
    this.#last = Math.max(this.#last, block.index);
    count(block, block.length);
  }

  drop(block: PlacedBlock, reason: string): void {
    block.reason ??= reason;
    if (!block.keep) return;
    block.keep = false;
    count(block, -block.length);
    const { length } = this.page.blocks;
    while (this.#first < length && !this.keeps(this.#first)) this.#first++;
    while (this.#last >= 0 && !this.keeps(this.#last)) this.#last--;
    if (this.#last < 0) this.#first = -1;
  }

  /** Is the block with that index kept? */
  keeps(index: number): boolean {
    return this.page.blocks[index]?.keep === true;
  }

  /** First and last block that is kept; -1 where none is. */
  get bounds(): { readonly first: number; readonly last: number } {
    return { first: this.#first, last: this.#last };
  }

  /** Length of all that is kept. */
  get keptLength(): number {
    return this.page.containers.all[0]?.kept ?? 0;
  }
}

/** Counts text to the box that a block stands in and to all around it. */
function count({ container }: PlacedBlock, length: number): void {
  for (let box: Container | undefined = container; box !== undefined; box = box.parent)
    box.kept += length;
}

/** One rule about what text is to the text around it; it changes the selection. */
export interface SelectionRule {
  readonly name: string;
  readonly apply: (selection: Selection) => void;
}
