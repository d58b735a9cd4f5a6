import { nearest } from "../../tree/ancestors.js";
import type { ElementNode } from "../../tree/node.js";
import type { PlacedBlock } from "../measure/placed-block.js";

const BESIDE = /^(?:nav|header|footer|aside|form|button|address)$/;
const NAMED = [
  (element: ElementNode) => element.attr("itemprop")?.split(/\s+/).includes("articleBody") === true,
  (element: ElementNode) => element.name === "article",
  (element: ElementNode) => element.name === "main" || element.attr("role") === "main",
  (element: ElementNode) => element.name === "body" || element.parent === null,
];

/**
 * The blocks in what the markup itself names as the article, else in the whole page: for pages so short
 * that nothing else tells their text from the rest. Headings, lists of links and side parts are left out.
 */
export function blocksByMarkup(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const texts = blocks.filter(reads);
  for (const isNamed of NAMED) {
    const named = texts.filter(({ box }) => inside(box, isNamed));
    if (named.length > 0) return named;
  }
  return [];
}

function reads({ box, length, linked }: PlacedBlock): boolean {
  const isText = linked < length / 2 || isPressed(box);
  return isText && !/^(?:h1|figcaption|title)$/.test(box.name);
}

/** Is the link in it, or around it, no link but something that a script waits for? */
function isPressed(box: ElementNode): boolean {
  const link = nearest(box, ({ name }) => name === "a") ?? box.one("a");
  return link?.attr("href")?.trim().toLowerCase().startsWith("javascript:") === true;
}

function inside(box: ElementNode, isNamed: (element: ElementNode) => boolean): boolean {
  const found = nearest(box, (node) => BESIDE.test(node.name) || isNamed(node));
  return found !== undefined && !BESIDE.test(found.name);
}
