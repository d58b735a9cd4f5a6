import { nearest } from "../tree/ancestors.js";
import { type Attributes, attributeIn } from "../tree/attributes.js";
import type { ElementNode } from "../tree/node.js";
import { type Concealed, ConcealingClasses, concealment } from "./concealment.js";
import { StyleSheet } from "./style-sheet.js";
import { Unfolding } from "./unfolding.js";

/** What happens to text that is hidden: see `hidden` of `ParseOptions`. */
export type HiddenMode = "fold" | "drop" | "keep";

/** Which elements of a page a reader can come to see, as far as it has been read. */
export class Visibility {
  readonly mode: HiddenMode;
  readonly #sheet = new StyleSheet();
  readonly #classes = new ConcealingClasses(this.#sheet);
  readonly #unfolding = new Unfolding();

  constructor(mode: HiddenMode) {
    this.mode = mode;
  }

  /** Takes note of an element: it may show others. */
  opened(element: ElementNode): void {
    if (this.mode === "fold") this.#unfolding.opened(element);
  }

  /** Takes note of a style element inside `parent`. */
  style(text: string, attributes: Attributes, parent: ElementNode): void {
    if (this.mode === "keep") return;
    const isFallback = nearest(parent, ({ name }) => name === "noscript") !== undefined;
    this.#classes.clear();
    this.#sheet.add(text, attributeIn(attributes, "media") ?? "", isFallback);
  }

  /** How an element is hidden, whether or not it can be unfolded. */
  conceals(element: ElementNode): Concealed | undefined {
    if (this.mode === "keep") return undefined;
    const concealed: Concealed | undefined =
      this.mode === "drop" && isFolded(element)
        ? { by: "attribute", reason: "folded" }
        : concealment(element, this.#sheet, this.#classes);
    return concealed === undefined || NEVER_HIDDEN.has(element.name) ? undefined : concealed;
  }

  /** Can a reader unfold what is hidden? */
  unfolds(element: ElementNode, { by }: Concealed): boolean {
    return this.mode === "fold" && this.#unfolding.opens(element, by);
  }

  /**
   * Why no reader can come to see an element of a body whose place is known; `undefined` if one can. There a profile has
   * chosen what is read, and classes that a build has made mean one thing today and another tomorrow: a rule that cuts a
   * box to nothing, as words for screen readers are, is not believed.
   */
  hides(element: ElementNode): string | undefined {
    const concealed = this.conceals(element);
    if (concealed?.by === "clip" && concealed.isRule === true) return undefined;
    if (concealed?.by === "screen") return undefined;
    return concealed === undefined || this.unfolds(element, concealed)
      ? undefined
      : concealed.reason;
  }
}

// Formulas hide their readable form behind the drawn one; pictures hide until they are loaded.
const NEVER_HIDDEN = new Set(
  "html body main math semantics annotation mrow mi mn mo mtext msup msub mfrac mtable mtr mtd img picture source".split(
    " ",
  ),
);

/** The closed part of `details`. */
function isFolded({ name, parent }: ElementNode): boolean {
  return parent?.name === "details" && name !== "summary" && parent.attr("open") === undefined;
}
