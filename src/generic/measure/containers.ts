import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import { PAGES } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/segment.js";
import type { ClassOdds } from "./class-odds.js";
import { rolesOf } from "./roles.js";
import { type Signature, Signatures } from "./signatures.js";

const MOST_REPEATS = 32;

/** What is known of a box and everything in it. */
export class Container {
  readonly element: ElementNode;
  readonly parent: Container | undefined;
  readonly signature: Signature;
  readonly depth: number;
  /** What its class and id say: log-odds of article text. */
  readonly logOdds: number;
  /** The same of the box and all around it, added up. */
  readonly sumLogOdds: number;
  /** The worst that one of them says. */
  readonly minLogOdds: number;
  /** Which kinds of box it stands in: bits of `BIT`. */
  readonly roles: number;
  blocks = 0;
  length = 0;
  linked = 0;
  /** Length of text that reads like an article's: sentences, few links. */
  proseLength = 0;
  paragraphs = 0;
  /** What features tell of it, for all blocks around which it stands. */
  shape: readonly number[] | undefined;
  readonly #looks: Signatures;
  /** How many of its children are of each kind. */
  #kin: ReadonlyMap<string, number> | undefined;
  #repeats = -1;

  constructor(element: ElementNode, parent: Container | undefined, looks: Signatures) {
    this.element = element;
    this.parent = parent;
    this.signature = looks.of(element);
    this.depth = (parent?.depth ?? 0) + 1;
    const id = (element.bits & ATTRIBUTE.id) === 0 ? undefined : element.attr("id");
    const { names } = this.signature;
    const { logOdds, roles } = looks.classEvidence(id === undefined ? names : `${names} ${id}`);
    this.logOdds = logOdds;
    this.sumLogOdds = (parent?.sumLogOdds ?? 0) + logOdds;
    this.minLogOdds = Math.min(parent?.minLogOdds ?? 0, logOdds);
    this.roles = (parent?.roles ?? 0) | (PAGES.has(element.name) ? 0 : roles) | rolesOf(element);
    this.#looks = looks;
  }

  /** How often the same tag and class stand in its parent. */
  get repeats(): number {
    if (this.#repeats < 0) this.#repeats = this.#countRepeats();
    return this.#repeats;
  }

  #countRepeats(): number {
    const { parent } = this;
    if (parent === undefined) return 0;
    parent.#kin ??= this.#looks.siblingCounts(parent.element);
    return Math.min(MOST_REPEATS, (parent.#kin.get(this.signature.siblingKey) ?? 1) - 1);
  }
}

/** The boxes around a page's blocks, each with what it holds added up. */
export function containersOf(
  blocks: readonly TextBlock[],
  odds: ClassOdds,
): ReadonlyMap<ElementNode, Container> {
  const boxes = new Map<ElementNode, Container>();
  const looks = new Signatures(odds);
  const boxOf = (element: ElementNode): Container => {
    let box = boxes.get(element);
    if (box === undefined) {
      box = new Container(
        element,
        element.parent === null ? undefined : boxOf(element.parent),
        looks,
      );
      boxes.set(element, box);
    }
    return box;
  };
  for (const block of blocks) {
    const box = boxOf(block.box);
    box.blocks++;
    box.length += block.length;
    box.linked += block.linked;
    if (block.isProse) box.proseLength += block.length;
    if (block.box.name === "p") box.paragraphs++;
  }
  // A box is made after the one around it: backwards, each is complete before it is added to its parent.
  for (const box of [...boxes.values()].reverse()) {
    const { parent } = box;
    if (parent === undefined) continue;
    parent.blocks += box.blocks;
    parent.length += box.length;
    parent.linked += box.linked;
    parent.proseLength += box.proseLength;
    parent.paragraphs += box.paragraphs;
  }
  return boxes;
}
