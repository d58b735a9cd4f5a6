import type { ElementNode } from "./node.js";

/** From an element up to the page, until told to stop. */
export function climb(from: ElementNode, stop: (node: ElementNode) => boolean): void {
  for (let node: ElementNode | null = from; node !== null; node = node.parent)
    if (stop(node)) return;
}

/** The first that passes of a box and those around it, `levels` looked at, at the most. */
export function nearest<Box extends { readonly parent: Box | null | undefined }>(
  from: Box | null | undefined,
  test: (box: Box) => boolean,
  levels: number = Number.POSITIVE_INFINITY,
): Box | undefined {
  let box = from;
  for (let level = 0; level < levels && box; level++, box = box.parent) if (test(box)) return box;
  return undefined;
}

/** Is it one of these, or does it stand in one, `levels` looked at, at the most? */
export function standsIn(
  from: ElementNode | null,
  boxes: ReadonlySet<ElementNode>,
  levels: number,
): boolean {
  return nearest(from, (box) => boxes.has(box), levels) !== undefined;
}

/** Adds to a set, and says whether it was new there. */
export function addIfNew<Value>(set: Set<Value>, value: Value): boolean {
  const { size } = set;
  return set.add(value).size > size;
}
