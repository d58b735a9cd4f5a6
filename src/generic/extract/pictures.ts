import { firstPicture, pictureCandidates } from "../../media/candidates.js";
import { sameImageAs } from "../../media/same-picture.js";
import type { Fields } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import { comparable } from "../../text/normalize.js";
import { upwards } from "../../tree/ancestors.js";
import { ElementNode, type TreeNode } from "../../tree/node.js";
import { mainHeading } from "../fields/headline/heading.js";
import type { TextBlock } from "../segment/text-block.js";
import { PictureBoxes } from "./picture-boxes.js";

/** The pictures of a page, as the article goes. */
export interface Pictures {
  /** Boxes of its own, in order. */
  readonly figures: ReadonlySet<ElementNode>;
  /** Those that are not the article's, or that stand before it without being its own. */
  readonly rejected: readonly Rejected[];
}

/** A part of the page, and what of it holds pictures that are none of the article's. */
export interface Rejected {
  readonly part: ElementNode;
  /** Looked for when it is asked: most such parts stand beside all that is read. */
  readonly boxes: () => readonly ElementNode[];
}

// Above the headline stand logos and advertisements: the first dozens are compared with the lead picture.
const MOST = 50;

/**
 * The article's pictures: all that stand between its texts, those beside its last, and before its first the declared
 * lead picture and what follows the headline.
 */
export function articlePictures(
  root: ElementNode,
  kept: readonly TextBlock[],
  holds: ReadonlySet<ElementNode>,
  page: PageView,
  { leadImage, authors = [] }: Partial<Fields>,
): Pictures {
  const isSame = leadImage === undefined ? () => false : sameImageAs(leadImage);
  const isLead = (box: ElementNode): boolean => isSame({ candidates: pictureCandidates(box) });
  const starts = new Set<TreeNode | undefined>(kept.map(({ nodes }) => nodes[0]));
  const parents = new Set(kept.map(({ box, alone }) => (alone ? box.parent : box)));
  const heading = mainHeading(page)?.element;
  const headline = heading instanceof ElementNode ? heading : undefined;
  // The headline and the boxes around it.
  const above = new Set<ElementNode>(upwards(headline));
  const boxes = new PictureBoxes(page, headline);
  const figures = new Set<ElementNode>();
  const rejected: Rejected[] = [];
  const reject = (part: ElementNode): unknown => rejected.push({ part, boxes: () => [part] });
  const shown = new Map<string, ElementNode>();
  const names = new Set(authors.map(({ name }) => comparable(name)));
  // Where no headline is known, a picture in the box of the text is the article's also before its first word.
  const isFirst = (box: ElementNode): boolean => headline === undefined && parents.has(box);
  // A page without a body element may be one text.
  let begun = starts.has(root) ? 1 : 0;
  let below = false;
  let asked = 0;
  const walk = (element: ElementNode): void => {
    for (const child of element.children) {
      if (starts.has(child)) begun++;
      if (child.type === "text") continue;
      if (child === headline) below = true;
      if (holds.has(child)) {
        walk(child);
        continue;
      }
      if (!below && above.has(child)) below = true;
      const isAbove = begun === 0 && !below && !isFirst(element);
      const isBehind = begun > 0 && begun >= kept.length && !parents.has(element);
      if (isBehind || (isAbove && (leadImage === undefined || asked >= MOST))) {
        const whole = isAbove ? [child] : [];
        rejected.push({ part: child, boxes: () => [...boxes.in(child), ...whole] });
        continue;
      }
      let held = false;
      for (const box of boxes.in(child)) {
        const own =
          isPortrait(box, names) && !isLead(box)
            ? false
            : !isAbove || (asked++ < MOST && isLead(box));
        const left = own ? lesser(box, shown) : box;
        if (left !== undefined) figures.delete(left);
        if (left !== box) figures.add(box);
        if (left !== undefined) reject(left);
        held ||= own;
      }
      if (!held && begun === 0) reject(child);
    }
  };
  walk(root);
  return { figures, rejected };
}

/** Of two boxes with one and the same picture: the one that says less of it. */
function lesser(box: ElementNode, shown: Map<string, ElementNode>): ElementNode | undefined {
  // A gallery is not the picture it begins with; a lazy picture is there twice.
  const src = box.all("img").length > 2 ? undefined : firstPicture(box);
  if (src === undefined) return undefined;
  const before = shown.get(src);
  if (before !== undefined && before.text().length >= box.text().length) return box;
  shown.set(src, box);
  return before;
}

const OF =
  /\b(?:(?:head|mug) ?shot|portrait|image|photo|picture|profile|avatar|bild|foto)(?: (?:of|von|de))?\b/i;

/** Does a picture show one of the authors, as its alternative text says? */
function isPortrait(box: ElementNode, names: ReadonlySet<string>): boolean {
  const [image, ...rejected] = names.size === 0 ? [] : box.name === "img" ? [box] : box.all("img");
  const alt = image?.attr("alt")?.slice(0, 200) ?? "";
  return alt !== "" && rejected.length === 0 && names.has(comparable(alt.replace(OF, "")));
}
