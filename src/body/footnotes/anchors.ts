import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import { briefText } from "../../tree/brief-text.js";
import type { ElementNode } from "../../tree/node.js";
import { isMark } from "./note-names.js";

// "[note 12]" is the longest mark.
const LONGEST_MARK = 12;
// Text and links of one note; what has more nodes is no note.
const MOST_NODES = 1500;

/** A link to another place of the page. */
export interface InPageLink {
  readonly element: ElementNode;
  /** The id that it leads to. */
  readonly id: string;
  readonly text: string;
  readonly isMark: boolean;
  /** Does it name a whole address, which may be this page's or another's? */
  readonly isWhole: boolean;
}

/** The links within a page, and where they lead. */
export interface Anchors {
  /** In document order. */
  readonly links: readonly InPageLink[];
  /** Elements by id or name, those that a link leads to. */
  readonly targets: ReadonlyMap<string, ElementNode>;
  readonly targeted: ReadonlySet<ElementNode>;
  /** The place of a link or target among all of them. */
  order(element: ElementNode): number;
  /** The links inside a box; none in one that is too large for a note. */
  linksIn(box: ElementNode): readonly InPageLink[];
}

/** Gathers the links within a page. */
export function anchorsOf(root: ElementNode): Anchors {
  const links: InPageLink[] = [];
  const named = new Map<string, ElementNode>();
  const byElement = new Map<ElementNode, InPageLink>();
  const order = new Map<ElementNode, number>();
  const walk = (element: ElementNode): void => {
    for (const child of element.children) {
      if (child.type === "text") continue;
      const isLink = child.name === "a";
      if (!isLink && (child.bits & ATTRIBUTE.id) === 0) {
        walk(child);
        continue;
      }
      const id = child.attr("id");
      const name = isLink ? child.attr("name") : undefined;
      order.set(child, order.size);
      if (id !== undefined && !named.has(id)) named.set(id, child);
      if (name !== undefined && !named.has(name)) named.set(name, child);
      const link = isLink ? inPageLink(child) : undefined;
      if (link !== undefined) {
        links.push(link);
        byElement.set(child, link);
      }
      walk(child);
    }
  };
  walk(root);
  const targets = new Map<string, ElementNode>();
  for (const { id } of links) {
    const target = named.get(id);
    if (target !== undefined) targets.set(id, target);
  }
  const known = new Map<ElementNode, readonly InPageLink[]>();
  return {
    links,
    targets,
    targeted: new Set(targets.values()),
    order: (element) => order.get(element) ?? 0,
    linksIn(box) {
      const before = known.get(box);
      if (before !== undefined) return before;
      const found = gather(box, byElement);
      known.set(box, found);
      return found;
    },
  };
}

/** A link as one to another place of the page; `undefined` if it can only lead elsewhere. */
export function inPageLink(element: ElementNode): InPageLink | undefined {
  const href = element.attr("href");
  const at = href?.indexOf("#") ?? -1;
  if (href === undefined || at < 0 || at === href.length - 1) return undefined;
  const text = briefText(element, LONGEST_MARK);
  return {
    element,
    id: decoded(href.slice(at + 1)),
    text: text ?? "",
    isMark: text !== undefined && isMark(text),
    isWhole: at > 0,
  };
}

function gather(
  box: ElementNode,
  byElement: ReadonlyMap<ElementNode, InPageLink>,
): readonly InPageLink[] {
  const found: InPageLink[] = [];
  let nodes = 0;
  const walk = (element: ElementNode): boolean =>
    element.children.every((child) => {
      if (++nodes > MOST_NODES) return false;
      if (child.type === "text") return true;
      const link = byElement.get(child);
      if (link !== undefined) found.push(link);
      return walk(child);
    });
  return walk(box) ? found : [];
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
