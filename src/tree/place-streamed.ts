import type { StreamedPlace } from "./build/streamed-places.js";
import type { ElementNode, TreeNode } from "./node.js";

// A page is 512 deep at most; one that puts piece into piece must not become deeper.
const DEEPEST = 512;

/**
 * Puts what a page sends late where it left a place for it, as its script would: pieces of React and of Solid.
 *
 * Gives back what was shown there meanwhile, "Loading…" and skeletons. Places come in the order of the page, so that
 * those inside of a piece come behind its own.
 */
export function placeStreamed(places: Iterable<StreamedPlace>): ElementNode[] {
  const byParent = new Map<ElementNode, Map<TreeNode, StreamedPlace>>();
  for (const place of places) {
    const parent = place.mark.parent;
    if (parent === null || place.piece === undefined) continue;
    const own = byParent.get(parent) ?? new Map<TreeNode, StreamedPlace>();
    byParent.set(parent, own.set(place.mark, place));
  }
  const replaced: ElementNode[] = [];
  for (const [parent, own] of byParent) {
    const depth = depthOf(parent);
    const nodes = [...parent.children];
    parent.children.length = 0;
    let until: TreeNode | undefined;
    for (const node of nodes) {
      const place = own.get(node);
      if (until !== undefined) {
        if (node.type === "tag") replaced.push(node);
        if (node === until) until = undefined;
      } else if (place?.piece !== undefined && depth + heightOf(place.piece) <= DEEPEST) {
        for (const child of place.piece.children) put(child, parent);
        place.piece.children.length = 0;
        until = place.until === node ? undefined : place.until;
      } else put(node, parent);
    }
  }
  return replaced;
}

function put(node: TreeNode, parent: ElementNode): void {
  node.prev = null;
  node.next = null;
  parent.append(node);
}

function depthOf(element: ElementNode): number {
  let depth = 0;
  for (let node = element.parent; node !== null; node = node.parent) depth++;
  return depth;
}

function heightOf(element: ElementNode): number {
  let height = 0;
  for (const child of element.children) {
    // What may not be looked at is not moved.
    if (child.type === "tag") height = Math.max(height, child.spend() ? heightOf(child) : DEEPEST);
  }
  return height + 1;
}
