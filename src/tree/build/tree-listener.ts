import type { Attributes } from "../attributes.js";
import type { ElementNode } from "../node.js";
import type { DataScript } from "./data-script.js";

/** What the tree tells while it grows. Text is complete at each of these moments, never in between. */
export interface TreeListener {
  /** A start tag: ancestors, earlier siblings and attributes are known, children are not. */
  open(element: ElementNode): void;
  /** The element is complete. */
  close(element: ElementNode): void;
  /** A script that holds data is complete. */
  data(script: DataScript): void;
  /** A style element is complete; `parent` holds it. */
  style?(text: string, attributes: Attributes, parent: ElementNode): void;
}
