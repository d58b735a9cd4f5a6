import type { Selector } from "css-what";
import type { ElementNode } from "./node.js";

/** What an element must have at the least to match: the cheapest question about it. */
export interface SelectorKey {
  readonly by: "id" | "class" | "attribute" | "tag" | "any";
  readonly name: string;
}

const COMBINATOR = /^(?:descendant|child|sibling|adjacent|column-combinator|parent)$/;

/** Does a selector go on from one element to another here? */
export function isCombinator(token: Selector | undefined): boolean {
  return token !== undefined && COMBINATOR.test(token.type);
}

/** The key of one alternative of a selector: an id, class, attribute or tag of its last compound. */
export function keyOf(alternative: readonly Selector[]): SelectorKey {
  let found: SelectorKey = { by: "any", name: "" };
  // From the end back to the last combinator: the compound that the element itself must match.
  for (let i = alternative.length - 1; i >= 0; i--) {
    const token = alternative[i];
    if (token === undefined || isCombinator(token)) break;
    if (token.type === "tag" && found.by === "any") found = { by: "tag", name: token.name };
    if (token.type !== "attribute" || token.action === "not") continue;
    const name = token.name.toLowerCase();
    const exact = token.ignoreCase !== true;
    if (exact && name === "id" && token.action === "equals") return { by: "id", name: token.value };
    if (exact && name === "class" && token.action === "element")
      return { by: "class", name: token.value };
    found = { by: "attribute", name };
  }
  return found;
}

/** Can the element match? May say yes wrongly, never no. */
export function mayMatch({ name, attribs }: ElementNode, key: SelectorKey): boolean {
  switch (key.by) {
    case "tag":
      return name === key.name;
    case "id":
      return attribs["id"] === key.name;
    case "class":
      return attribs["class"]?.includes(key.name) === true;
    case "attribute":
      return attribs[key.name] !== undefined;
    case "any":
      return true;
  }
}
