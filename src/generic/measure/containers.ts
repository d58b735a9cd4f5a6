import { PAGES } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/text-block.js";
import type { ClassOdds } from "./class-odds.js";
import { rolesOf } from "./roles.js";
import { namesOf, type Signature, Signatures } from "./signatures.js";

const MOST_REPEATS = 32;

/** What is known of a box and everything in it. */
export class Container {
  readonly element: ElementNode;
  readonly parent: Container | undefined;
  /** Its place among the page's: behind that of the one around it. */
  readonly index: number;
  readonly signature: Signature;
  readonly depth: number;
  /** Which kinds of box its class and id name: bits of `ROLE`. */
  readonly named: number;
  /** Which kinds of box it stands in. */
  readonly roles: number;
  blocks = 0;
  length = 0;
  linked = 0;
  /** Length of text that reads like an article's: sentences, few links. */
  proseLength = 0;
  paragraphs = 0;
  /** How much of its text is kept, as things stand. */
  kept = 0;
  /** What features tell of it, for all blocks around which it stands. */
  shape: readonly number[] | undefined;
  readonly #signatures: Signatures;
  #logOdds = Number.NaN;
  #sumLogOdds = Number.NaN;
  #minLogOdds = 0;
  /** How many of its children are of each kind. */
  #kin: ReadonlyMap<string, number> | undefined;
  #repeats = -1;

  constructor(
    element: ElementNode,
    parent: Container | undefined,
    index: number,
    signatures: Signatures,
  ) {
    this.element = element;
    this.parent = parent;
    this.index = index;
    this.signature = signatures.of(element);
    this.named = signatures.roles(element, this.signature);
    this.depth = (parent?.depth ?? 0) + 1;
    const named = this.named === 0 || PAGES.has(element.name) ? 0 : this.named;
    this.roles = (parent?.roles ?? 0) | named | rolesOf(element);
    this.#signatures = signatures;
  }

  /** Its class and id as they stand. */
  get names(): string {
    return namesOf(this.element, this.signature);
  }

  /** What its class and id say: log-odds of article text. */
  get logOdds(): number {
    if (Number.isNaN(this.#logOdds))
      this.#logOdds = this.#signatures.logOdds(this.element, this.signature);
    return this.#logOdds;
  }

  /** What its class and id and those of all around it say, added up. */
  get sumLogOdds(): number {
    this.#addLogOdds();
    return this.#sumLogOdds;
  }

  /** The worst that one of them says. */
  get minLogOdds(): number {
    this.#addLogOdds();
    return this.#minLogOdds;
  }

  #addLogOdds(): void {
    if (!Number.isNaN(this.#sumLogOdds)) return;
    this.#sumLogOdds = (this.parent?.sumLogOdds ?? 0) + this.logOdds;
    this.#minLogOdds = Math.min(this.parent?.minLogOdds ?? 0, this.logOdds);
  }

  /** How often the same tag and class stand in its parent. */
  get repeats(): number {
    if (this.#repeats < 0) this.#repeats = this.#countRepeats();
    return this.#repeats;
  }

  #countRepeats(): number {
    const { parent } = this;
    if (parent === undefined) return 0;
    parent.#kin ??= this.#signatures.siblingCounts(parent.element);
    return Math.min(MOST_REPEATS, (parent.#kin.get(this.signature.siblingKey) ?? 1) - 1);
  }
}

/** The boxes around a page's blocks, each with what it holds added up. */
export class Containers {
  /** Each behind the one around it: backwards, a box is complete before it is added to its parent. */
  readonly all: Container[] = [];
  readonly signatures: Signatures;
  readonly #byElement = new Map<ElementNode, Container>();

  constructor(odds: ClassOdds) {
    this.signatures = new Signatures(odds);
  }

  /** That of an element, where it stands around a block. */
  at(element: ElementNode): Container | undefined {
    return this.#byElement.get(element);
  }

  /** Counts a block to the box that it stands in. */
  add({ box, length, linked, isProse }: TextBlock): Container {
    const container = this.#of(box);
    container.blocks++;
    container.length += length;
    container.linked += linked;
    if (isProse) container.proseLength += length;
    if (box.name === "p") container.paragraphs++;
    return container;
  }

  /** Once all blocks are counted: adds what each box holds to those around it. */
  addUp(): void {
    for (let i = this.all.length - 1; i > 0; i--) {
      const box = this.all[i];
      const parent = box?.parent;
      if (box === undefined || parent === undefined) continue;
      parent.blocks += box.blocks;
      parent.length += box.length;
      parent.linked += box.linked;
      parent.proseLength += box.proseLength;
      parent.paragraphs += box.paragraphs;
    }
  }

  #of(element: ElementNode): Container {
    const known = this.#byElement.get(element);
    if (known !== undefined) return known;
    const parent = element.parent === null ? undefined : this.#of(element.parent);
    const container = new Container(element, parent, this.all.length, this.signatures);
    this.all.push(container);
    this.#byElement.set(element, container);
    return container;
  }
}
