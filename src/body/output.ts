import type { Diagnostics } from "../diagnostics.js";
import type { Block } from "../model/block.js";

/** Where the blocks of a body go, and what is found out while they are made. */
export interface BodyOutput {
  /** Do blocks say where in the source they stand? */
  readonly positions: boolean;
  readonly diagnostics: Diagnostics;
  /** Called for each block, in order. */
  block(block: Block): void;
}
