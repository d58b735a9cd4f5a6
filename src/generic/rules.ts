import type { BodyRules } from "../body/rules.js";
import type { Action } from "../profile/compiled.js";
import type { ElementNode, TextNode } from "../tree/node.js";
import type { Located } from "./locate.js";

/** What the engine found out about a page, as the rules by which its body is read. */
export class LocatedRules implements BodyRules {
  readonly #located: Located;

  constructor(located: Located) {
    this.#located = located;
  }

  actions(element: ElementNode): readonly Action[] {
    const reason = this.#located.dropped.get(element);
    if (reason !== undefined) return [{ do: "drop", reason }];
    if (this.#located.figures.has(element)) return FIGURE;
    const known = this.#located.entries.get(element);
    if (known !== undefined) return [{ do: "entry", known }];
    if (this.#located.transcripts.has(element)) return TURNS;
    const kind = this.#located.notes.get(element);
    return kind === undefined ? NONE : [{ do: "note", rule: { kind } }];
  }

  drops(text: TextNode): boolean {
    return this.#located.dropped.has(text);
  }
}

const FIGURE: readonly Action[] = [{ do: "figure" }];
const TURNS: readonly Action[] = [{ do: "turns" }];
const NONE: readonly Action[] = [];
