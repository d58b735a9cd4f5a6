import type { Block } from "../model/block.js";
import { shingles } from "../text/shingles.js";
import { plainText } from "./plain-text.js";

// Who is quoted, and when, makes some runs of words that no entry has.
const ATTRIBUTION = 10;
// Quotes are cut and mended: one run of ten may be new.
const CHANGED = 0.1;
// What is remembered of a thread; the longest on the corpus has 4,000 words.
const MOST = 200_000;

/** What the entries of a thread have said so far, to know a quote by. */
export class EmittedEntries {
  readonly #runs = new Set<string>();

  add(blocks: readonly Block[]): void {
    if (this.#runs.size > MOST) return;
    for (const run of shingles(plainText(blocks))) this.#runs.add(run);
  }

  /** Does an earlier entry have the text, but for the words that say who is quoted? Those do not stand in a part of a quote. */
  quoted(text: string, part: boolean): boolean {
    const runs = shingles(text);
    const unknown = runs.filter((run) => !this.#runs.has(run)).length;
    return unknown < runs.length && unknown <= (part ? 0 : ATTRIBUTION) + CHANGED * runs.length;
  }
}
