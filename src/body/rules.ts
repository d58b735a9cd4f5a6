import type { BlockRule, LayoutSpec, NoteRule } from "../profile/profile.js";
import type { ElementNode, TextNode } from "../tree/node.js";
import { SelectorTable } from "../tree/selector-table.js";

/** What is to be done with one element. */
export type Action =
  | { readonly do: "drop"; readonly reason: string }
  | { readonly do: "unwrap" }
  | { readonly do: "note"; readonly rule: Pick<NoteRule, "kind" | "read"> }
  | { readonly do: "block"; readonly rule: Pick<BlockRule, "to"> };

/** Decides what to do with the elements of a body. */
export interface BodyRules {
  /** Everything that applies, first to last: an action's function may decline in favour of the next. */
  actions(element: ElementNode): readonly Action[];
  /** Is this run of characters left out? */
  drops(text: TextNode): boolean;
}

/** A layout's rules: drop goes before notes, notes before blocks, blocks before unwrap. */
export class LayoutRules implements BodyRules {
  readonly #table: SelectorTable<Action>;

  constructor(layout: Pick<LayoutSpec, "drop" | "unwrap" | "notes" | "blocks">) {
    this.#table = new SelectorTable<Action>([
      ...(layout.drop ?? []).map((match) => ({
        match,
        value: { do: "drop", reason: `rule ${match}` } as const,
      })),
      ...(layout.notes ?? []).map((rule) => ({
        match: rule.match,
        value: { do: "note", rule } as const,
      })),
      ...(layout.blocks ?? []).map((rule) => ({
        match: rule.match,
        value: { do: "block", rule } as const,
      })),
      ...(layout.unwrap ?? []).map((match) => ({ match, value: { do: "unwrap" } as const })),
    ]);
  }

  actions(element: ElementNode): readonly Action[] {
    return this.#table.all(element);
  }

  drops(): boolean {
    return false;
  }
}
