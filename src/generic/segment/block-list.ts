import { codeAt } from "../../text/code-at.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import { isProse, type TextBlock } from "./text-block.js";

// Of 2,985 pages of the corpus the largest has 6,216 blocks, the next 1,715.
const MANY = 7000;
// What a row holds at the most, in characters that are seen: a short paragraph.
const ROW = 100;

/**
 * The blocks of a page, in order.
 *
 * Past some thousands, small ones side by side in one box are one block of that box, a row: so a page of one-word items has
 * a block for each hundred characters, as pages of text have, not one for each word.
 */
export class BlockList {
  readonly blocks: TextBlock[] = [];
  /** Of each block the outermost box that holds nothing else, or the nodes of a row, which may grow. */
  readonly #parts: (ElementNode | TreeNode[] | undefined)[] = [];

  get length(): number {
    return this.blocks.length;
  }

  push(block: TextBlock): void {
    this.blocks.push(block);
    this.#parts.push(undefined);
    if (!block.alone) this.#join(block.box, block.nodes);
  }

  /** A box is complete, and so many blocks stand before it. */
  close(box: ElementNode, before: number): void {
    if (this.blocks.length !== before + 1) return;
    this.#parts[before] = box;
    if (box.parent !== null) this.#join(box.parent, [box]);
  }

  /** Makes one of the last two blocks, if both are small and stand in this box, the last as these nodes. */
  #join(box: ElementNode, nodes: readonly TreeNode[]): void {
    const at = this.blocks.length - 1;
    if (at < MANY) return;
    const [first, second] = [this.blocks[at - 1], this.blocks[at]];
    if (first === undefined || second === undefined || first.length + second.length > ROW) return;
    const row = this.#rowIn(box, first, this.#parts[at - 1]);
    if (row === undefined) return;
    for (const node of nodes) row.push(node);
    this.blocks.length = at;
    this.#parts.length = at;
    this.#parts[at - 1] = row;
    this.blocks[at - 1] = joined(box, row, first, second);
  }

  /** The nodes of a block as they stand in a box; `undefined` if it stands elsewhere. */
  #rowIn(
    box: ElementNode,
    block: TextBlock,
    part: ElementNode | TreeNode[] | undefined,
  ): TreeNode[] | undefined {
    if (Array.isArray(part)) return block.box === box ? part : undefined;
    if (part !== undefined) return part.parent === box ? [part] : undefined;
    return block.box === box ? [...block.nodes] : undefined;
  }
}

function joined(
  box: ElementNode,
  nodes: readonly TreeNode[],
  first: TextBlock,
  second: TextBlock,
): TextBlock {
  const length = first.length + second.length;
  const linked = first.linked + second.linked;
  const stops = first.stops + second.stops;
  const commas = first.commas + second.commas;
  const text = `${first.text} ${second.text}`;
  // V8 keeps a sum of strings as a tree of its parts until somebody looks at it: 64 bytes for each word of a row.
  codeAt(text, 0);
  return {
    box,
    nodes,
    text,
    linked,
    marked: first.marked + second.marked,
    pictures: first.pictures + second.pictures,
    alone: false,
    isProse: isProse(length, linked, stops, commas),
    length,
    stops,
    commas,
    digits: first.digits + second.digits,
    capitals: first.capitals + second.capitals,
    ends: second.ends,
  };
}
