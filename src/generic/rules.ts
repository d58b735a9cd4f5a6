import type { BodyRules } from "../body/rules.js";
import type { Action } from "../profile/compiled.js";
import type { ElementNode, TextNode, TreeNode } from "../tree/node.js";

/** What the engine found out about a page, as the rules by which its body is read. */
export class LocatedRules implements BodyRules {
  readonly #actions: ReadonlyMap<TreeNode, Action>;

  constructor(actions: ReadonlyMap<TreeNode, Action>) {
    this.#actions = actions;
  }

  actions(element: ElementNode): readonly Action[] {
    const action = this.#actions.get(element);
    return action === undefined ? NONE : [action];
  }

  drops(text: TextNode): boolean {
    return this.#actions.has(text);
  }
}

const NONE: readonly Action[] = [];
