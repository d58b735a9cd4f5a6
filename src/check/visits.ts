// What stands at several places of a value: an author of many posts, a line between parts. In a value from JSON nothing does.
const MOST_AGAIN = 100_000;
// Twice what a page may have by default: a renderer writes up to six characters for one, and V8 makes no text of more than 512 MiB.
const MOST_TEXT = 64 * 1024 * 1024;

/** How much of a value may still be visited: a few objects that hold one another can stand for more than any memory has. */
export class Visits {
  readonly #seen = new Set<object>();
  readonly #most: number;
  /** Was the last one visited before? */
  isAgain = false;
  #again = 0;
  #text = 0;

  /** `most` objects may be visited, each again and again within a budget of its own. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Visits an object; may it be? */
  enter(value: object): boolean {
    const before = this.#seen.size;
    this.#seen.add(value);
    this.isAgain = this.#seen.size === before;
    return this.isAgain ? ++this.#again <= MOST_AGAIN : before < this.#most;
  }

  /** Visits a text; may it be? */
  read(text: string): boolean {
    this.#text += text.length;
    return this.#text <= MOST_TEXT;
  }
}
