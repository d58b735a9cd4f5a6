import type { Part } from "./parse-selector.js";

/** What an element must have at the least to match: the cheapest question about it. */
export interface SelectorKey {
  readonly by: "id" | "class" | "attribute" | "tag" | "any";
  readonly name: string;
}

/** The key of one alternative of a selector: an id, class, attribute or tag of its last compound. */
export function keyOf(alternative: readonly Part[]): SelectorKey {
  let found: SelectorKey = { by: "any", name: "" };
  // From the end back to the last combinator: the compound that the element itself must match.
  for (const part of [...alternative].reverse()) {
    if (part.type === "combinator") break;
    if (part.type === "tag" && part.name !== "*" && found.by === "any")
      found = { by: "tag", name: part.name };
    if (part.type !== "attribute" || part.comparison === "!=") continue;
    const { name, value, comparison } = part;
    const exact = part.anyCase !== true;
    if (exact && name === "id" && comparison === "=") return { by: "id", name: value };
    if (exact && name === "class" && comparison === "~=") return { by: "class", name: value };
    found = { by: "attribute", name };
  }
  return found;
}
