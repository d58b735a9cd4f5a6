import { PICTURES } from "../tree/element-kinds.js";
import type { ElementNode } from "../tree/node.js";
import { isPlaceholder } from "./placeholder.js";
import { parseSrcset, type SrcsetCandidate } from "./srcset.js";

/** The end of an address that names a picture. */
export const PICTURE_FILE: RegExp = /\.(?:jpe?g|png|webp|avif|gif|bmp)(?:$|[?#&])/i;
// Attributes that hold an address or a set of them until a script moves it to where it belongs.
const LAZY =
  /^data-(?:[\w-]*-)?(?:src|srcset|original|lazy|url|image|img|full|hi-?res|large|fallback|source|default)(?:-[\w-]+)?$/;
// Some pages put a whole set of sizes where one address belongs.
const LIST = /\s\d{1,5}(?:\.\d{1,2})?[wx](?:,|$)/;
const SWAPPED = ["data-src", "data-lazy-src", "data-original"];

/**
 * Every address that a picture's element offers, in the order of the page, stand-ins left out.
 *
 * `element` is an `img`, `picture` or any box; `noscript` inside counts, since that is where pages
 * keep the picture for readers without scripts.
 */
export function pictureCandidates(element: ElementNode): SrcsetCandidate[] {
  const merged = new Map<string, SrcsetCandidate>();
  for (const candidate of offered(element)) {
    const { src } = candidate;
    // Put back in its first place, with what is known of it from all places.
    if (isPlaceholder(src)) continue;
    const known = merged.get(src);
    merged.set(src, known === undefined ? candidate : { ...candidate, ...known });
  }
  return [...merged.values()];
}

/** The first of {@link pictureCandidates} alone: what follows it is not looked for. */
export function firstPicture(element: ElementNode): string | undefined {
  for (const { src } of offered(element)) if (!isPlaceholder(src)) return src;
  return undefined;
}

function* offered(element: ElementNode): Generator<SrcsetCandidate> {
  yield* held(element);
  const full = linked(element);
  if (full !== undefined) yield { src: full };
}

// Wikis name the page about a picture like the picture.
const ABOUT = /\/(?:wiki|File:)/;

/** Where the link around a picture leads, if to a picture: its full size. */
function linked(element: ElementNode): string | undefined {
  const { parent } = element;
  const link = [parent, element].find((node) => node?.name === "a") ?? element.one("a");
  const href = link?.attr("href")?.trim();
  return href !== undefined && PICTURE_FILE.test(href.slice(0, 2000)) && !ABOUT.test(href)
    ? href
    : undefined;
}

function* held(element: ElementNode): Generator<SrcsetCandidate> {
  if (element.name !== "picture" && PICTURES.has(element.name)) yield* ofImage(element);
  else if (element.name === "source" && isRaster(element)) yield* inSets(element);
  for (const child of element.children) if (child.type === "tag") yield* held(child);
}

function* ofImage(image: ElementNode): Generator<SrcsetCandidate> {
  // What a script puts in the place of src is the picture itself; until then src may be anything.
  for (const name of SWAPPED) {
    const swapped = addresses(image.attr(name));
    yield* swapped;
    if (swapped.length > 0) break;
  }
  const src = image.attr("src")?.trim();
  if (src && LIST.test(src)) yield* parseSrcset(src);
  else if (src) yield { src };
  yield* inSets(image);
  for (const name of Object.keys(image.attribs))
    if (LAZY.test(name) && !name.endsWith("srcset")) yield* addresses(image.attr(name));
}

function addresses(value: string | undefined): SrcsetCandidate[] {
  const src = value?.trim() ?? "";
  if (LIST.test(src)) return parseSrcset(src);
  return isAddress(src) ? [{ src }] : [];
}

function isAddress(value: string): boolean {
  return !/\s/.test(value) && (/^(?:https?:)?\/\/./.test(value) || PICTURE_FILE.test(value));
}

/** `srcset` and its lazy variants. */
function* inSets(element: ElementNode): Generator<SrcsetCandidate> {
  for (const name of Object.keys(element.attribs)) {
    if (name === "srcset" || (name.startsWith("data-") && name.endsWith("srcset")))
      yield* parseSrcset(element.attr(name) ?? "");
  }
}

function isRaster(source: ElementNode): boolean {
  const type = source.attr("type");
  return type === undefined || (type.startsWith("image/") && !type.includes("svg"));
}
