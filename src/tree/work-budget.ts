// Looks into the tree that the rules may take for each node and each 32 characters of the page. Of 3,097 pages of the corpus
// the median takes .07 and the greediest 4; depth times width would be 500.
const LOOKS = 25;
// Small pages are read whole, whatever their shape.
const LEAST = 100_000;
// How often what reads blocks may come to a node, on average: once, and twice where a box turns out to be another kind of box.
const READS = 8;
const LEAST_READS = 20_000;
// Steps up from an element that selectors may take for each node: depth times width where their parts stand in each other.
const CLIMBS = 50;
// Characters that cost as much to copy as a node to visit.
const CHARACTERS = 32;

/** How much may still be looked up in a tree: it grows with the page, so that no shape of it takes more than its share. */
export class WorkBudget {
  #left = LEAST;
  #reads = LEAST_READS;
  #climbs = LEAST;
  /** Was more asked for than there is? */
  isSpent = false;

  /** The page has one more node, with so many characters. */
  grow(characters: number): void {
    this.#reads += READS;
    this.#climbs += CLIMBS;
    this.#left += LOOKS * (1 + Math.ceil(characters / CHARACTERS));
  }

  /** Makes blocks of an element; `false` ends that, whatever reads an element again and again. */
  read(): boolean {
    if (this.#reads <= 0) {
      this.isSpent = true;
      return false;
    }
    this.#reads--;
    return true;
  }

  /** A selector asks for the element around one; `false` ends it, as if there were none. */
  climb(): boolean {
    if (this.#climbs <= 0) {
      this.isSpent = true;
      return false;
    }
    this.#climbs--;
    return true;
  }

  /** Looks at a node with so many characters; `false` ends the question that asks. */
  spend(characters = 0): boolean {
    if (this.#left <= 0) {
      this.isSpent = true;
      return false;
    }
    this.#left -= 1 + Math.floor(characters / CHARACTERS);
    return true;
  }
}
