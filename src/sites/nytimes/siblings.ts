import type { ElementView } from "../../model/element.js";

// Elements and the white space between them. More would cost time for each paragraph of a long page.
const RECENT = 12;

/** The elements right before one, nearest last, as long as it is among the last that its box holds so far. */
export function recentSiblings(element: ElementView): ElementView[] {
  const recent = element.parent?.children.slice(-RECENT) ?? [];
  const at = recent.indexOf(element);
  return at < 0 ? [] : recent.slice(0, at).filter((child) => child.type === "tag");
}
