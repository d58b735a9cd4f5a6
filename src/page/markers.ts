import type { Marker, MarkerKind, SidePart } from "../model/page.js";
import { creditIn } from "../text/people/credit-line.js";
import { nearest } from "../tree/ancestors.js";
import { ATTRIBUTE } from "../tree/attribute-bits.js";
import { attributeIn } from "../tree/attributes.js";
import { briefText } from "../tree/brief-text.js";
import { PAGES } from "../tree/element-kinds.js";
import type { ElementNode, RootNode, TextNode, TreeNode } from "../tree/node.js";
import { bylineIn, LONGEST_LINE } from "./byline-words.js";
import { datelineOf, lineFrom, lineOf } from "./line-of.js";
import {
  isDateline,
  isSide,
  kindsOf,
  labelIn,
  type Meaning,
  mayMean,
  mayTell,
  meaningOf,
  NO_MEANING,
} from "./marker-words.js";

// Enough for the longest by-line and standfirst on the corpus; a page of listings ends at the second.
const LONGEST = 400;
const MOST = 1500;

/** An element with what marks it; its text is put together when it is asked for, which is for few. */
class MarkedElement implements Marker {
  #text: string | undefined;
  #line: string | undefined;

  constructor(
    readonly kind: MarkerKind,
    readonly element: ElementNode,
    readonly before: number,
    readonly side: SidePart | undefined,
    readonly readLine?: () => string,
  ) {}

  get text(): string {
    this.#text ??= briefText(this.element, LONGEST) ?? "";
    return this.#text;
  }

  get line(): string {
    this.#line ??= this.readLine?.() || this.text;
    return this.#line;
  }
}

/** A small aside may hold facts about the article, and so may the footer of it, which some systems set below its headline. */
function mayBeOwn({ name, parent }: ElementNode): boolean {
  return name === "aside" || (name === "footer" && parent?.name === "article");
}

/** In which parts of the page an element stands. */
interface Place {
  readonly side: SidePart | undefined;
  readonly figure: SidePart | undefined;
  readonly crumbs: boolean;
  readonly tags: boolean;
}

/**
 * What the markup itself marks as a fact about an article, in document order: headings, by-lines, dates.
 *
 * One walk over the tree. Which of them belong to the article is for the reader to judge.
 */
export function readMarkers(root: RootNode): Marker[] {
  const walk = new MarkerWalk();
  walk.visit(root, { side: undefined, figure: undefined, crumbs: false, tags: false });
  return walk.markers;
}

class MarkerWalk {
  readonly markers: Marker[] = [];
  #before = 0;
  // The same class stands on hundreds of elements: its meaning is worked out once.
  readonly #meanings = new Map<string, Meaning>();

  visit(parent: ElementNode, place: Place): void {
    for (const child of parent.children) {
      if (this.markers.length >= MOST) return;
      if (child.type === "text") {
        this.#text(child, parent, place.figure ?? place.side);
        continue;
      }
      const inside = this.#element(child, place);
      if (child.children.length > 0) this.visit(child, inside);
    }
  }

