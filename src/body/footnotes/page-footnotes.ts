import type { FootnoteReference } from "../../model/block.js";
import { nearest, upwards } from "../../tree/ancestors.js";
import { COLLECTIONS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import { type Anchors, anchorsOf, type InPageLink, inPageLink } from "./anchors.js";
import type { Footnote, Footnotes } from "./footnotes.js";
import { noteBox } from "./note-box.js";
import {
  bareMark,
  isDeclaredMark,
  isDeclaredNote,
  isNamedBacklink,
  namedNote,
} from "./note-names.js";

const PARTS = /^(?:li|d[td]|tr)$/;
// A mark is in a sup, and that in a span at most: one of them has the id that the note leads back to.
const MARK_BOXES = 3;

/**
 * The footnotes of a complete page: a short link is the mark of what it leads to, if that says it is a note, by its
 * name or its role, or leads back to the mark.
 */
export class PageFootnotes implements Footnotes {
  readonly #references = new Map<ElementNode, FootnoteReference>();
  readonly #back = new Set<ElementNode>();
  readonly #notes = new Map<ElementNode, Footnote[]>();
  readonly #holders = new Set<ElementNode>();
  readonly #boxes = new Map<string, ElementNode>();
  readonly #identifiers = new Map<ElementNode, string>();

  /** Of a page, and all of its links. */
  constructor(root: ElementNode, links: readonly ElementNode[]) {
    // Most pages have no mark, and then there is nothing to gather.
    if (!links.some((link) => inPageLink(link)?.isMark === true)) return;
    const anchors = anchorsOf(root);
    for (const link of anchors.links) if (link.isMark) this.#consider(link, anchors);
  }

  reference(link: ElementNode): FootnoteReference | undefined {
    const found = this.#references.get(link);
    return found && { ...found };
  }

  isBacklink(link: ElementNode): boolean {
    return this.#back.has(link) || isNamedBacklink(link);
  }

  at(element: ElementNode): readonly Footnote[] | undefined {
    return this.#notes.get(element);
  }

  holds(element: ElementNode): boolean {
    return this.#holders.has(element);
  }

  box(identifier: string): ElementNode | undefined {
    return this.#boxes.get(identifier);
  }

  #consider(link: InPageLink, anchors: Anchors): void {
    const { element, id, text, isWhole } = link;
    if (this.#back.has(element)) return;
    const target = anchors.targets.get(id);
    const name = namedNote(id);
    if (target === undefined) {
      // A mark all the same: what has no note becomes text that is set high.
      if (!isWhole && (name !== undefined || isDeclaredMark(element)))
        this.#refer(element, name ?? id, text);
      return;
    }
    const box = noteBox(target, anchors);
    if (box === undefined || element.isIn(box.element)) return;
    const inside = anchors.linksIn(box.element);
    const links = target.name === "dt" ? [...anchors.linksIn(target), ...inside] : inside;
    const back = links.filter((other) => leadsTo(other, element, anchors));
    // Editors write addresses of drafts into marks: of a whole one it counts alone that the note leads back.
    const isNote =
      !isWhole && (name !== undefined || isDeclaredNote(target) || isDeclaredMark(element));
    // A link that leads back to a mark has the looks of one: notes stand behind what they are to.
    if (!isNote && anchors.order(target) < anchors.order(element)) return;
    if (!isNote && back.length === 0) return;
    for (const other of back) this.#back.add(other.element);
    const known = this.#identifiers.get(target);
    const identifier = known ?? this.#identify(name ?? id, id);
    this.#refer(element, identifier, text);
    if (known !== undefined) return;
    this.#identifiers.set(target, identifier);
    this.#boxes.set(identifier, box.element);
    const { nodes } = box;
    const note = { identifier, label: bareMark(text), ...(nodes !== undefined && { nodes }) };
    const shared = this.#notes.get(box.element);
    if (shared === undefined) this.#notes.set(box.element, [note]);
    else if (nodes !== undefined) shared.push(note);
    if (target.name === "dt") this.#notes.set(target, []);
    this.#hold(box.element);
  }

  #refer(link: ElementNode, identifier: string, text: string): void {
    const label = bareMark(text);
    this.#references.set(link, {
      type: "footnoteReference",
      identifier,
      ...(label !== identifier && { label }),
    });
  }

  /** Two series of notes may count alike: then the whole id tells them apart. */
  #identify(name: string, id: string): string {
    return this.#boxes.has(name) ? id : name;
  }

  #hold(box: ElementNode): void {
    if (!PARTS.test(box.name)) return;
    for (const up of upwards(box.parent)) {
      if (!COLLECTIONS.has(up.name)) return;
      this.#holders.add(up);
    }
  }
}

/** Does a link lead to a mark, or to what stands right around or before it? */
function leadsTo(link: InPageLink, mark: ElementNode, anchors: Anchors): boolean {
  const target = anchors.targets.get(link.id);
  if (target === undefined) return false;
  const beside = nearest(mark, (box) => box === target || box.prev === target, MARK_BOXES);
  return beside !== undefined || target.parent === mark;
}
