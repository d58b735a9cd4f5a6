import { shingles } from "../text/shingles.js";
import { SILENT } from "../tree/element-kinds.js";
import { type ElementNode, rawText } from "../tree/node.js";
import type { Concealed } from "./concealment.js";
import type { Visibility } from "./visibility.js";

/** A part of the page that was taken out because it cannot be seen; its `parent` still says where it stood. */
export interface HiddenPart {
  readonly element: ElementNode;
  readonly reason: string;
  /** How many characters of text it holds. */
  readonly length: number;
  /** Is it text that is kept from readers, not an icon's name or a word for screen readers? */
  readonly isText: boolean;
}

interface Candidate extends Concealed {
  readonly element: ElementNode;
  length: number;
  /** Index behind the last candidate inside it. */
  end: number;
}

// A page whose script shows it when it is ready hides nearly all of its text, a wall the rest of the story.
const REVEALED = 0.2;
const COPY = 0.8;
// Tabs say nearly the same of one thing after the other.
const SAME = 0.97;
const FEWEST_RUNS = 5;
// How much text is looked at for copies; the longest page of the corpus that hides something has 0.4 million characters.
const MOST_TEXT = 500_000;

/**
 * Takes what no reader can come to see out of a complete page.
 *
 * What holds a great part of the page's text stays, because a script shows it, and so does what can be unfolded; but
 * not where it says again what is seen elsewhere.
 */
export function removeHidden(root: ElementNode, visibility: Visibility): HiddenPart[] {
  if (visibility.mode === "keep") return [];
  const candidates: Candidate[] = [];
  const total = gather(root, visibility, candidates);
  if (candidates.length === 0) return [];
  const seen = new SeenText(root, candidates);
  const removed: HiddenPart[] = [];
  for (let i = 0; i < candidates.length; ) {
    const candidate = candidates[i];
    if (candidate === undefined) break;
    const { element, length, by } = candidate;
    const reason = reasonFor(candidate, visibility, total, seen);
    if (reason !== undefined)
      removed.push({ element, reason, length, isText: !/^(?:icon|class)$/.test(by) });
    i = reason === undefined ? i + 1 : candidate.end;
  }
  detach(removed.map(({ element }) => element));
  return removed;
}

function reasonFor(
  candidate: Candidate,
  visibility: Visibility,
  total: number,
  seen: SeenText,
): string | undefined {
  const { element, reason, length } = candidate;
  if (length === 0) return undefined;
  if (candidate.by === "screen")
    return seen.holdsAll(element) ? "hidden: shown elsewhere" : undefined;
  const stays = length >= total * REVEALED || visibility.unfolds(element, candidate);
  if (!stays) return `hidden: ${reason}`;
  const share = visibility.unfolds(element, candidate) ? SAME : COPY;
  return seen.holds(element, length, share) ? "hidden: shown elsewhere" : undefined;
}

/** Finds all with text that is hidden by itself, outer before inner, and gives the length of the text inside. */
function gather(element: ElementNode, visibility: Visibility, into: Candidate[]): number {
  let length = 0;
  for (const child of element.children) {
    if (child.type === "text") {
      length += child.trimmedLength;
      continue;
    }
    // A fifth of all elements hold nothing.
    if (child.children.length === 0 || SILENT.has(child.name)) continue;
    const concealed = visibility.conceals(child);
    if (concealed === undefined) {
      length += gather(child, visibility, into);
      continue;
    }
    const candidate: Candidate = { ...concealed, element: child, length: 0, end: 0 };
    into.push(candidate);
    candidate.length = gather(child, visibility, into);
    candidate.end = into.length;
    length += candidate.length;
  }
  return length;
}

/** The text of the page without what is hidden, to find copies of it. */
class SeenText {
  readonly #root: ElementNode;
  readonly #hidden: ReadonlySet<ElementNode>;
  #runs: ReadonlySet<string> | undefined;
  #pieces: ReadonlySet<string> | undefined;
  /** How much more may be looked at. */
  #left = MOST_TEXT;

  constructor(root: ElementNode, candidates: readonly Candidate[]) {
    this.#root = root;
    this.#hidden = new Set(candidates.map(({ element }) => element));
  }

  holds(element: ElementNode, length: number, share: number): boolean {
    this.#left -= length;
    if (this.#left < 0) return false;
    const runs = shingles(rawText(element));
    if (runs.length < FEWEST_RUNS) return false;
    this.#runs ??= new Set(shingles(this.#text().slice(0, MOST_TEXT)));
    const known = this.#runs;
    return runs.filter((run) => known.has(run)).length >= runs.length * share;
  }

  /** Does all of its text stand elsewhere, run by run, as builders write it a second time for other screens? */
  holdsAll(element: ElementNode): boolean {
    this.#pieces ??= this.#gather(this.#root, new Set());
    return this.#holdsEach(element, this.#pieces);
  }

  #holdsEach(element: ElementNode, pieces: ReadonlySet<string>): boolean {
    for (const child of element.children) {
      this.#left -= 1;
      if (this.#left < 0) return false;
      if (child.type === "text") {
        if (child.trimmedLength > 0 && !pieces.has(child.data.trim())) return false;
      } else if (!SILENT.has(child.name) && !this.#holdsEach(child, pieces)) return false;
    }
    return true;
  }

  #gather(element: ElementNode, into: Set<string>): Set<string> {
    for (const child of element.children)
      if (child.type === "text") {
        if (child.trimmedLength > 0) into.add(child.data.trim());
      } else if (!SILENT.has(child.name) && child.name !== "head" && !this.#hidden.has(child))
        this.#gather(child, into);
    return into;
  }

  #text(): string {
    return rawText(this.#root, (child) =>
      this.#hidden.has(child) || child.name === "head" ? "" : undefined,
    );
  }
}

/** Takes elements out of the tree, each list of siblings once: a page may hide thousands of them side by side. */
function detach(elements: readonly ElementNode[]): void {
  const gone = new Set<unknown>(elements);
  for (const parent of new Set(elements.map((element) => element.parent))) {
    if (parent === null) continue;
    const left = parent.children.filter((child) => !gone.has(child));
    parent.children.length = 0;
    for (const child of left) {
      child.prev = null;
      child.next = null;
      parent.append(child);
    }
  }
}
