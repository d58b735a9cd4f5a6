import type { Block, SourcePosition } from "../model/block.js";

/** The part of the source that a run of text stands in, as it grows. */
export class SourceRange {
  /** Are positions wanted? */
  readonly on: boolean;
  #start = -1;
  #end = -1;

  constructor(on: boolean) {
    this.on = on;
  }

  get position(): SourcePosition | undefined {
    return this.on && this.#start >= 0 ? { start: this.#start, end: this.#end } : undefined;
  }

  cover({ start, end }: SourcePosition): void {
    if (this.#start < 0 || start < this.#start) this.#start = start;
    if (end > this.#end) this.#end = end;
  }

  clear(): void {
    this.#start = -1;
    this.#end = -1;
  }
}

/** Blocks with the place of what they were read from, those that have none of their own. */
export function withPositions(
  blocks: Block[],
  { start, end }: SourcePosition,
  wanted: boolean,
  isOne = false,
): Block[] {
  if (!wanted) return blocks;
  const [only] = blocks;
  // All of an element that is one block: its tags say what it is.
  if (isOne && blocks.length === 1 && only !== undefined) only.position = { start, end };
  for (const block of blocks) block.position ??= { start, end };
  return blocks;
}

/** Takes the positions off blocks that stand in no page: those of markup that a page keeps in its data. */
export function withoutPositions<Value>(value: Value): Value {
  if (Array.isArray(value)) for (const one of value) withoutPositions(one);
  else if (typeof value === "object" && value !== null) {
    if ("type" in value && "position" in value) delete value.position;
    for (const one of Object.values(value)) if (typeof one === "object") withoutPositions(one);
  }
  return value;
}
