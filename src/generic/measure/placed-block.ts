import { HEADINGS } from "../../tree/element-kinds.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import type { TextBlock } from "../segment/text-block.js";
import type { Container } from "./containers.js";
import { lineOf } from "./line.js";

// What is compared of a text: no headline, label or copy is longer.
const LINE = 400;

/**
 * A block in its place on the page: one row for all that the stages find out about it. What was cut and measured stays as it
 * is; the verdict is filled in by one stage after the other. Its figures are copied one by one: with a block spread into an
 * object, which says the same in half of the lines, a page takes a third longer (`npm run bench`).
 */
export class PlacedBlock implements TextBlock {
  readonly box: ElementNode;
  readonly nodes: readonly TreeNode[];
  readonly text: string;
  readonly linked: number;
  readonly marked: number;
  readonly pictures: number;
  readonly alone: boolean;
  readonly isProse: boolean;
  readonly length: number;
  readonly stops: number;
  readonly commas: number;
  readonly digits: number;
  readonly capitals: number;
  readonly ends: boolean;
  /** Its place among the page's blocks. */
  readonly index: number;
  readonly container: Container;
  /** Length of all text before it. */
  readonly before: number;
  /** Its text in lower case, white space collapsed, its first 400 characters. */
  readonly line: string;
  readonly isHeading: boolean;

  /** Why it is left out for certain; `undefined` where the model alone says so. */
  reason: string | undefined = undefined;
  /** How likely it is article: 0 to 1. */
  probability = 0;
  keep = false;

  constructor(block: TextBlock, index: number, container: Container, before: number) {
    this.box = block.box;
    this.nodes = block.nodes;
    this.text = block.text;
    this.linked = block.linked;
    this.marked = block.marked;
    this.pictures = block.pictures;
    this.alone = block.alone;
    this.isProse = block.isProse;
    this.length = block.length;
    this.stops = block.stops;
    this.commas = block.commas;
    this.digits = block.digits;
    this.capitals = block.capitals;
    this.ends = block.ends;
    this.index = index;
    this.container = container;
    this.before = before;
    this.line = lineOf(block.text.slice(0, LINE));
    this.isHeading = HEADINGS.has(block.box.name);
  }

  /** All of its text so: for rules about what a line says as a whole. */
  get wholeLine(): string {
    return this.text.length <= LINE ? this.line : lineOf(this.text);
  }

  /** Is it neither kept nor left out for certain? */
  get isOpen(): boolean {
    return !this.keep && this.reason === undefined;
  }
}
