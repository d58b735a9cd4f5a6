import type { BlockRule, LayoutSpec, NoteRule } from "../profile/profile.js";
import { SelectorTable } from "../tree/selector-table.js";
import type { ElementNode } from "../tree/node.js";

/** What a layout says about one element. */
export type Action =
  | { readonly do: "drop"; readonly match: string }
  | { readonly do: "unwrap" }
  | { readonly do: "note"; readonly rule: NoteRule }
  | { readonly do: "block"; readonly rule: BlockRule };

/** A layout's rules, ready to be asked: drop goes before notes, notes before blocks, blocks before unwrap. */
export class BodyRules {
  readonly #table: SelectorTable<Action>;

  constructor(layout: Pick<LayoutSpec, "drop" | "unwrap" | "notes" | "blocks">) {
    this.#table = new SelectorTable<Action>([
      ...(layout.drop ?? []).map((match) => ({ match, value: { do: "drop", match } as const })),
      ...(layout.notes ?? []).map((rule) => ({ match: rule.match, value: { do: "note", rule } as const })),
      ...(layout.blocks ?? []).map((rule) => ({ match: rule.match, value: { do: "block", rule } as const })),
      ...(layout.unwrap ?? []).map((match) => ({ match, value: { do: "unwrap" } as const })),
    ]);
  }

  /** The first rule that matches. */
  action(element: ElementNode): Action | undefined {
    return this.#table.first(element);
  }

  /** All rules that match, first to last: a rule's function may decline in favour of the next. */
  actions(element: ElementNode): Action[] {
    return this.#table.all(element);
  }
}
