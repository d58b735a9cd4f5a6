import type { ElementNode, Matcher } from "../tree/node.js";
import type { Located } from "./locate.js";

// All that its elements hold was asked for; what is right in it is the caller's to say.
const BY_CALLER = 0.99;

/** The body in the elements that the caller names, outermost first; `undefined` where there are none. */
export function locateContainer(root: ElementNode, matches: Matcher): Located | undefined {
  const regions: ElementNode[] = [];
  gather(root, matches, regions);
  if (regions.length === 0) return undefined;
  return {
    regions,
    actions: new Map(),
    beside: () => new Map(),
    entriesFromData: [],
    confidence: BY_CALLER,
    issues: [],
  };
}

function gather(element: ElementNode, matches: Matcher, into: ElementNode[]): void {
  for (const child of element.children) {
    if (child.type === "text") continue;
    if (matches(child)) into.push(child);
    else gather(child, matches, into);
  }
}
