import { ATTRIBUTE } from "../../../../tree/attribute-bits.js";
import { attributeIn } from "../../../../tree/attributes.js";
import type { ElementNode } from "../../../../tree/node.js";
import { outermostAround } from "../../../measure/around.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
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
    const level = headline.box.name;
    const isRival = ({ index, box }: PlacedBlock): boolean => index > heading && box.name === level;
    if (!blocks.some(isRival)) return;
    const articles = outermostAround(containers, isArticle);
    const articleOf = ({ container }: PlacedBlock): Container | undefined =>
      articles[container.index];
    const own = articleOf(headline);
    if (own === undefined || own.kept < ENOUGH) return;
    const isOther = (block: PlacedBlock): boolean => {
      const other = articleOf(block)?.element;
      return (
        other !== undefined &&
        other !== own.element &&
        isAlike(other, own.element) &&
        (level === "h1" || isSigned(other))
      );
    };
    if (!blocks.some((block) => isRival(block) && isOther(block))) return;
    const last = blocks.filter((block) => articleOf(block) === own).at(-1);
    for (const block of blocks.slice((last?.index ?? -1) + 1))
      if (block.keep) selection.drop(block, "another article");
  },
};

function isArticle({ element: { name, bits, attributes } }: Container): boolean {
  if (name === "article") return true;
  return (
    (bits & ATTRIBUTE.itemtype) > 0 &&
    /Article|Posting/.test(attributeIn(attributes, "itemtype") ?? "")
  );
}

/** Siblings, or cousins in boxes of their own: comments and teasers stand elsewhere. */
function isAlike(one: ElementNode, other: ElementNode): boolean {
  if (one.name !== other.name) return false;
  return one.parent === other.parent || one.parent?.parent === other.parent?.parent;
}

/** Has it an author or a day of its own? Some pages call the sections of one article articles, below headings of the second level. */
function isSigned(article: ElementNode): boolean {
  return article.one(SIGNED) !== undefined;
}
