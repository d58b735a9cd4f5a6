import type { Block } from "../model/block.js";

/** Passes blocks on in order; a break between sections only once there is a section on both sides. */
export class BlockSink {
  readonly #emit: (block: Block) => void;
  #started = false;
  #broken: Block | undefined;

  constructor(emit: (block: Block) => void) {
    this.#emit = emit;
  }

  push(block: Block): void {
    if (block.type === "thematicBreak") {
      if (this.#started) this.#broken ??= block;
      return;
    }
    if (this.#broken !== undefined) this.#emit(this.#broken);
    this.#broken = undefined;
    this.#started = true;
    this.#emit(block);
  }
}
