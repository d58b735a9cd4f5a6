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
  #element: ElementNode | undefined;
  #actions: readonly Action[] = [];

  constructor(layout: CompiledLayout) {
    this.#layout = layout;
  }

  actions(element: ElementNode): readonly Action[] {
    // A unit is asked about when it opens and again when it is read: most of the time there is nothing in between.
    if (element !== this.#element) {
      this.#element = element;
      this.#actions = this.#layout.rules.all(element);
    }
    return this.#actions;
  }

  drops(text: TextNode): boolean {
    const { dropped } = this.#layout;
    const { prev } = text;
    return prev?.type === "tag" && dropped.some((range) => range(prev) !== undefined);
  }
}
