import type { ElementNode, Matcher } from "./node.js";

/** Tells which range of siblings an element belongs to: the element that begins the range, or none. */
export type RangeMatcher = (element: ElementNode) => ElementNode | undefined;

/**
 * Ranges of siblings: each begins where `from` matches, and ends before `until` or with the parent.
 *
 * Each sibling is looked at once however often it is asked for, so that wide parents take linear time.
 */
export function siblingRange(from: Matcher, until: Matcher | undefined): RangeMatcher {
  const known = new WeakMap<ElementNode, { readonly start: ElementNode | undefined }>();
  return (element) => {
    const open: ElementNode[] = [];
    let node: ElementNode | undefined = element;
    while (node !== undefined && !known.has(node)) {
      open.push(node);
      node = elementBefore(node);
    }
    let start = node === undefined ? undefined : known.get(node)?.start;
    for (const next of open.reverse()) {
      if (from(next)) start = next;
      else if (start !== undefined && until?.(next) === true) start = undefined;
      known.set(next, { start });
    }
    return start;
  };
}

function elementBefore(element: ElementNode): ElementNode | undefined {
  for (let node = element.prev; node !== null; node = node.prev)
    if (node.type === "tag") return node;
  return undefined;
}
