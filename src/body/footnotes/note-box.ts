import type { ElementNode, TreeNode } from "../../tree/node.js";
import type { Anchors } from "./anchors.js";
import { namedNote } from "./note-names.js";

const BOXES = /^(?:li|p|div|aside|section|tr|dd|dt|table|blockquote|article)$/;
const INLINE = /^(?:a|span|sup|sub|b|strong|i|em|small|font|label|td|th|cite|mark)$/;
const MOST_UP = 6;
const OPENING = /^\s*[[(]?\s*$/;
// In an old page one paragraph may hold all notes.
const MOST_CHILDREN = 1000;

/** Where a note stands. */
export interface NoteBox {
  readonly element: ElementNode;
  /** Those of its nodes that are the note, where it holds several. */
  readonly nodes?: readonly TreeNode[];
}

/** The box of the note whose id or anchor a link leads to; nothing where a heading or a chapter stands there. */
export function noteBox(target: ElementNode, anchors: Anchors): NoteBox | undefined {
  const name = target.name === "dt" ? definitionOf(target) : target;
  if (name !== target) return name && { element: name };
  if (BOXES.test(target.name)) return { element: target };
  let top = target;
  let up: ElementNode | null = target;
  for (let i = 0; i < MOST_UP && up !== null && INLINE.test(up.name); i++) {
    top = up;
    up = up.parent;
  }
  if (up === null || !BOXES.test(up.name)) return undefined;
  const others = anchorsAmong(up, anchors);
  if (others.length > 1) return { element: up, nodes: nodesFrom(top, others) };
  if (!isFirst(top)) return undefined;
  return { element: around(up) };
}

/** A term of a list of notes stands for what is said of it. */
function definitionOf(term: ElementNode): ElementNode | undefined {
  const next = term.next?.type === "text" ? term.next.next : term.next;
  return next?.type === "tag" && next.name === "dd" ? next : undefined;
}

/** The item, or the box with the name of a note, that begins with a paragraph. */
function around(paragraph: ElementNode): ElementNode {
  const { parent } = paragraph;
  if (paragraph.name !== "p" || parent === null || !isFirst(paragraph)) return paragraph;
  const isNote = parent.name === "li" || namedNote(parent.attr("id") ?? "") !== undefined;
  return isNote ? parent : paragraph;
}

function isFirst(node: ElementNode): boolean {
  const { prev } = node;
  if (prev === null) return true;
  // "[<a name=n1>1</a>] The contract of 1802."
  return prev.type === "text" && OPENING.test(prev.data) && prev.prev === null;
}

/** The children of a box that are, or begin with, the anchor of a note. */
function anchorsAmong(box: ElementNode, { targeted }: Anchors): ElementNode[] {
  const found: ElementNode[] = [];
  if (box.children.length > MOST_CHILDREN) return found;
  for (const child of box.children) {
    let node: TreeNode | undefined = child;
    for (let depth = 0; depth < 3 && node?.type === "tag"; depth++) {
      if (targeted.has(node)) {
        if (child.type === "tag") found.push(child);
        break;
      }
      node = node.children[0];
    }
  }
  return found;
}

function nodesFrom(first: ElementNode, others: readonly ElementNode[]): TreeNode[] {
  const ends = new Set<TreeNode>(others);
  const nodes: TreeNode[] = [first];
  for (let { next } = first as TreeNode; next !== null && !ends.has(next); next = next.next)
    nodes.push(next);
  return nodes;
}
