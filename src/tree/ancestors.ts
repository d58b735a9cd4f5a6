import type { ElementNode } from "./node.js";

/** From an element up to the page, until told to stop. */
export function climb(from: ElementNode, stop: (node: ElementNode) => boolean): void {
  for (let node: ElementNode | null = from; node !== null; node = node.parent)
    if (stop(node)) return;
}

/** Adds to a set, and says whether it was new there. */
export function add<Value>(set: Set<Value>, value: Value): boolean {
  const { size } = set;
  return set.add(value).size > size;
}
