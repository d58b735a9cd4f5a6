import type { ElementNode } from "../../tree/node.js";
import { kindsNamed, kindsOf } from "./box-kinds.js";
import type { TextBlock } from "./segment.js";
import { namesSay } from "./tokens.js";

/** What is known of a box and everything in it. */
export interface Box {
  readonly element: ElementNode;
  readonly parent: Box | undefined;
  readonly depth: number;
  /** What its class and id say: log-odds of article text. */
  readonly says: number;
  /** The same of the box and all around it, added up. */
  readonly saysAll: number;
  /** The worst that one of them says. */
  readonly saysLeast: number;
  /** Which kinds of box it stands in: bits of `KINDS`. */
  readonly kinds: number;
  /** How often the same tag and class stand in its parent. */
  readonly repeats: number;
  blocks: number;
  length: number;
  linked: number;
  /** Length of text that reads like an article's: sentences, few links. */
  good: number;
  paragraphs: number;
}

/** The boxes around a page's blocks, each with what it holds added up. */
export function boxesOf(blocks: readonly TextBlock[]): ReadonlyMap<ElementNode, Box> {
  const boxes = new Boxes();
  for (const block of blocks) {
    const box = boxes.of(block.box);
    box.blocks++;
    box.length += block.length;
    box.linked += block.linked;
    if (isGood(block)) box.good += block.length;
    if (block.box.name === "p") box.paragraphs++;
  }
  // A box is made after the one around it: backwards, each is complete before it is added to its parent.
  for (const box of [...boxes.all.values()].reverse()) {
    const { parent } = box;
    if (parent === undefined) continue;
    parent.blocks += box.blocks;
    parent.length += box.length;
    parent.linked += box.linked;
    parent.good += box.good;
    parent.paragraphs += box.paragraphs;
  }
  return boxes.all;
}

/** Does it read like a sentence of an article? */
export function isGood(block: TextBlock): boolean {
  return (
    block.length >= 60 && block.linked < block.length / 3 && (block.stops > 0 || block.commas > 1)
  );
}

/** Tag and first class: what siblings of one kind have in common, also where each has a number of its own. */
export function kinOf(element: ElementNode): string {
  const names = (element.attr("class") ?? "").trim();
  const end = names.search(/\s/);
  return `${element.name}.${end < 0 ? names : names.slice(0, end)}`;
}

const MOST_REPEATS = 32;
// What holds the whole page takes its class from the layout: "comments-open" and the like.
const WHOLE = new Set(["html", "body", "main"]);

/** Makes the boxes as they are asked for; what a page's names say is worked out once for each name. */
class Boxes {
  readonly all = new Map<ElementNode, Box>();
  readonly #names = new Map<string, { says: number; kinds: number }>();
  readonly #families = new Map<ElementNode, Map<string, number>>();

  of(element: ElementNode): Box {
    const made = this.all.get(element);
    if (made !== undefined) return made;
    const parent = element.parent === null ? undefined : this.of(element.parent);
    const { says, kinds } = this.#named(element);
    const box: Box = {
      element,
      parent,
      depth: (parent?.depth ?? 0) + 1,
      says,
      saysAll: (parent?.saysAll ?? 0) + says,
      saysLeast: Math.min(parent?.saysLeast ?? 0, says),
      kinds: (parent?.kinds ?? 0) | (WHOLE.has(element.name) ? 0 : kinds) | kindsOf(element),
      repeats: element.parent === null ? 0 : this.#repeats(element, element.parent),
      blocks: 0,
      length: 0,
      linked: 0,
      good: 0,
      paragraphs: 0,
    };
    this.all.set(element, box);
    return box;
  }

  #named(element: ElementNode): { says: number; kinds: number } {
    const names = `${element.attr("class") ?? ""} ${element.attr("id") ?? ""}`;
    let known = this.#names.get(names);
    if (known === undefined) {
      known = { says: namesSay(names), kinds: kindsNamed(names) };
      this.#names.set(names, known);
    }
    return known;
  }

  /** How many siblings are of one kind with it. */
  #repeats(element: ElementNode, parent: ElementNode): number {
    let family = this.#families.get(parent);
    if (family === undefined) {
      family = new Map();
      for (const child of parent.children) {
        if (child.type !== "tag") continue;
        const kin = kinOf(child);
        family.set(kin, (family.get(kin) ?? 0) + 1);
      }
      this.#families.set(parent, family);
    }
    return Math.min(MOST_REPEATS, (family.get(kinOf(element)) ?? 1) - 1);
  }
}
