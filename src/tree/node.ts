import type { ElementView, TextView } from "../model/element.js";
import { oneLine, trimmedLength } from "../text/whitespace.js";
import { attributeBits } from "./attribute-bits.js";
import { type Attributes, attributeIn, NO_ATTRIBUTES } from "./attributes.js";
import { APART, SEPARATES } from "./element-kinds.js";
import { WorkBudget } from "./work-budget.js";

/** Says of an element whether a selector matches it. */
export type Matcher = (element: ElementNode) => boolean;

/** Gives the matcher of a selector; the tree knows no selector engine. */
export interface SelectorMatchers {
  matcher(selector: string): Matcher;
}

/** A run of characters. */
export class TextNode implements TextView {
  data: string;
  /** Where it stands in the source: UTF-16 units, `end` behind the last. */
  start: number;
  end: number;
  parent: ElementNode | null = null;
  prev: TreeNode | null = null;
  next: TreeNode | null = null;
  /** See {@link trimmedLength}; -1 before it was asked for. */
  trimmed = -1;

  constructor(data: string, start = 0, end = 0) {
    this.data = data;
    this.start = start;
    this.end = end;
  }

  // Not a field: a page may be all nodes, and each would have one.
  get type(): "text" {
    return "text";
  }

  /** How many characters it has without the white space at both ends: each walk over a page asks. */
  get trimmedLength(): number {
    if (this.trimmed < 0) this.trimmed = trimmedLength(this.data);
    return this.trimmed;
  }

  /** More of the same run; `end` is where that ends. */
  add(data: string, end: number): void {
    this.data += data;
    this.end = end;
    this.trimmed = -1;
  }
}

/** An element, at once the node of the tree and the view that hooks get. */
export class ElementNode implements ElementView {
  readonly name: string;
  readonly attributes: Attributes;
  /** Which of the attributes that are asked for everywhere it has: bits of {@link ATTRIBUTE}. */
  readonly bits: number;
  children: TreeNode[] = [];
  /** Where it stands in the source, tags included: UTF-16 units, `end` behind the last. */
  start = 0;
  end = 0;
  parent: ElementNode | null = null;
  prev: TreeNode | null = null;
  next: TreeNode | null = null;
  /** The top of the tree that it stands in. */
  root: RootNode | undefined;

  constructor(name: string, attributes: Attributes, bits: number = attributeBits(attributes)) {
    this.name = name;
    this.attributes = attributes;
    this.bits = bits;
  }

  get type(): "tag" {
    return "tag";
  }

  attr(name: string): string | undefined {
    return attributeIn(this.attributes, name);
  }

  text(): string {
    return oneLine(rawText(this));
  }

  one(selector: string): ElementNode | undefined {
    return first(this, matcherIn(this, selector));
  }

  all(selector: string): ElementNode[] {
    const found: ElementNode[] = [];
    gather(this, matcherIn(this, selector), found);
    return found;
  }

  is(selector: string): boolean {
    return matcherIn(this, selector)(this);
  }

  closest(selector: string): ElementNode | undefined {
    return closest(this, matcherIn(this, selector));
  }

  /** Is it that element, or does it stand in it? */
  isIn(outer: ElementNode): boolean {
    for (let node: ElementNode | null = this; node !== null; node = node.parent) {
      if (node === outer) return true;
    }
    return false;
  }

  append(node: TreeNode): void {
    const { children } = this;
    // Not of an empty list: for what stands at -1 V8 looks through the prototypes.
    const last = children.length === 0 ? undefined : children[children.length - 1];
    node.parent = this;
    if (node.type === "tag") node.root = this.root;
    this.root?.work.grow(node.type === "tag" ? 0 : node.data.length);
    if (last === undefined) {
      // V8 gives a list that grows from nothing room for seventeen: most elements have one child.
      this.children = [node];
      return;
    }
    last.next = node;
    node.prev = last;
    children.push(node);
  }

  /** May this node be looked at once more? Whatever walks a subtree because a rule asks for it ends where not. */
  spend(characters = 0): boolean {
    return this.root?.work.spend(characters) !== false;
  }
}

/** The top of a tree; keeps the selectors compiled for it. */
export class RootNode extends ElementNode {
  /** A profile puts its own in, so that they are compiled once for all its pages. */
  selectors: SelectorMatchers;
  readonly work: WorkBudget = new WorkBudget();

  constructor(selectors: SelectorMatchers) {
    super("#root", NO_ATTRIBUTES);
    this.root = this;
    this.selectors = selectors;
  }
}

/** A node of the pruned tree. */
export type TreeNode = ElementNode | TextNode;

/**
 * The text of an element as it stands; boundaries of blocks become a space. {@link ElementNode.text} is the same on one
 * line, `briefText` the same up to a length. `instead` gives what is to stand in the place of an element.
 */
export function rawText(
  element: ElementNode,
  instead?: (child: ElementNode) => string | undefined,
): string {
  let text = "";
  for (const child of element.children) {
    if (!element.spend(child.type === "text" ? child.data.length : 0)) break;
    if (child.type === "text") text += child.data;
    else {
      const replaced = instead?.(child);
      if (replaced !== undefined) text += replaced;
      else if (!APART.has(child.name)) {
        const inside = rawText(child, instead);
        text += SEPARATES.has(child.name) ? ` ${inside} ` : inside;
      }
    }
  }
  return text;
}

// Not a private method: of these too each instance keeps a mark.
function matcherIn({ root }: ElementNode, selector: string): Matcher {
  return root?.selectors.matcher(selector) ?? (() => false);
}

function first(element: ElementNode, matches: Matcher): ElementNode | undefined {
  for (const child of element.children) {
    if (child.type === "text") continue;
    if (!child.spend()) return undefined;
    const found = matches(child) ? child : first(child, matches);
    if (found !== undefined) return found;
  }
  return undefined;
}

function gather(element: ElementNode, matches: Matcher, into: ElementNode[]): void {
  for (const child of element.children) {
    if (child.type === "text") continue;
    if (!child.spend()) return;
    if (matches(child)) into.push(child);
    gather(child, matches, into);
  }
}

/** The element, or the nearest one around it, that matches; never the page itself. */
export function closest(element: ElementNode, matches: Matcher): ElementNode | undefined {
  for (let node = element; node.parent !== null; node = node.parent) {
    if (matches(node)) return node;
  }
  return undefined;
}
