import { attributeTest } from "./attribute-test.js";
import { type ElementNode, elementBeside } from "./node.js";
import type { Alternatives, Part } from "./parse-selector.js";
import { pseudoTest } from "./pseudo-test.js";

/** A compiled selector: does this element match? */
export type Matcher = (element: ElementNode) => boolean;

/** Matches what any alternative does. One that begins with a combinator stands behind an element of the `scope`. */
export function matcherOf(alternatives: Alternatives, scope: Matcher = isTop): Matcher {
  const matchers = alternatives.map((parts) => parts.reduce(extended, scope));
  const [only] = matchers;
  if (only !== undefined && matchers.length === 1) return only;
  return (element) => matchers.some((matches) => matches(element));
}

/** What matches the part and, there or where a combinator leads to, all that is `before` it. */
function extended(before: Matcher, part: Part, index: number): Matcher {
  if (part.type === "combinator") return COMBINATORS[part.sign](before);
  const test = testOf(part);
  return index === 0 ? test : (element) => test(element) && before(element);
}

function testOf(part: Exclude<Part, { type: "combinator" }>): Matcher {
  if (part.type === "attribute") return attributeTest(part);
  if (part.type === "pseudo") return pseudoTest(part);
  return ({ name }) => part.name === "*" || name === part.name;
}

const COMBINATORS = {
  ">":
    (before: Matcher): Matcher =>
    ({ parent }) =>
      parent !== null && before(parent),
  " ":
    (before: Matcher): Matcher =>
    ({ parent }) => {
      let at = parent;
      while (at !== null && !before(at)) at = at.parent;
      return at !== null;
    },
  "+":
    (before: Matcher): Matcher =>
    (element) => {
      const at = elementBeside(element, "prev");
      return at !== undefined && before(at);
    },
  "~":
    (before: Matcher): Matcher =>
    (element) => {
      let at = elementBeside(element, "prev");
      while (at !== undefined && !before(at)) at = elementBeside(at, "prev");
      return at !== undefined;
    },
};

function isTop({ parent }: ElementNode): boolean {
  return parent === null;
}
