import { ATTRIBUTE } from "../../../../tree/attribute-bits.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import type { SelectionRule } from "../selection.js";

// A story is a sentence or two at the least; what is shorter is a teaser, of which the page may be a list.
const ENOUGH = 150;
const SIGNED =
  "time, [rel~=author], [itemprop=author], [class*=byline i], [class*=author i], [class*=meta i]";

/**
 * Of several articles on one page, as endless scrolling loads them, the first is the article: the one that holds the
 * headline. What stands behind it goes with the others.
 */
export const otherArticles: SelectionRule = {
  name: "other articles",
  apply(selection) {
    const { blocks, heading, genre, containers } = selection.page;
    const headline = blocks[heading];
    if (headline === undefined || genre === "thread") return;
    if (!blocks.some(({ box }, i) => i > heading && box.name === headline.box.name)) return;
    const articles = articlesAround(containers);
    const own = articles.get(headline.box);
    const container = own && containers.get(own);
    if (own === undefined || container === undefined) return;
    if (selection.keptIn(container).kept < ENOUGH) return;
    const level = headline.box.name;
    const isOther = ({ box }: (typeof blocks)[number], i: number): boolean => {
      const other = i > heading && box.name === level ? articles.get(box) : undefined;
      return other !== undefined && other !== own && isAlike(other, own) && isSigned(other);
    };
    if (!blocks.some(isOther)) return;
    const last = blocks.reduce((found, { box }, i) => (articles.get(box) === own ? i : found), -1);
    blocks.forEach((_, i) => {
      if (i > last && selection.keeps(i)) selection.drop(i, "another article");
    });
  },
};

/** The outermost article around each box. */
function articlesAround(
  containers: ReadonlyMap<ElementNode, Container>,
): ReadonlyMap<ElementNode, ElementNode> {
  const found = new Map<ElementNode, ElementNode>();
  // A box is made after the one around it.
  for (const [element, { parent }] of containers) {
    const outer = parent && found.get(parent.element);
    if (outer !== undefined) found.set(element, outer);
    else if (
      element.name === "article" ||
      ((element.bits & ATTRIBUTE.itemtype) > 0 &&
        /Article|Posting/.test(element.attribs["itemtype"] ?? ""))
    )
      found.set(element, element);
  }
  return found;
}

/** Siblings, or cousins in boxes of their own: comments and teasers stand elsewhere. */
function isAlike(one: ElementNode, other: ElementNode): boolean {
  if (one.name !== other.name) return false;
  return one.parent === other.parent || one.parent?.parent === other.parent?.parent;
}

/** Has it an author or a day of its own? Some pages call the sections of one article articles. */
function isSigned(article: ElementNode): boolean {
  return article.one(SIGNED) !== undefined;
}
