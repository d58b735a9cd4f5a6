import type { TagKind } from "./tags/tag-kind.js";

const NO_BARRIERS: ReadonlySet<string> = new Set([""]);

/** The stack of open elements: which of them a tag ends. */
export class OpenElements {
  readonly #kinds: TagKind[] = [];
  readonly #foreign: boolean[] = [];
  #paragraphs = 0;

  get depth(): number {
    return this.#kinds.length;
  }

  /** Is what comes next in SVG or MathML? */
  get inForeign(): boolean {
    const foreign = this.#foreign;
    return foreign.length > 0 && foreign[foreign.length - 1] === true;
  }

  /** Is what comes next no markup? */
  get inRawText(): boolean {
    const kinds = this.#kinds;
    return kinds.length > 0 && kinds[kinds.length - 1]?.isRawText === true;
  }

  push(kind: TagKind): void {
    this.#kinds.push(kind);
    // Most end tags of elements that never opened need no search.
    kind.open++;
    if (kind.name === "p") this.#paragraphs++;
    if (kind.foreign !== undefined) this.#foreign.push(kind.foreign);
  }

  pop(): TagKind | undefined {
    const kind = this.#kinds.pop();
    if (kind === undefined) return undefined;
    kind.open--;
    if (kind.name === "p") this.#paragraphs--;
    if (kind.foreign !== undefined) this.#foreign.pop();
    return kind;
  }

  /** How many elements the start tag of such an element ends. */
  endedByStart({ closesParagraph, ends }: TagKind): number {
    const paragraph = closesParagraph ? this.#openParagraph() : 0;
    if (paragraph > 0 || ends === undefined) return paragraph;
    let ended = 0;
    for (let i = this.#kinds.length - 1; i >= 0; i--, ended++)
      if (!ends.has(this.#kinds[i]?.name ?? "")) break;
    return ended;
  }

  /** How many elements an end tag ends; 0 if it is to be passed over. `through` lets it pass any box. */
  endedByEnd(kind: TagKind, through: boolean): number {
    if (kind.open === 0) return 0;
    const barriers = through ? NO_BARRIERS : kind.barriers;
    for (let i = this.#kinds.length - 1; i >= 0; i--) {
      const open = this.#kinds[i];
      if (open === kind) return this.#kinds.length - i;
      if (open !== undefined && barriers.has(open.name)) return 0;
    }
    return 0;
  }

  /** A browser closes a paragraph through whatever inline elements are open in it. */
  #openParagraph(): number {
    if (this.#paragraphs === 0) return 0;
    for (let i = this.#kinds.length - 1; i >= 0; i--) {
      const open = this.#kinds[i];
      if (open?.name === "p") return this.#kinds.length - i;
      if (open?.holdsParagraph === true) return 0;
    }
    return 0;
  }
}
