import type { Action, CompiledLayout } from "../profile/compiled.js";
import type { ElementNode, TextNode } from "../tree/node.js";

/** Decides what to do with the elements of a body. */
export interface BodyRules {
  /** Everything that applies, first to last: an action's function may decline in favour of the next. */
  actions(element: ElementNode): readonly Action[];
  /** Is this run of characters left out? */
  drops(text: TextNode): boolean;
}

/** A layout's rules. */
export class LayoutRules implements BodyRules {
  readonly #layout: CompiledLayout;

  constructor(layout: CompiledLayout) {
    this.#layout = layout;
  }

  actions(element: ElementNode): readonly Action[] {
    return this.#layout.rules.all(element);
  }

  drops(): boolean {
    return false;
  }
}
