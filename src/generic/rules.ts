import type { BodyRules } from "../body/rules.js";
import type { Action } from "../profile/compiled.js";
import { nearest } from "../tree/ancestors.js";
import type { ElementNode, TextNode, TreeNode } from "../tree/node.js";
import type { Located } from "./locate.js";

type Places = Pick<Located, "regions" | "actions" | "beside">;

/** What the engine found out about a page, as the rules by which its body is read. */
export class LocatedRules implements BodyRules {
  readonly #located: Places;
  readonly #regions: ReadonlySet<ElementNode>;

  constructor(located: Places) {
    this.#located = located;
    this.#regions = new Set(located.regions);
  }

  actions(element: ElementNode): readonly Action[] {
    const action = this.#of(element, element);
    return action === undefined ? NONE : [action];
  }

  drops(text: TextNode): boolean {
    return this.#of(text, text.parent) !== undefined;
  }

  #of(node: TreeNode, box: ElementNode | null): Action | undefined {
    const { actions, beside } = this.#located;
    const isInside = nearest(box, (one) => this.#regions.has(one)) !== undefined;
    return (isInside ? undefined : beside().get(node)) ?? actions.get(node);
  }
}

const NONE: readonly Action[] = [];
