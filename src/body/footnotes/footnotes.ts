import type { FootnoteReference } from "../../model/block.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";

/** A footnote of the page. */
export interface Footnote {
  readonly identifier: string;
  /** What the page shows as its mark. */
  readonly label: string;
  /** Its nodes, where it shares its box with other notes. */
  readonly nodes?: readonly TreeNode[];
}

/** Which elements are footnotes, and which links are their marks. */
export interface Footnotes {
  /** The reference that a link is. */
  reference(link: ElementNode): FootnoteReference | undefined;
  /** Does this link lead back from a note to its mark? It is no text of the note. */
  isBacklink(link: ElementNode): boolean;
  /** The notes that an element is the box of; none for the box of a label. */
  at(element: ElementNode): readonly Footnote[] | undefined;
  /** Is it a list or table whose parts are notes? */
  holds(element: ElementNode): boolean;
  /** The box of a note. */
  box(identifier: string): ElementNode | undefined;
}
