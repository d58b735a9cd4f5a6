import type { PageStats } from "../measure/page-stats.js";
import type { PlacedBlock } from "../measure/placed-block.js";

/** The numbers of all blocks of a page that the model is asked about, in one list: a row for each, `width` numbers long. */
export class FeatureTable {
  readonly values: Float32Array;
  readonly width: number;
  #at = 0;

  constructor(rows: number, width: number) {
    this.values = new Float32Array(rows * width);
    this.width = width;
  }

  /** The next numbers are put from there on. */
  moveTo(place: number): void {
    this.#at = place;
  }

  put(value: number): void {
    this.values[this.#at++] = value;
  }

  /** Puts 1 at one of so many places, 0 at all others; -1 for none. */
  putOne(place: number, places: number): void {
    for (let i = 0; i < places; i++) this.values[this.#at + i] = Number(i === place);
    this.#at += places;
  }
}

/**
 * Numbers that can be told of every block, and their names. They come in groups because they share what is looked up,
 * and a call for each of a hundred takes longer than what most of them count.
 */
export interface FeatureGroup {
  readonly names: readonly string[];
  /** Puts its numbers of a block one behind the other. */
  readonly of: (block: PlacedBlock, page: PageStats, row: FeatureTable) => void;
}
