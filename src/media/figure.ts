import type { Figure, FigureImage } from "../model/block.js";
import type { PageView } from "../model/page.js";
import { pictureUrl } from "../text/address/url.js";
import { shownLine } from "../text/invisible-marks.js";
import { addIfNew, nearest } from "../tree/ancestors.js";
import { PICTURES } from "../tree/element-kinds.js";
import type { ElementNode } from "../tree/node.js";
import { bestPicture } from "./best-picture.js";
import { PICTURE_FILE } from "./candidates.js";
import { CAPTION_BOX, readCaption } from "./caption.js";
import { type Caption, splitCredit } from "./credit.js";
import { isDecoration } from "./decoration.js";

// A caption is a few sentences; the longest seen has 700 characters.
const LONGEST_CAPTION = 900;

/**
 * The pictures of an element with caption and credit: a `figure`, a box around a picture, or a bare `img`.
 *
 * Nothing for icons, avatars, trackers. A figure whose picture the page does not hold keeps its words.
 */
export function readFigure(element: ElementNode, page: PageView): Figure | undefined {
  const { pictures, real } = shownIn(element, page);
  const [only] = real;
  if (only !== undefined && real.length > 1) {
    const boxes = boxesOf(pictures, element);
    const images = real.map(({ picture, image }) => ({
      ...image,
      ...wordsIn(boxes.get(picture)),
    }));
    const own = new Set(boxes.values());
    return { type: "figure", images, ...wordsIn(sharedBox(element, own)) };
  }
  const words = wordsIn(element);
  if (only === undefined) return painted(element, words, page) ?? lost(element, words);
  return { type: "figure", images: [{ ...only.image, ...words }] };
}

/** The pictures that {@link readFigure} finds, without what is said of them: to find captions takes most of the time. */
export function readPictures(element: ElementNode, page: PageView): FigureImage[] {
  return shownIn(element, page).real.map(({ image }) => image);
}

interface Shown {
  readonly picture: ElementNode;
  readonly image: FigureImage;
}

/** The pictures inside, and those of them that have an address, each address once. */
function shownIn(
  element: ElementNode,
  page: PageView,
): { readonly pictures: readonly ElementNode[]; readonly real: readonly Shown[] } {
  const pictures = picturesIn(element);
  const seen = new Set<string>();
  const real: Shown[] = [];
  for (const picture of pictures) {
    const image = bestPicture(picture, page);
    if (image.src !== undefined && addIfNew(seen, image.src)) real.push({ picture, image });
  }
  return { pictures, real };
}

function wordsIn(box: ElementNode | undefined): Caption {
  if (box === undefined) return {};
  const words = PICTURES.has(box.name) ? {} : readCaption(box);
  if (words.credit !== undefined) return words;
  // A tooltip may name the maker: "The harbour. | Photo: Jo Reed".
  const image = box.name === "img" ? box : box.one("img");
  const { credit } = splitCredit(shownLine(image?.attr("title")?.slice(0, LONGEST_CAPTION) ?? ""));
  return { ...words, ...(credit !== undefined && { credit }) };
}

/** For each picture the largest box inside `figure` that holds it and no other. */
function boxesOf(
  pictures: readonly ElementNode[],
  figure: ElementNode,
): Map<ElementNode, ElementNode> {
  const held = new Map<ElementNode, number>();
  const above = (node: ElementNode): ElementNode | null => (node === figure ? null : node.parent);
  for (const picture of pictures) {
    for (let up = above(picture); up !== null; up = above(up))
      held.set(up, (held.get(up) ?? 0) + 1);
  }
  return new Map(
    pictures.map((picture) => {
      let box = picture;
      for (let up = above(box); up !== null && held.get(up) === 1; up = above(box)) box = up;
      return [picture, box];
    }),
  );
}

/** What is said of all pictures together: a caption that stands in no picture's own box. */
function sharedBox(figure: ElementNode, own: ReadonlySet<ElementNode>): ElementNode | undefined {
  return figure.all(CAPTION_BOX).find((box) => {
    if (box.attr("aria-hidden") === "true" || box.one("img") !== undefined) return false;
    return nearest(box, (node) => node === figure || own.has(node)) === figure;
  });
}

/**
 * Is this box one picture with its caption, and nothing else? Asked when it is complete.
 */
export function looksLikeFigure(element: ElementNode): boolean {
  const images = picturesIn(element);
  if (images.length !== 1) return false;
  if (element.one("h1, h2, h3, h4, ul, ol, table, blockquote, p + p, figure, iframe") !== undefined)
    return false;
  return element.text().length <= LONGEST_CAPTION;
}

/** The pictures inside, each once: a `picture` counts, not the `img` in it. */
function picturesIn(element: ElementNode): ElementNode[] {
  if (PICTURES.has(element.name)) return isPicture(element) ? [element] : [];
  const found: ElementNode[] = [];
  const walk = (node: ElementNode): void => {
    for (const child of node.children) {
      if (child.type === "text") continue;
      if (!child.spend()) return;
      if (PICTURES.has(child.name)) found.push(withFallback(child, node));
      else if (child.name !== "noscript" && child.name !== "figcaption") walk(child);
    }
  };
  walk(element);
  const shown = found.filter(isPicture);
  if (shown.length > 0) return shown;
  // The picture may stand in noscript alone, or be painted as a background.
  const fallback = element.one("noscript");
  return fallback?.one("img") === undefined ? [] : [fallback];
}

/** A lazy picture and the `noscript` behind it are one, in a box of their own. */
function withFallback(image: ElementNode, parent: ElementNode): ElementNode {
  const next = image.next?.type === "text" ? image.next.next : image.next;
  if (next?.type !== "tag" || next.name !== "noscript") return image;
  // With white space around them they are five nodes.
  if (parent.children.length > 5) return image;
  return parent.children.filter((child) => child.type === "tag").length === 2 ? parent : image;
}

/** Is this element a picture that a reader looks at? */
export function isPicture(element: ElementNode): boolean {
  const image =
    element.name === "img" || element.name === "amp-img" ? element : element.one("img, amp-img");
  return image !== undefined && !isDecoration(image);
}

/** A figure whose picture is the ground of a box. */
function painted(element: ElementNode, words: Caption, page: PageView): Figure | undefined {
  const box = element.name === "figure" ? element.one("[style*='url(']") : undefined;
  const address = BACKGROUND.exec(box?.attr("style")?.slice(0, LONGEST_STYLE) ?? "")?.[1];
  const src = address === undefined ? undefined : pictureUrl(address, page.base);
  if (src === undefined || !PICTURE_FILE.test(src)) return undefined;
  const alt = shownLine(box?.attr("aria-label") ?? "");
  return { type: "figure", images: [{ src, ...(alt !== "" && { alt }), ...words }] };
}

const BACKGROUND = /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')]+)/i;
const LONGEST_STYLE = 2000;

/** A figure whose picture is not in the page: its words tell of it. */
function lost(element: ElementNode, words: Caption): Figure | undefined {
  if (element.name !== "figure" || (words.caption === undefined && words.credit === undefined))
    return undefined;
  if (element.one("iframe, video, audio, object, table, pre, blockquote") !== undefined)
    return undefined;
  return { type: "figure", images: [words] };
}
