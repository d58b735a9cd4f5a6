// What a node takes, with all that is found out about it, is what so many characters take: some 800 bytes, and 10 a character.
const NODE = 80;
const ATTRIBUTE = 20;
// Values are mostly addresses, and the longest are pictures as data: of those nothing but the source itself is kept.
const VALUE = 1 / 8;

/** How large a tree may grow. */
export interface TreeLimits {
  readonly depth: number;
  readonly nodes: number;
  /** Characters of text, and what nodes take as that: see {@link TreeBudget}. */
  readonly characters?: number;
}

/** How large a tree may still grow: its nodes, and the memory that they and their text take, reckoned in characters. */
export class TreeBudget {
  readonly #most: number;
  readonly #characters: number;
  #nodes = 0;
  #taken = 0;
  /** Had a text no room? */
  #isCut = false;

  /** At most so many nodes, and so many characters with what nodes take as that. */
  constructor(nodes: number, characters: number = Number.POSITIVE_INFINITY) {
    this.#most = nodes;
    this.#characters = characters;
  }

  /** There is one more element, with so many attributes, and characters in their values. */
  element(attributes: number, characters: number): void {
    this.#nodes++;
    this.#taken += attributes * ATTRIBUTE + characters * VALUE;
  }

  /** There is one more run of text: is it one of those that may be? -1 takes one back. */
  run(count: 1 | -1 = 1): boolean {
    this.#nodes += count;
    return this.#nodes <= this.#most;
  }

  /** There are more characters, as the page writes them: gives as many of them as there is room for. */
  text(written: string): string {
    const left = this.#left;
    this.#taken += written.length;
    if (written.length <= left) return written;
    this.#isCut = true;
    const fits = written.slice(0, Math.max(0, left));
    // Half of a pair is no character.
    return /[\ud800-\udbff]$/.test(fits) ? fits.slice(0, -1) : fits;
  }

  /** Which limit has been passed, if one has. */
  get overflow(): "nodes" | "characters" | undefined {
    if (this.#nodes > this.#most) return "nodes";
    if (this.#isCut) return "characters";
    if (this.#left >= 0) return undefined;
    return this.#nodes * NODE > this.#taken ? "nodes" : "characters";
  }

  get #left(): number {
    return Math.floor(this.#characters - this.#nodes * NODE - this.#taken);
  }
}