  #text(node: TextNode, parent: ElementNode, side: SidePart | undefined): void {
    const length = node.trimmedLength;
    this.#before += length;
    if (length < 2) return;
    // What is too long for a by-line or a day is not cut out; its last words may be a credit in brackets.
    if (length > LONGEST_LINE) {
      const credit = creditIn(node.data);
      if (credit !== undefined) this.#push("byline", parent, side, () => credit.text);
      return;
    }
    const text = node.data.trim();
    const byline = bylineIn(text);
    if (byline === "label")
      this.#push("byline", parent.parent ?? parent, side, () => labelledLine(node, parent));
    else if (byline === "own") this.#push("byline", parent, side, () => lineOf(node, LONGEST_LINE));
    else if (byline !== undefined) this.#push("byline", parent, side, () => byline.text);
    const label = labelIn(text);
    if (label === "tag") this.#tagsBehind(parent, side);
    else if (label === "next") this.#next(parent, side);
    if (isDateline(text))
      this.#push("dateline", parent, side, () => datelineOf(node, LONGEST_LINE));
  }

  #element(element: ElementNode, place: Place): Place {
    const { name, attributes, bits } = element;
    const names = (bits & ATTRIBUTE.class) === 0 ? undefined : attributeIn(attributes, "class");
    const id = (bits & ATTRIBUTE.id) === 0 ? undefined : attributeIn(attributes, "id");
    const byClass = names === undefined ? NO_MEANING : this.#meaningOfClass(names);
    const byId = id === undefined ? NO_MEANING : this.#meaning(id);
    // Two elements in three say nothing.
    if (byClass === NO_MEANING && byId === NO_MEANING && !mayTell(element)) return place;
    const beside =
      isSide(name, byClass, byId) &&
      !(place.side === undefined && mayBeOwn(element) && isSmall(element));
    const side = beside ? { outer: place.side } : place.side;
    // Who is named in a figure made the picture.
    const figure = name === "figure" ? { outer: side } : beside ? undefined : place.figure;
    const crumbs = place.crumbs || byClass.crumbs || byId.crumbs;
    const named = byClass.tags || byId.tags;
    const tags = place.tags || (named && name !== "a" && !PAGES.has(name) && isTagBox(element));
    if (tags && name === "a") this.#push("tag", element, side);
    if (name === "img") this.#push("picture", element, side);
    else {
      const kinds = merged(merged(byClass.kinds, byId.kinds), kindsOf(element, crumbs));
      for (const kind of kinds) this.#push(kind, element, figure ?? side);
    }
    const same = side === place.side && figure === place.figure && crumbs === place.crumbs;
    return same && tags === place.tags ? place : { side, figure, crumbs, tags };
  }

  /** The links behind a label: beside it, or beside the element that holds nothing else. */
  #tagsBehind(parent: ElementNode, side: SidePart | undefined): void {
    for (const box of [parent, parent.parent])
      if (box !== null && isTagBox(box)) {
        const links = box.all("a[href]");
        for (const link of links) this.#push("tag", link, side);
        if (links.length > 0) return;
        const words = box.children.filter((child) => child.type === "tag" && child !== parent);
        const [first] = words;
        // Names that link to nothing, each in an element of the same make.
        const isList = words.length > 1 && words.every((word) => isAlike(word, first));
        if (isList)
          for (const word of words) if (word.type === "tag") this.#push("tag", word, side);
        if (isList) return;
      }
  }

  #next(parent: ElementNode, side: SidePart | undefined): void {
    const link = nearest(parent, ({ name }) => name === "a", 3);
    if (link !== undefined) this.#push("next", link, side);
  }

  #meaningOfClass(names: string): Meaning {
    let meaning = this.#meanings.get(names);
    if (meaning === undefined) {
      meaning = this.#meaning(names);
      this.#meanings.set(names, meaning);
    }
    return meaning;
  }

  #meaning(names: string): Meaning {
    const may = mayMean(names);
    return may === 0 ? NO_MEANING : meaningOf(names, may);
  }

  #push(
    kind: MarkerKind,
    element: ElementNode,
    side: SidePart | undefined,
    readLine?: () => string,
  ): void {
    this.markers.push(new MarkedElement(kind, element, this.#before, side, readLine));
  }
}

function isAlike(node: TreeNode, other: TreeNode | undefined): boolean {
  return (
    node.type === "tag" &&
    other?.type === "tag" &&
    node.name === other.name &&
    node.attr("class") === other.attr("class")
  );
}

// Sites list some ten tags; what is longer is a menu.
const LONGEST_TAGS = 300;

function isTagBox(box: ElementNode): boolean {
  return briefText(box, LONGEST_TAGS) !== undefined;
}

// The by-line and the date, with the time of reading: what stands beside an article is longer.
const SMALL = 120;

/** An aside of the size of a by-line holds one, or a date. */
function isSmall(aside: ElementNode): boolean {
  return aside.children.length > 0 && briefText(aside, SMALL) !== undefined;
}

/** "Author:" and the name behind it: in the same line, or in the element that follows. */
function labelledLine(label: TextNode, parent: ElementNode): string {
  const own = lineFrom(label, LONGEST_LINE);
  if (own.length > label.data.trim().length) return own;
  let { next } = parent;
  while (next?.type === "text" && next.data.trim() === "") next = next.next;
  if (next === null) return own;
  const behind = next.type === "tag" ? briefText(next, LONGEST_LINE) : "";
  return `${own} ${behind || lineFrom(next, LONGEST_LINE)}`;
}

/** Each kind once. Most elements have none, of which no new list is made. */
function merged(kinds: readonly MarkerKind[], more: readonly MarkerKind[]): readonly MarkerKind[] {
  if (more.length === 0) return kinds;
  return kinds.length === 0 ? more : [...new Set([...kinds, ...more])];
}
