import type { Block } from "../model/block.js";

/** Numbers the footnotes of an article in the order in which its text refers to them. */
export class NoteNumbers {
  readonly #defined = new Set<string>();
  readonly #numbers = new Map<string, string>();

  constructor(blocks: readonly Block[]) {
    const visit = (list: readonly Block[]): void => {
      for (const block of list) {
        if (block.type === "footnoteDefinition") this.#defined.add(block.identifier);
        if ("children" in block && block.type !== "paragraph" && block.type !== "heading")
          visit(block.children);
        else if (block.type === "list" || block.type === "definitionList")
          for (const item of block.items) visit(item.children);
      }
    };
    visit(blocks);
  }

  /** The number of a reference; `undefined` where no note is defined for it. */
  refer(identifier: string): string | undefined {
    return this.#defined.has(identifier) ? this.number(identifier) : undefined;
  }

  /** The number of a note. */
  number(identifier: string): string {
    let number = this.#numbers.get(identifier);
    if (number === undefined) {
      number = String(this.#numbers.size + 1);
      this.#numbers.set(identifier, number);
    }
    return number;
  }
}
