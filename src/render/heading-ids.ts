import type { Heading } from "../model/block.js";
import { plainText } from "./plain-text.js";

// Longer ones help nobody in an address.
const LONGEST = 80;

/** Gives each heading of an article an id of its own, made from its text: letters and digits of any script, and hyphens. */
export class HeadingIds {
  readonly #taken = new Set<string>();
  readonly #last = new Map<string, number>();

  next(heading: Heading): string {
    const slug =
      plainText(heading.children)
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu)
        ?.join("-")
        .slice(0, LONGEST)
        .replace(/[-\p{Surrogate}]$/u, "") || "section";
    let id = slug;
    let number = this.#last.get(slug) ?? 1;
    while (this.#taken.has(id)) id = `${slug}-${++number}`;
    // The next of the same text goes on from here: else a thousand equal headings would ask half a million times.
    this.#last.set(slug, number);
    this.#taken.add(id);
    return id;
  }
}
