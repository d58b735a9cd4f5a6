import { attributeNames } from "../tree/attributes.js";
import { PICTURES } from "../tree/element-kinds.js";
import type { ElementNode } from "../tree/node.js";
import { isPlaceholder } from "./placeholder.js";
import { parseSrcset, type SrcsetCandidate } from "./srcset.js";

/** The end of an address that names a picture. */
export const PICTURE_FILE: RegExp = /\.(?:jpe?g|png|webp|avif|gif|bmp)(?:$|[?#&])/i;
// Attributes that hold an address or a set of them until a script moves it to where it belongs.
const LAZY =
  /^data-(?:[\w-]*-)?(?:(?:ez|cf)?src|srcset|breeze|original|lazy|url|image|img|full|hi-?res|actualsrc|echo|orig-file|large|fallback|source|default)(?:-[\w-]+)?$/;
const OTHER = /^data-|lazy|\wsrc$|^[\w:]+-src$/;
// Some pages put a whole set of sizes where one address belongs.
const LIST = /\s\d{1,5}(?:\.\d{1,2})?[wx](?:,|$)/;
const SWAPPED = ["data-src", "data-lazy-src", "data-original", "data-hi-res-src", "data-orig-file"];

/**
 * Every address that a picture's element offers, in the order of the page, stand-ins left out.
 *
 * `element` is an `img`, `picture` or any box; `noscript` inside counts, since that is where pages
 * keep the picture for readers without scripts.
 */
export function pictureCandidates(element: ElementNode): SrcsetCandidate[] {
  const merged = new Map<string, SrcsetCandidate>();
  offer(element, (candidate) => {
    const { src } = candidate;
    if (isPlaceholder(src)) return false;
    // Put back in its first place, with what is known of it from all places.
    const known = merged.get(src);
    merged.set(src, known === undefined ? candidate : { ...candidate, ...known });
    return false;
  });
  return [...merged.values()];
}

/** The first of {@link pictureCandidates} alone: what follows it is not looked for. */
export function firstPicture(element: ElementNode): string | undefined {
  let first: string | undefined;
  offer(element, ({ src }) => {
    if (isPlaceholder(src)) return false;
    first = src;
    return true;
  });
  return first;
}

/** Takes one candidate after the other; `true` ends the search. */
type Take = (candidate: SrcsetCandidate) => boolean;

/** Gives all candidates of an element to `take`, until it ends the search. */
function offer(element: ElementNode, take: Take): boolean {
  if (held(element, take)) return true;
  const full = linked(element);
  return full !== undefined && take({ src: full });
}

// Wikis name the page about a picture like the picture.
const ABOUT = /\/(?:wiki|File:)/;

/** Where the link around a picture leads, if to a picture: its full size. */
function linked(element: ElementNode): string | undefined {
  const { parent } = element;
  const inside = element.children.length === 0 ? undefined : element.one("a");
  const link = [parent, element].find((node) => node?.name === "a") ?? inside;
  const href = link?.attr("href")?.trim();
  return href !== undefined && PICTURE_FILE.test(href.slice(0, 2000)) && !ABOUT.test(href)
    ? href
    : undefined;
}

function held(element: ElementNode, take: Take): boolean {
  if (element.name !== "picture" && PICTURES.has(element.name)) {
    if (ofImage(element, take)) return true;
  } else if (element.name === "source" && isRaster(element) && inSets(element, take)) return true;
  return element.children.some((child) => child.type === "tag" && held(child, take));
}

function ofImage(image: ElementNode, take: Take): boolean {
  // What a script puts in the place of src is the picture itself; until then src may be anything.
  for (const name of SWAPPED) {
    const value = image.attr(name);
    if (value === undefined) continue;
    const swapped = addresses(value);
    if (swapped.some(take)) return true;
    if (swapped.length > 0) break;
  }
  const src = image.attr("src")?.trim();
  if (src && (LIST.test(src) ? parseSrcset(src).some(take) : take({ src }))) return true;
  if (inSets(image, take)) return true;
  // Last, whatever else names the file of a picture, as plug-ins call it: "data-flickity-lazyload", "nitro-lazy-src".
  const names = attributeNames(image.attributes).filter((name) => OTHER.test(name));
  for (const name of names)
    if (LAZY.test(name) && !name.endsWith("srcset") && addresses(image.attr(name) ?? "").some(take))
      return true;
  return names.some((name) => {
    const value = LAZY.test(name) ? "" : (image.attr(name) ?? "");
    return PICTURE_FILE.test(value) && addresses(value).some(take);
  });
}

function addresses(value: string): SrcsetCandidate[] {
  const src = value.trim();
  if (LIST.test(src)) return parseSrcset(src);
  return isAddress(src) ? [{ src }] : [];
}

function isAddress(value: string): boolean {
  return !/\s/.test(value) && (/^(?:https?:)?\/\/./.test(value) || PICTURE_FILE.test(value));
}

/** `srcset` and its lazy variants. */
function inSets(element: ElementNode, take: Take): boolean {
  const { attributes } = element;
  for (let i = 0; i < attributes.length; i += 2) {
    const name = attributes[i] ?? "";
    if (!name.endsWith("srcset") || (name !== "srcset" && !name.startsWith("data-"))) continue;
    if (parseSrcset(attributes[i + 1] ?? "").some(take)) return true;
  }
  return false;
}

function isRaster(source: ElementNode): boolean {
  const type = source.attr("type");
  return type === undefined || (type.startsWith("image/") && !type.includes("svg"));
}
