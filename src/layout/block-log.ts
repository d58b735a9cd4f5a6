import type { Block, Figure } from "../model/block.js";
import type { BlockEvent } from "../model/event.js";
import type { Issue } from "../model/evidence.js";

/** Completes a figure whose picture the markup leaves out; `undefined` as long as it cannot. */
export type Recover = (figure: Figure, order: number) => Figure | undefined;

interface Waiting {
  readonly index: number;
  readonly order: number;
  readonly figure: Figure;
}

/** The body so far. Each block is told once; a figure that waited for its picture is told again. */
export class BlockLog {
  readonly blocks: Block[] = [];
  readonly #tell: (event: BlockEvent) => void;
  #recover: Recover | undefined;
  #waiting: Waiting[] = [];
  #figures = 0;

  constructor(tell: (event: BlockEvent) => void) {
    this.#tell = tell;
  }

  /** From here on figures are completed this way. */
  recoverBy(recover: Recover | undefined): void {
    this.#recover = recover;
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

  /** Figures whose picture the page does not hold, as issues. */
  get lost(): Issue[] {
    return this.#waiting.map(({ figure }) => {
      const image = figure.images.find((one) => one.src === undefined);
      const name = (image?.caption ?? figure.caption ?? image?.credit ?? "").slice(0, 60);
      return {
        code: "image-unrecovered",
        message: `the page does not hold the picture of a figure: "${name}"`,
      };
    });
  }

  #put(index: number, block: Block): void {
    this.blocks[index] = block;
    this.#tell({ type: "block", block, index });
  }
}

function isWhole(figure: Figure): boolean {
  return figure.images.every((image) => image.src !== undefined);
}
