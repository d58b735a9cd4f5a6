import type { ElementNode } from "../tree/node.js";
import { isBuiltClass } from "./built-class.js";

/** A page's tree. */
interface Rooted {
  readonly root: ElementNode;
}

// Classes that say where a box stands on the page or how it looks, and nothing of what it is.
const GRID =
  /^(?:first|last|left|right|clear(?:fix)?|row|wrap(?:per)?|container|inner|hidden|even|odd|active|fixed|absolute|relative|sticky|block|grid|flex|inline|border|rounded|shadow|group|card|italic|underline|uppercase|truncate|(?:col|span|grid|fl|flex|float|order|is|has|[mp][trblxy]?|w|h|d|z|gap|space|text|font|leading|tracking|bg|border|rounded|shadow|justify|items|self|content|overflow|min|max|inline|align|cursor|opacity|whitespace|break|top|bottom|left|right|inset)-.*|[mp][trblxy]?\d+|.*\d{3,})$/;
const STABLE = [
  "itemprop",
  "data-component",
  "data-testid",
  "data-test-id",
  "data-test",
  "data-qa",
  "role",
];
// What styled components and their like put beside the hash of a style.
const STYLED = /^(?:sc|css|emotion)-/;

/** Stable selectors of an element: attributes and classes that no build makes, its id where it has no number, its tag. */
export function namesOf(element: ElementNode): string[] {
  const id = element.attr("id");
  return [
    ...STABLE.flatMap((name) => {
      const value = element.attr(name);
      return value !== undefined && /^[\w-]+$/.test(value) ? [`[${name}="${value}"]`] : [];
    }),
    ...(id !== undefined && /^[a-z][a-z-]*$/i.test(id) ? [`#${id}`] : []),
    ...stableClasses(element).map((name) => `${element.name}.${name}`),
    ...(/^(?:article|main|time)$/.test(element.name) ? [element.name] : []),
  ];
}

function stableClasses(element: ElementNode): string[] {
  const classes = classesOf(element);
  const isStyled = classes.some((name) => STYLED.test(name));
  return classes.filter(
    (name) =>
      /^[a-z][\w-]*$/i.test(name) &&
      !isBuiltClass(name) &&
      !GRID.test(name) &&
      !(isStyled && /^[a-z]{5,7}$/i.test(name)),
  );
}

/** Classes of an element that look made by a build. */
export function builtNames(element: ElementNode): string[] {
  return classesOf(element).filter(isBuiltClass);
}

function classesOf(element: ElementNode): string[] {
  return (element.attr("class") ?? "").split(/\s+/).filter((name) => name !== "");
}

/** A selector that names each of the elements, and as little else on their pages as can be. */
export function commonSelector(
  elements: readonly ElementNode[],
  pages: readonly Rooted[],
): string | undefined {
  const [first] = elements;
  if (first === undefined) return undefined;
  const shared = namesOf(first).filter((selector) =>
    elements.every((element) => element.is(selector)),
  );
  const ranked = shared
    .map((selector) => ({
      selector,
      matches: pages.reduce((sum, { root }) => sum + root.all(selector).length, 0),
    }))
    .sort((a, b) => a.matches - b.matches);
  return ranked[0]?.selector;
}

/** A text to compare by: one space between words. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
