import { isTraversal, type PseudoSelector, parse, type Selector, SelectorType } from "css-what";
import { type Alternatives, type Matcher, matcherOf } from "./match.js";
import { type ElementNode, elementBeside } from "./node.js";
import { nthTest } from "./nth-test.js";

/** `:name`, `:name(text)` or `:name(selector)`. */
export function pseudoTest({ name, data }: PseudoSelector): Matcher {
  const test =
    data === null
      ? plainTest(name)
      : typeof data === "string"
        ? textTest(name, data)
        : selectorTest(name, data);
  if (test === undefined) throw new Error(`:${name} is not known, or not with this argument`);
  return test;
}

/** Those that are short for a selector. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["scope", ":root"],
  ["parent", ":not(:empty)"],
  ["first-child", ":nth-child(1)"],
  ["last-child", ":nth-last-child(1)"],
  ["only-child", ":first-child:last-child"],
  ["first-of-type", ":nth-of-type(1)"],
  ["last-of-type", ":nth-last-of-type(1)"],
  ["only-of-type", ":first-of-type:last-of-type"],
  ["link", ":any-link"],
  ["any-link", ":is(a, area, link)[href]"],
  ["header", ":is(h1, h2, h3, h4, h5, h6)"],
]);

function plainTest(name: string): Matcher | undefined {
  if (name === "root") return ({ parent }) => parent?.parent === null;
  if (name === "empty")
    return ({ children }) =>
      children.every((at) => at.type === "text" && !/[^ \t\r\n\f]/.test(at.data));
  const long = SHORT.get(name);
  return long === undefined ? undefined : matcherOf(parse(long));
}

function textTest(name: string, text: string): Matcher | undefined {
  switch (name) {
    case "nth-child":
    case "nth-of-type":
      return nthTest(text, "prev", name === "nth-of-type");
    case "nth-last-child":
    case "nth-last-of-type":
      return nthTest(text, "next", name === "nth-last-of-type");
    case "contains":
      return (element) => element.text().includes(text);
    case "icontains":
      return (element) => element.text().toLowerCase().includes(text.toLowerCase());
    case "lang":
      return langTest(text);
    default:
      return undefined;
  }
}

/** The language that is declared for an element, or around it. */
function langTest(text: string): Matcher {
  const wanted = text.toLowerCase().split(/[\s,"']+/);
  return (element) => {
    let at: ElementNode | null = element;
    while (at !== null && at.attr("lang") === undefined) at = at.parent;
    const declared = at?.attr("lang")?.toLowerCase();
    return wanted.some((lang) => declared === lang || declared?.startsWith(`${lang}-`));
  };
}

function selectorTest(name: string, alternatives: Alternatives): Matcher | undefined {
  if (name === "has") return hasTest(alternatives);
  const matches = matcherOf(alternatives);
  if (name === "not") return (element) => !matches(element);
  return /^(?:is|where|matches)$/.test(name) ? matches : undefined;
}

/** Looks into the element, or at what stands behind it. */
function hasTest(alternatives: Alternatives): Matcher {
  let scope: ElementNode | undefined;
  const matches = matcherOf(alternatives.map(relative), (element) => element === scope);
  const behind = alternatives.some(
    ([first]) => first !== undefined && /^(?:adjacent|sibling)$/.test(first.type),
  );
  const isOrHas = (element: ElementNode): boolean => matches(element) || has(element);
  const has = ({ children }: ElementNode): boolean =>
    children.some((child) => child.type === "tag" && isOrHas(child));
  return (element) => {
    scope = element;
    if (has(element)) return true;
    let at = behind ? elementBeside(element, "next") : undefined;
    while (at !== undefined && !isOrHas(at)) at = elementBeside(at, "next");
    return at !== undefined;
  };
}

function relative(parts: readonly Selector[]): readonly Selector[] {
  const [first] = parts;
  return first !== undefined && isTraversal(first)
    ? parts
    : [{ type: SelectorType.Descendant }, ...parts];
}
