import type { Selector } from "css-what";
import { attributeIn } from "./attributes.js";
import type { ElementNode } from "./node.js";

/** What an element must have at the least to match: the cheapest question about it. */
export interface SelectorKey {
  readonly by: "id" | "class" | "attribute" | "tag" | "any";
  readonly name: string;
  /** The tag that it must have besides. */
  readonly tag?: string;
}

const COMBINATOR = /^(?:descendant|child|sibling|adjacent|column-combinator|parent)$/;

/** Does a selector go on from one element to another here? */
export function isCombinator(token: Selector | undefined): boolean {
  return token !== undefined && COMBINATOR.test(token.type);
}

/** The key of one alternative of a selector: an id, class, attribute or tag of its last compound. */
export function keyOf(alternative: readonly Selector[]): SelectorKey {
  let found: SelectorKey = { by: "any", name: "" };
  let tag = "";
  // From the end back to the last combinator: the compound that the element itself must match.
  for (let i = alternative.length - 1; i >= 0; i--) {
    const token = alternative[i];
    if (token === undefined || isCombinator(token)) break;
    if (token.type === "tag") tag = token.name;
    if (token.type !== "attribute" || token.action === "not" || found.by === "id") continue;
    const name = token.name.toLowerCase();
    const exact = token.ignoreCase !== true;
    if (exact && name === "id" && token.action === "equals")
      found = { by: "id", name: token.value };
    else if (exact && name === "class" && token.action === "element")
      found = { by: "class", name: token.value };
    else if (found.by !== "class") found = { by: "attribute", name };
  }
  if (tag === "") return found;
  return found.by === "any" ? { by: "tag", name: tag } : { ...found, tag };
}

/** Can the element match? May say yes wrongly, never no. */
export function mayMatch({ name, attributes }: ElementNode, key: SelectorKey): boolean {
  if (key.tag !== undefined && key.tag !== name) return false;
  switch (key.by) {
    case "tag":
      return name === key.name;
    case "id":
      return attributeIn(attributes, "id") === key.name;
    case "class":
      return attributeIn(attributes, "class")?.includes(key.name) === true;
    case "attribute":
      return attributeIn(attributes, key.name) !== undefined;
    case "any":
      return true;
  }
}
