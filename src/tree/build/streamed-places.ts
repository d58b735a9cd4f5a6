import { ATTRIBUTE } from "../attribute-bits.js";
import { type Attributes, attributeIn } from "../attributes.js";
import type { ElementNode, TreeNode } from "../node.js";

/** A place that a page leaves open, what it shows there until the rest arrives, and what arrived. */
export interface StreamedPlace {
  /** The empty `<template>` that marks it. */
  readonly mark: ElementNode;
  /** The last node of what is shown meanwhile; what stands between the mark and here gives way. */
  until: TreeNode | undefined;
  /** What holds the nodes that belong here. */
  piece: ElementNode | undefined;
}

// React: <!--$?--><template id="B:0"></template>Loading<!--/$--> and later <div hidden id="S:0">, or P:1 without a
// word meanwhile. Solid: <template id="pl-0-1"></template>Loading<!--pl-0-1--> and later <template id="0-1">.
const REACT_MARK = /^[BP]:([\da-f]+)$/;
const REACT_PIECE = /^S:([\da-f]+)$/;
const SOLID_MARK = /^pl-(.+)$/;

/** Notes, while a tree grows, which pieces a page sends late and the places that it leaves for them. */
export class StreamedPlaces {
  readonly #byPiece = new Map<string, StreamedPlace>();
  /** Places of React whose end has not come, each with how many boundaries have begun since. */
  readonly #open: { readonly place: StreamedPlace; inner: number }[] = [];

  /** The text at which a place ended: what follows it is another. */
  lastOfPlace: TreeNode | undefined;

  /** In the order of the page. */
  get all(): Iterable<StreamedPlace> {
    return this.#byPiece.values();
  }

  /** Has the page left a place at all? Until then its comments say nothing. */
  get some(): boolean {
    return this.#byPiece.size > 0;
  }

  /** Is this template a mark, or a piece for one? Others are nothing that a reader sees. */
  keepsTemplate(attributes: Attributes): boolean {
    const id = attributeIn(attributes, "id");
    if (id === undefined) return false;
    return REACT_MARK.test(id) || SOLID_MARK.test(id) || this.#byPiece.has(id);
  }

  opened(element: ElementNode): void {
    if ((element.bits & ATTRIBUTE.id) === 0) return;
    const id = element.attr("id");
    if (id === undefined) return;
    if (element.name !== "template") {
      if (!this.some || !REACT_PIECE.test(id)) return;
    } else if (this.#mark(id, element)) return;
    const place = this.#byPiece.get(id);
    if (place !== undefined) place.piece ??= element;
  }

  /** A comment, and the node that stands before it in its parent. */
  comment(text: string, before: TreeNode | undefined): void {
    if (before === undefined) return;
    const solid = SOLID_MARK.exec(text)?.[1];
    if (solid !== undefined) {
      const place = this.#byPiece.get(solid);
      if (place?.mark.parent === before.parent && place !== undefined) {
        place.until ??= before;
        this.lastOfPlace = before;
      }
      return;
    }
    const top = this.#open[this.#open.length - 1];
    if (top === undefined) return;
    if (/^\$[?!~]?$/.test(text)) top.inner++;
    else if (text === "/$" && top.inner-- === 0) {
      this.#open.pop();
      if (top.place.mark.parent !== before.parent) return;
      top.place.until = before;
      this.lastOfPlace = before;
    }
  }

  #mark(id: string, mark: ElementNode): boolean {
    const react = REACT_MARK.exec(id)?.[1];
    const piece = react === undefined ? SOLID_MARK.exec(id)?.[1] : `S:${react}`;
    if (piece === undefined) return false;
    if (this.#byPiece.has(piece)) return true;
    const place: StreamedPlace = { mark, until: undefined, piece: undefined };
    this.#byPiece.set(piece, place);
    if (id.startsWith("B:")) this.#open.push({ place, inner: 0 });
    return true;
  }
}
