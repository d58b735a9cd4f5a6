import { mayBeEntry } from "../../body/entries/entry.js";
import { decodeEntities } from "../../text/entities.js";
import { comparable } from "../../text/normalize.js";
import { addIfNew, upwards } from "../../tree/ancestors.js";
import { WRAPPERS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/text-block.js";
import type { DeclaredEntry } from "./declared-entries.js";

// A beginning of this many letters tells one posting from another; a shorter one may be anything.
const BEGINNING = 40;
const SHORTEST = 8;

/** Where the postings stand: by their id, their title or how they begin. */
export function matchEntries(
  kept: readonly TextBlock[],
  described: readonly DeclaredEntry[],
  above: ReadonlySet<ElementNode>,
): Map<ElementNode, DeclaredEntry> {
  const found = new Map<ElementNode, DeclaredEntry>();
  if (described.length === 0) return found;
  const ids = new Map<string, ElementNode>();
  const starts = new Map<string, ElementNode>();
  const seen = new Set<ElementNode>();
  for (const { box, text } of kept) {
    for (const node of upwards(box)) {
      const id = node.attr("id");
      if (id !== undefined) ids.set(id, node);
      if (!addIfNew(seen, node)) break;
    }
    const start = beginning(text);
    if (start.length >= SHORTEST && !starts.has(start)) starts.set(start, box);
  }
  const anchors = new Map<ElementNode, DeclaredEntry>();
  for (const posting of described) {
    const anchor =
      ids.get(posting.id ?? "") ??
      starts.get(beginning(posting.title ?? "")) ??
      starts.get(beginning(decodeEntities(posting.text.slice(0, 500)).replace(/<[^>]*>/g, " ")));
    if (anchor !== undefined && !anchors.has(anchor)) anchors.set(anchor, posting);
  }
  const holds = new Map<ElementNode, number>();
  for (const anchor of anchors.keys())
    for (const node of upwards(anchor)) holds.set(node, (holds.get(node) ?? 0) + 1);
  for (const [anchor, posting] of anchors) {
    const box = ownBox(anchor, (node) => holds.get(node) === 1 && !above.has(node));
    if (box !== undefined && (anchors.size > 1 || mayBeEntry(box))) found.set(box, posting);
  }
  return found;
}

/** The box of one posting alone: the one that is marked as such, else the largest. */
function ownBox(
  anchor: ElementNode,
  isOwn: (node: ElementNode) => boolean,
): ElementNode | undefined {
  let largest: ElementNode | undefined;
  let marked: ElementNode | undefined;
  for (const node of upwards(anchor)) {
    if (!isOwn(node)) break;
    if (WRAPPERS.has(node.name)) largest = node;
    if (mayBeEntry(node)) marked ??= node;
  }
  return marked ?? largest;
}

function beginning(text: string): string {
  return comparable(text.slice(0, BEGINNING * 4)).slice(0, BEGINNING);
}
