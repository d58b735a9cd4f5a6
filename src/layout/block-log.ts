import { wordsIn } from "../body/word-count.js";
import type { Diagnostics } from "../diagnostics.js";
import { flatCopy } from "../json/flat-copy.js";
import type { Block, Figure } from "../model/block.js";
import type { BlockEvent } from "../model/event.js";

/** Completes a figure whose picture the markup leaves out; `undefined` as long as it cannot. */
export type Recover = (figure: Figure, order: number) => Figure | undefined;

interface Waiting {
  readonly index: number;
  readonly order: number;
  readonly figure: Figure;
}

/** The body so far. Each block is emitted once; a figure that waited for its picture is emitted again. */
export class BlockLog {
  readonly blocks: Block[] = [];
  readonly #emit: ((event: BlockEvent) => void) | undefined;
  #recover: Recover | undefined;
  #waiting: Waiting[] = [];
  #figures = 0;
  /** Set while blocks are held back, because the body does not have enough words or blocks yet. */
  #held: { readonly words: number; readonly blocks: number } | undefined;
  #words = 0;

  /** `emit` is called with each block as soon as it is certain. */
  constructor(emit?: (event: BlockEvent) => void) {
    this.#emit = emit;
  }

  /** From here on figures are completed this way. */
  recoverBy(recover: Recover | undefined): void {
    this.#recover = recover;
  }

  /** Emits nothing before the body has this many words and blocks, or is released. */
  hold(least: { readonly words: number; readonly blocks: number }): void {
    this.#held = least.words + least.blocks > 0 ? least : undefined;
  }

  /** Emits what has been held back. */
  release(): void {
    if (this.#held === undefined) return;
    this.#held = undefined;
    for (const [index, block] of this.blocks.entries())
      this.#emit?.({ type: "block", block, index });
  }

  /** Forgets what has been held back; what has been emitted stays. Was anything forgotten? */
  forget(): boolean {
    if (this.#held === undefined) return false;
    this.#held = undefined;
    this.blocks.length = 0;
    this.#waiting = [];
    this.#figures = 0;
    return true;
  }

  push(block: Block): void {
    const index = this.blocks.length;
    if (block.type !== "figure") {
      this.#put(index, block);
      return;
    }
    const order = this.#figures++;
    const figure = isWhole(block) ? block : (this.#recover?.(block, order) ?? block);
    if (!isWhole(figure)) this.#waiting.push({ index, order, figure });
    this.#put(index, figure);
  }

  /** Tries again to complete what waits. */
  retry(): void {
    this.#waiting = this.#waiting.filter(({ index, order, figure }) => {
      const completed = this.#recover?.(figure, order);
      if (completed === undefined || !isWhole(completed)) return true;
      this.#put(index, completed);
      return false;
    });
  }

  /** Does a figure still wait for its picture? */
  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** The page is over: it does not hold what is still waited for. */
  giveUp(diagnostics: Diagnostics): void {
    for (const { figure } of this.#waiting) {
      const image = figure.images.find((one) => one.src === undefined);
      const name = (image?.caption ?? figure.caption ?? image?.credit ?? "").slice(0, 60);
      diagnostics.issue({
        code: "image-unrecovered",
        message: `the page does not hold the picture of a figure: "${name}"`,
      });
    }
    this.#waiting = [];
  }

  #put(index: number, made: Block): void {
    const isNew = index === this.blocks.length;
    // What is emitted is the listener's from then on, who may keep it when the page is long gone.
    const block = this.#emit === undefined ? made : flatCopy(made);
    this.blocks[index] = block;
    if (this.#held === undefined) this.#emit?.({ type: "block", block, index });
    else if (isNew) {
      this.#words += wordsIn([block]);
      const { words, blocks } = this.#held;
      if (this.#words >= words && this.blocks.length >= blocks) this.release();
    }
  }
}

function isWhole(figure: Figure): boolean {
  return figure.images.every((image) => image.src !== undefined);
}
