import { plainText } from "../body/plain-text.js";
import type { Article } from "../model/article.js";
import { nearest, upwards } from "../tree/ancestors.js";
import type { ElementNode } from "../tree/node.js";
import { isBuiltClass } from "./built-class.js";

/** A page's tree, and what the generic engine made of it. */
export interface ReadPage {
  readonly root: ElementNode;
  readonly article: Article;
}

/** Where the body seems to stand, by selectors that hold on all pages. */
export interface ProposedLayout {
  readonly id: string;
  readonly scope?: string;
  readonly container: string;
  readonly drop?: readonly string[];
}

// The box of the body holds at least so much of its text.
const MOST_OF_IT = 0.8;
const MOST_DROPS = 15;
const SHORTEST_LINE = 20;
// Classes that say where a box stands on the page, and nothing of what it is.
const GRID =
  /^(?:first|last|left|right|clear(?:fix)?|row|wrap(?:per)?|container|inner|hidden|(?:col|span|grid|fl|flex|float|order|is|has|[mp][trblxy]?|w|h|d)-.*|[mp][trblxy]?\d+)$/;
const STABLE = ["itemprop", "data-component", "data-testid", "data-test-id", "role"];

/** Proposes a layout from what the generic engine kept on each page. */
export function proposeLayout(pages: readonly ReadPage[]): {
  readonly layout?: ProposedLayout;
  readonly warnings: readonly string[];
} {
  const boxes = pages.map(bodyBox);
  const [first] = boxes;
  if (first === undefined || boxes.some((box) => box === undefined))
    return { warnings: ["the generic engine finds no body on at least one page"] };
  const warnings = builtNames(first).map(
    (name) => `"${name}" looks made by a build: no selector was made of it`,
  );
  const found = boxes as ElementNode[];
  const container = commonSelector(found, pages);
  if (container === undefined)
    return {
      warnings: [...warnings, "the boxes of the bodies share no stable class, id or attribute"],
    };
  const scopes = found.map((box, i) => scopeOf(box, pages[i]?.root));
  const scope = scopes.every((one) => one !== undefined)
    ? commonSelector(scopes as ElementNode[], pages)
    : undefined;
  const drop = proposeDrops(found, pages);
  return {
    layout: {
      id: "main",
      ...(scope !== undefined && scope !== container && { scope }),
      container,
      ...(drop.length > 0 && { drop }),
    },
    warnings,
  };
}

/** The deepest element that holds nearly all texts of the body. */
function bodyBox({ root, article }: ReadPage): ElementNode | undefined {
  const kept = new Set(plainText(article.body).split("\n").map(normal));
  const counts = new Map<ElementNode, number>();
  let total = 0;
  for (const element of root.all("p, li, h2, h3, h4, blockquote, pre, div")) {
    const text = normal(element.text());
    if (text.length < 20 || !kept.has(text) || element.one("p") !== undefined) continue;
    total++;
    for (const node of upwards(element.parent)) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  let best: ElementNode | undefined;
  for (const [element, count] of counts)
    if (count >= total * MOST_OF_IT && (best === undefined || element.isIn(best))) best = element;
  return best;
}

/** The nearest element around the body that has the headline too. */
function scopeOf(box: ElementNode, root: ElementNode | undefined): ElementNode | undefined {
  const found = nearest(box, (node) => node === root || node.one("h1") !== undefined);
  return found === root ? undefined : found;
}

/** A selector that names the element on each page, and as little else as can be. */
function commonSelector(
  elements: readonly ElementNode[],
  pages: readonly ReadPage[],
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

/** Stable selectors of an element: attributes and classes that no build makes, its id where it has no number, its tag. */
function namesOf(element: ElementNode): string[] {
  const classes = (element.attr("class") ?? "")
    .split(/\s+/)
    .filter((name) => /^[a-z][\w-]*$/i.test(name));
  const id = element.attr("id");
  return [
    ...STABLE.flatMap((name) => {
      const value = element.attr(name);
      return value !== undefined && /^[\w-]+$/.test(value) ? [`[${name}="${value}"]`] : [];
    }),
    ...(id !== undefined && /^[a-z][a-z-]*$/i.test(id) ? [`#${id}`] : []),
    ...classes
      .filter((name) => !isBuiltClass(name) && !GRID.test(name))
      .map((name) => `${element.name}.${name}`),
    ...(/^(?:article|main)$/.test(element.name) ? [element.name] : []),
  ];
}

function builtNames(element: ElementNode): string[] {
  return (element.attr("class") ?? "")
    .split(/\s+/)
    .filter((name) => name !== "" && isBuiltClass(name));
}

/** Boxes inside of the body of which nothing is kept, on any page. */
function proposeDrops(boxes: readonly ElementNode[], pages: readonly ReadPage[]): string[] {
  const seen = new Map<string, { pages: Set<number>; kept: boolean }>();
  boxes.forEach((box, i) => {
    const lines = plainText(pages[i]?.article.body ?? [])
      .split("\n")
      .map(normal);
    const text = lines.join(" ");
    const long = lines.filter((line) => line.length >= SHORTEST_LINE);
    for (const element of box.all("[class]")) {
      const own = normal(element.text());
      const isKept = own === "" || text.includes(own) || long.some((line) => own.includes(line));
      for (const selector of namesOf(element).filter((name) => name.includes("."))) {
        const entry = seen.get(selector) ?? { pages: new Set<number>(), kept: false };
        entry.pages.add(i);
        entry.kept ||= isKept;
        seen.set(selector, entry);
      }
    }
  });
  const candidates = [...seen]
    .filter(([, { kept, pages: on }]) => !kept && on.size >= Math.min(2, pages.length))
    .map(([selector]) => selector);
  // Of a box inside another that is left out nothing need be said.
  return candidates
    .filter((selector) =>
      boxes.some((box) =>
        box
          .all(selector)
          .some(
            ({ parent }) =>
              parent !== null && !candidates.some((other) => parent.closest(other) !== undefined),
          ),
      ),
    )
    .slice(0, MOST_DROPS);
}

function normal(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
