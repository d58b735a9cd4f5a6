import type { Figure, FigureImage } from "../model/block.js";
import type { PageView } from "../model/page.js";
import type { ElementNode } from "../tree/node.js";
import { bestPicture } from "./best-picture.js";
import { readWords, type Words } from "./caption.js";
import { isDecoration } from "./decoration.js";

// A caption is a few sentences; the longest seen has 700 characters.
const LONGEST_CAPTION = 900;

/**
 * The pictures of an element with caption and credit: a `figure`, a box around a picture, or a bare `img`.
 *
 * Nothing for icons, avatars, trackers. A figure whose picture the page does not hold keeps its words.
 */
export function readFigure(element: ElementNode, page: PageView): Figure | undefined {
  const images = picturesIn(element).map((image) => bestPicture(image, page));
  const real = unique(images.filter((image) => image.src !== undefined));
  const words = element.name === "img" || element.name === "picture" ? {} : readWords(element);
  const [only] = real;
  if (only === undefined) return lost(element, words);
  if (real.length > 1) return { type: "figure", images: real, ...words };
  return { type: "figure", images: [{ ...only, ...words }] };
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
  if (/^(?:img|picture|amp-img)$/.test(element.name)) return isShown(element) ? [element] : [];
  const found: ElementNode[] = [];
  const walk = (node: ElementNode): void => {
    for (const child of node.children) {
      if (child.type === "text") continue;
      if (/^(?:img|picture|amp-img)$/.test(child.name)) found.push(withFallback(child, node));
      else if (child.name !== "noscript" && child.name !== "figcaption") walk(child);
    }
  };
  walk(element);
  const shown = found.filter(isShown);
  if (shown.length > 0) return shown;
  // The picture may stand in noscript alone, or be painted as a background.
  const fallback = element.one("noscript");
  return fallback?.one("img") === undefined ? [] : [fallback];
}

/** A lazy picture and the `noscript` behind it are one. */
function withFallback(image: ElementNode, parent: ElementNode): ElementNode {
  const next = image.next?.type === "text" ? image.next.next : image.next;
  const only = parent.children.filter((child) => child.type === "tag");
  return next?.type === "tag" && next.name === "noscript" && only.length === 2 ? parent : image;
}

function isShown(element: ElementNode): boolean {
  const image =
    element.name === "img" || element.name === "amp-img" ? element : element.one("img, amp-img");
  return image !== undefined && !isDecoration(image);
}

function unique(images: readonly FigureImage[]): FigureImage[] {
  return images.filter((image, i) => images.findIndex((other) => other.src === image.src) === i);
}

/** A figure whose picture is not in the page: its words tell of it. */
function lost(element: ElementNode, words: Words): Figure | undefined {
  if (element.name !== "figure" || (words.caption === undefined && words.credit === undefined))
    return undefined;
  if (element.one("iframe, video, audio, object, table, pre, blockquote") !== undefined)
    return undefined;
  return { type: "figure", images: [words] };
}
