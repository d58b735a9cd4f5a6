import type { Action, CompiledLayout } from "../profile/compiled.js";
import type { ElementNode, TextNode } from "../tree/node.js";
import type { Visibility } from "../visibility/visibility.js";

/** Decides what to do with the elements of a body. */
export interface BodyRules {
  /** Everything that applies, first to last: an action's function may decline in favour of the next. */
  actions(element: ElementNode): readonly Action[];
  /** Is this run of characters left out? */
  drops(text: TextNode): boolean;
}

/** A layout's rules; of what none of them speaks, nothing is read that cannot be seen. */
export class LayoutRules implements BodyRules {
  readonly #layout: CompiledLayout;
  #element: ElementNode | undefined;
  #actions: readonly Action[] = [];
  readonly #visibility: Visibility;

  constructor(layout: CompiledLayout, visibility: Visibility) {
    this.#layout = layout;
    this.#visibility = visibility;
  }

  actions(element: ElementNode): readonly Action[] {
    // A unit is asked about when it opens and again when it is read: most of the time there is nothing in between.
    if (element !== this.#element) {
      this.#element = element;
      this.#actions = this.#layout.rules.all(element);
      const hidden = this.#actions.length === 0 ? this.#visibility.hides(element) : undefined;
      if (hidden !== undefined) this.#actions = [{ do: "hide", reason: `hidden: ${hidden}` }];
    }
    return this.#actions;
  }

  drops(text: TextNode): boolean {
    const { dropped } = this.#layout;
    const { prev } = text;
    return prev?.type === "tag" && dropped.some((range) => range(prev) !== undefined);
  }
}
