import type { Selector } from "css-what";
import { attributeTest } from "./attribute-test.js";
import { type ElementNode, elementBeside } from "./node.js";
import { pseudoTest } from "./pseudo-test.js";

/** A compiled selector: does this element match? */
export type Matcher = (element: ElementNode) => boolean;

/** A selector's alternatives, each by its parts, as css-what reads them. */
export type Alternatives = readonly (readonly Selector[])[];

/** Matches what any alternative does. One that begins with a combinator stands behind an element of the `scope`. */
export function matcherOf(alternatives: Alternatives, scope: Matcher = isTop): Matcher {
  const matchers = alternatives.map((parts) => parts.reduce(extended, scope));
  const [only] = matchers;
  if (only !== undefined && matchers.length === 1) return only;
  return (element) => matchers.some((matches) => matches(element));
}

/** What matches the part and, there or where a combinator leads to, all that is `before` it. */
function extended(before: Matcher, part: Selector, index: number): Matcher {
  const and = (test: Matcher): Matcher =>
    index === 0 ? test : (element) => test(element) && before(element);
  switch (part.type) {
    case "tag":
      refuseNamespace(part.namespace);
      return and(isNamed(part.name.toLowerCase()));
    case "universal":
      refuseNamespace(part.namespace);
      return and(() => true);
    case "attribute":
      refuseNamespace(part.namespace);
      return and(attributeTest(part));
    case "pseudo":
      return and(pseudoTest(part));
    case "child":
      return ({ parent }) => parent !== null && before(parent);
    case "descendant":
      return ({ parent }) => {
        for (let at = parent; at !== null; at = at.parent) if (before(at)) return true;
        return false;
      };
    case "adjacent":
      return (element) => {
        const at = elementBeside(element, "prev");
        return at !== undefined && before(at);
      };
    case "sibling":
      return (element) => {
        let at = elementBeside(element, "prev");
        while (at !== undefined && !before(at)) at = elementBeside(at, "prev");
        return at !== undefined;
      };
    case "parent":
      return ({ children }) => children.some((at) => at.type === "tag" && before(at));
    default:
      throw new Error(`${part.type} says nothing of an element`);
  }
}

function isNamed(wanted: string): Matcher {
  return ({ name }) => name === wanted;
}

function isTop({ parent }: ElementNode): boolean {
  return parent === null;
}

function refuseNamespace(namespace: string | null): void {
  if (namespace !== null && namespace !== "*") throw new Error("HTML knows no namespaces");
}
