import type { ElementNode } from "../../tree/node.js";
import { segment } from "./segment.js";
import type { TextBlock } from "./text-block.js";

// What a page shows before its script has run: a name, "Loading…", a menu's few words.
const SHELL = 400;

/** Cuts the text of a page into its blocks, wherever it stands. */
export function textBlocks(root: ElementNode): readonly TextBlock[] {
  const shown = segment(root);
  const content = textRoot(
    root,
    shown.reduce((sum, { length }) => sum + length, 0),
  );
  return content === root ? shown : segment(content);
}

/**
 * Where a page's text stands: the page, or the `noscript` that holds it for those who run no scripts.
 *
 * Forum software serves whole threads that way; elsewhere `noscript` repeats what the page shows, or begs.
 */
function textRoot(root: ElementNode, shown: number): ElementNode {
  if (shown > SHELL) return root;
  let best = root;
  let most = Math.max(SHELL, shown * 2);
  for (const noscript of root.all("noscript")) {
    const { length } = noscript.text();
    if (length <= most) continue;
    most = length;
    best = noscript;
  }
  return best;
}
