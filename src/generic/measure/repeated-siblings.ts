import { getOrInsert } from "../../text/get-or-insert.js";
import { nearest } from "../../tree/ancestors.js";
import type { ElementNode } from "../../tree/node.js";
import type { Container, Containers } from "./containers.js";

/** The largest group of siblings of one kind that hold text: the posts of a thread, the comments below an article. */
export interface RepeatedSiblings {
  /** How much of the page's sentences it holds: 0 to 1. */
  readonly share: number;
  readonly parent: ElementNode | undefined;
  readonly siblingKey: string;
}

/** A group that holds less of a page's sentences is some list beside its article or thread. */
export const LARGE_GROUP = 0.4;
// Two of a kind are a pair, not a thread; a group of one-line items is a menu.
const FEWEST = 3;

/** Finds it; paragraphs and list items are no posts. */
export function repeatedSiblings({ all }: Containers, proseLength: number): RepeatedSiblings {
  const groups = new Map<ElementNode, Map<string, { prose: number; count: number }>>();
  for (const box of all) {
    const parent = box.element.parent;
    if (parent === null || box.proseLength === 0 || box.blocks < 2) continue;
    const kinds = getOrInsert(
      groups,
      parent,
      () => new Map<string, { prose: number; count: number }>(),
    );
    const sum = getOrInsert(kinds, box.signature.siblingKey, () => ({ prose: 0, count: 0 }));
    sum.prose += box.proseLength;
    sum.count++;
  }
  let best: RepeatedSiblings = { share: 0, parent: undefined, siblingKey: "" };
  for (const [parent, kinds] of groups) {
    for (const [siblingKey, { prose, count }] of kinds) {
      if (count >= FEWEST && prose / proseLength > best.share)
        best = { share: prose / proseLength, parent, siblingKey };
    }
  }
  return best;
}

/** The one of them that a box is, or stands in. */
export function repeatedSiblingOf(
  box: Container | undefined,
  { parent, siblingKey }: RepeatedSiblings,
): ElementNode | undefined {
  if (parent === undefined) return undefined;
  const child = nearest(box, ({ element }) => element.parent === parent);
  return child?.signature.siblingKey === siblingKey ? child.element : undefined;
}
