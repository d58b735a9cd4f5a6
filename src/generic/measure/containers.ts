import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/segment.js";
import { kindsOf } from "./roles.js";
import { type Look, Looks } from "./signatures.js";

const MOST_REPEATS = 32;
// What holds the whole page takes its class from the layout: "comments-open" and the like.
const WHOLE = new Set(["html", "body", "main"]);

/** What is known of a box and everything in it. */
export class Box {
  readonly element: ElementNode;
  readonly parent: Box | undefined;
  readonly look: Look;
  readonly depth: number;
  /** What its class and id say: log-odds of article text. */
  readonly says: number;
  /** The same of the box and all around it, added up. */
  readonly saysAll: number;
  /** The worst that one of them says. */
  readonly saysLeast: number;
  /** Which kinds of box it stands in: bits of `BIT`. */
  readonly kinds: number;
  blocks = 0;
  length = 0;
  linked = 0;
  /** Length of text that reads like an article's: sentences, few links. */
  good = 0;
  paragraphs = 0;
  /** What features tell of it, for all blocks around which it stands. */
  shape: readonly number[] | undefined;
  readonly #looks: Looks;
  /** How many of its children are of each kind. */
  #kin: ReadonlyMap<string, number> | undefined;

  constructor(element: ElementNode, parent: Box | undefined, looks: Looks) {
    this.element = element;
    this.parent = parent;
    this.look = looks.of(element);
    this.depth = (parent?.depth ?? 0) + 1;
    const id = element.attr("id");
    const { names } = this.look;
    const { says, kinds } = looks.said(id === undefined ? names : `${names} ${id}`);
    this.says = says;
    this.saysAll = (parent?.saysAll ?? 0) + says;
    this.saysLeast = Math.min(parent?.saysLeast ?? 0, says);
    this.kinds = (parent?.kinds ?? 0) | (WHOLE.has(element.name) ? 0 : kinds) | kindsOf(element);
    this.#looks = looks;
  }

  /** How often the same tag and class stand in its parent. */
  get repeats(): number {
    const { parent } = this;
    if (parent === undefined) return 0;
    parent.#kin ??= this.#looks.kin(parent.element);
    return Math.min(MOST_REPEATS, (parent.#kin.get(this.look.kin) ?? 1) - 1);
  }
}

/** The boxes around a page's blocks, each with what it holds added up. */
export function boxesOf(blocks: readonly TextBlock[]): ReadonlyMap<ElementNode, Box> {
  const boxes = new Map<ElementNode, Box>();
  const looks = new Looks();
  const boxOf = (element: ElementNode): Box => {
    let box = boxes.get(element);
    if (box === undefined) {
      box = new Box(element, element.parent === null ? undefined : boxOf(element.parent), looks);
      boxes.set(element, box);
    }
    return box;
  };
  for (const block of blocks) {
    const box = boxOf(block.box);
    box.blocks++;
    box.length += block.length;
    box.linked += block.linked;
    if (block.good) box.good += block.length;
    if (block.box.name === "p") box.paragraphs++;
  }
  // A box is made after the one around it: backwards, each is complete before it is added to its parent.
  for (const box of [...boxes.values()].reverse()) {
    const { parent } = box;
    if (parent === undefined) continue;
    parent.blocks += box.blocks;
    parent.length += box.length;
    parent.linked += box.linked;
    parent.good += box.good;
    parent.paragraphs += box.paragraphs;
  }
  return boxes;
}
