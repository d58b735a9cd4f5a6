import type { ElementNode, TreeNode } from "../../tree/node.js";
import type { TextStats } from "./text-stats.js";

/** A run of text between two block boundaries: what is article, or is not, as a whole. */
export interface TextBlock extends TextStats {
  /** The nearest block element around it. */
  readonly box: ElementNode;
  /** The nodes of the run; several when it shares its box with other blocks. */
  readonly nodes: readonly TreeNode[];
  readonly text: string;
  /** Length of the text inside links. */
  readonly linked: number;
  /** Length of the text that is strong or emphasised. */
  readonly marked: number;
  /** Pictures and players between the block before and this one. */
  readonly pictures: number;
  /** Was it the whole content of its box? */
  readonly alone: boolean;
  /** Does it read like a sentence of an article? */
  readonly isProse: boolean;
}

/** Does a text so long, with so much of it in links and so many stops and commas, read like a sentence of an article? */
export function isProse(length: number, linked: number, stops: number, commas: number): boolean {
  return length >= 60 && linked < length / 3 && (stops > 0 || commas > 1);
}
