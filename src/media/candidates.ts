import type { ElementNode } from "../tree/node.js";
import { isPlaceholder } from "./placeholder.js";
import { type Candidate, parseSrcset } from "./srcset.js";

/** The end of an address that names a picture. */
export const PICTURE_FILE: RegExp = /\.(?:jpe?g|png|webp|avif|gif|bmp)(?:$|[?#&])/i;
// Attributes that hold an address or a set of them until a script moves it to where it belongs.
const LAZY =
  /^data-(?:[\w-]*-)?(?:src|srcset|original|lazy|url|image|img|full|hi-?res|large|fallback|source|default)(?:-[\w-]+)?$/;
const SWAPPED = ["data-src", "data-lazy-src", "data-original"];

/**
 * Every address that a picture's element offers, in the order of the page, stand-ins left out.
 *
 * `element` is an `img`, `picture` or any box; `noscript` inside counts, since that is where pages
 * keep the picture for readers without scripts.
 */
export function pictureCandidates(element: ElementNode): Candidate[] {
  const merged = new Map<string, Candidate>();
  for (const candidate of offered(element)) {
    const { src } = candidate;
    // Put back in its first place, with what is known of it from all places.
    if (!isPlaceholder(src)) merged.set(src, { ...candidate, ...merged.get(src) });
  }
  return [...merged.values()];
}

/** The first of {@link pictureCandidates} alone. */
export function firstPicture(element: ElementNode): string | undefined {
  return offered(element).find(({ src }) => !isPlaceholder(src))?.src;
}

function offered(element: ElementNode): Candidate[] {
  const found: Candidate[] = [];
  gather(element, found);
  const full = linked(element);
  if (full !== undefined) found.push({ src: full });
  return found;
}

// Wikis name the page about a picture like the picture.
const ABOUT = /\/(?:wiki|File:)/;

/** Where the link around a picture leads, if to a picture: its full size. */
function linked(element: ElementNode): string | undefined {
  const inner = element.name === "a" ? element : element.one("a");
  const link = element.parent?.name === "a" ? element.parent : inner;
  const href = link?.attr("href")?.trim();
  return href !== undefined && PICTURE_FILE.test(href.slice(0, 2000)) && !ABOUT.test(href)
    ? href
    : undefined;
}

function gather(element: ElementNode, found: Candidate[]): void {
  if (element.name === "img" || element.name === "amp-img") addImage(element, found);
  else if (element.name === "source" && isRaster(element)) addSets(element, found);
  for (const child of element.children) if (child.type === "tag") gather(child, found);
}

function addImage(image: ElementNode, found: Candidate[]): void {
  const lazy = SWAPPED.map((name) => image.attr(name)?.trim());
  // What a script puts in the place of src is the picture itself; until then src may be anything.
  const shown = lazy.find((address) => address && isAddress(address));
  for (const src of [shown, image.attr("src")?.trim()]) if (src) found.push({ src });
  addSets(image, found);
  for (const [name, value] of Object.entries(image.attribs)) {
    if (!LAZY.test(name) || name.endsWith("srcset")) continue;
    const address = value.trim();
    if (isAddress(address)) found.push({ src: address });
  }
}

function isAddress(value: string): boolean {
  return !/\s/.test(value) && (/^(?:https?:)?\/\/./.test(value) || PICTURE_FILE.test(value));
}

/** `srcset` and its lazy variants. */
function addSets(element: ElementNode, found: Candidate[]): void {
  for (const [name, value] of Object.entries(element.attribs)) {
    if (name === "srcset" || (name.startsWith("data-") && name.endsWith("srcset")))
      found.push(...parseSrcset(value));
  }
}

function isRaster(source: ElementNode): boolean {
  const type = source.attr("type");
  return type === undefined || (type.startsWith("image/") && !type.includes("svg"));
}
