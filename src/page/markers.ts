import type { Marker, MarkerKind, SidePart } from "../model/page.js";
import { trimmedLength } from "../text/whitespace.js";
import { ATTRIBUTE } from "../tree/attribute-bits.js";
import { briefText } from "../tree/brief-text.js";
import type { ElementNode, RootNode } from "../tree/node.js";
import {
  bylineIn,
  isDateline,
  isSide,
  kindsOf,
  LONGEST_LINE,
  type Meaning,
  meaningOf,
  NO_MEANING,
} from "./marker-words.js";

// Enough for the longest by-line and standfirst on the corpus; a page of listings ends at the second.
const LONGEST = 400;
const MOST = 1500;

/** An element with what marks it; its text is put together when it is asked for, which is for few. */
class MarkedElement implements Marker {
  #text: string | undefined;

  constructor(
    readonly kind: MarkerKind,
    readonly element: ElementNode,
    readonly before: number,
    readonly side: SidePart | undefined,
  ) {}

  get text(): string {
    this.#text ??= briefText(this.element, LONGEST) ?? "";
    return this.#text;
  }
}

/** In which parts of the page an element stands. */
interface Place {
  readonly side: SidePart | undefined;
  readonly figure: SidePart | undefined;
  readonly crumbs: boolean;
}

/**
 * What the markup itself marks as a fact about an article, in document order: headings, by-lines, dates.
 *
 * One walk over the tree. Which of them belong to the article is for the reader to judge.
 */
export function readMarkers(root: RootNode): Marker[] {
  const walk = new SignWalk();
  walk.visit(root, { side: undefined, figure: undefined, crumbs: false });
  return walk.signs;
}

class SignWalk {
  readonly signs: Marker[] = [];
  #before = 0;
  // The same class stands on hundreds of elements: its meaning is worked out once.
  readonly #meanings = new Map<string, Meaning>();

  visit(parent: ElementNode, place: Place): void {
    for (const child of parent.children) {
      if (this.signs.length >= MOST) return;
      if (child.type === "text") {
        this.#text(child.data, parent, place.figure ?? place.side);
        continue;
      }
      const inside = this.#element(child, place);
      if (child.children.length > 0) this.visit(child, inside);
    }
  }

  #text(data: string, parent: ElementNode, side: SidePart | undefined): void {
    const length = trimmedLength(data);
    this.#before += length;
    // What is too long for a by-line or a day is not cut out.
    if (length < 2 || length > LONGEST_LINE) return;
    const text = data.trim();
    const byline = bylineIn(text);
    if (byline === "label") this.#push("byline", parent.parent ?? parent, side);
    else if (byline === "own") this.#push("byline", parent, side);
    if (isDateline(text)) this.#push("dateline", parent, side);
  }

  #element(element: ElementNode, place: Place): Place {
    const { name, attribs, bits } = element;
    const names = (bits & ATTRIBUTE.class) === 0 ? undefined : attribs["class"];
    const id = (bits & ATTRIBUTE.id) === 0 ? undefined : attribs["id"];
    const byClass = names === undefined ? NO_MEANING : this.#meaning(names);
    const byId = id === undefined ? NO_MEANING : meaningOf(id);
    const beside = isSide(name, byClass, byId);
    const side = beside ? { outer: place.side } : place.side;
    // Who is named in a figure made the picture.
    const figure = name === "figure" ? { outer: side } : beside ? undefined : place.figure;
    const crumbs = place.crumbs || byClass.crumbs || byId.crumbs;
    if (name === "img") this.#push("picture", element, side);
    else {
      const kinds = merged(merged(byClass.kinds, byId.kinds), kindsOf(element, crumbs));
      for (const kind of kinds) this.#push(kind, element, figure ?? side);
    }
    const same = side === place.side && figure === place.figure && crumbs === place.crumbs;
    return same ? place : { side, figure, crumbs };
  }

  #meaning(names: string): Meaning {
    let meaning = this.#meanings.get(names);
    if (meaning === undefined) {
      meaning = meaningOf(names);
      this.#meanings.set(names, meaning);
    }
    return meaning;
  }

  #push(kind: MarkerKind, element: ElementNode, side: SidePart | undefined): void {
    this.signs.push(new MarkedElement(kind, element, this.#before, side));
  }
}

/** Each kind once. Most elements have none, of which no new list is made. */
function merged(kinds: readonly MarkerKind[], more: readonly MarkerKind[]): readonly MarkerKind[] {
  if (more.length === 0) return kinds;
  return kinds.length === 0 ? more : [...new Set([...kinds, ...more])];
}
