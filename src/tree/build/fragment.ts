import type { RootNode } from "../node.js";
import { TreeBuilder } from "./builder.js";

const NOBODY = { open: () => undefined, close: () => undefined, data: () => undefined };
const LIMITS = { depth: 512, nodes: 100_000 };

/** The tree of a piece of markup that a page keeps in its data. */
export function parseFragment(markup: string): RootNode {
  const builder = new TreeBuilder(NOBODY, LIMITS);
  builder.write(markup);
  builder.end();
  return builder.root;
}
