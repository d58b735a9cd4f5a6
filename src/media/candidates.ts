import type { ElementNode } from "../tree/node.js";
import { isPlaceholder } from "./placeholder.js";
import { type Candidate, parseSrcset } from "./srcset.js";

const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif|bmp)(?:$|[?#&])/i;
// Attributes that hold an address or a set of them until a script moves it to where it belongs.
const LAZY =
  /^data-(?:[\w-]*-)?(?:src|srcset|original|lazy|url|image|img|full|hi-?res|large|fallback|source|default)(?:-[\w-]+)?$/;

/**
 * Every address that a picture's element offers, in the order of the page, stand-ins left out.
 *
 * `element` is an `img`, `picture` or any box; `noscript` inside counts, since that is where pages
 * keep the picture for readers without scripts.
 */
export function pictureCandidates(element: ElementNode): Candidate[] {
  const found: Candidate[] = [];
  gather(element, found);
  const seen = new Set<string>();
  return found.filter(({ src }) => {
    if (seen.has(src) || isPlaceholder(src)) return false;
    seen.add(src);
    return true;
  });
}

function gather(element: ElementNode, found: Candidate[]): void {
  if (element.name === "img" || element.name === "amp-img") addImage(element, found);
  else if (element.name === "source" && isRaster(element)) addSets(element, found);
  for (const child of element.children) if (child.type === "tag") gather(child, found);
}

function addImage(image: ElementNode, found: Candidate[]): void {
  const src = image.attr("src")?.trim();
  const width = Number.parseInt(image.attr("width") ?? "", 10);
  if (src) found.push({ src, ...(width > 1 && { width }) });
  addSets(image, found);
  for (const [name, value] of Object.entries(image.attribs)) {
    if (!LAZY.test(name) || name.endsWith("srcset")) continue;
    const address = value.trim();
    if (
      /^(?:https?:)?\/\/\S+$/.test(address) ||
      (PICTURE_FILE.test(address) && !/\s/.test(address))
    ) {
      found.push({ src: address });
    }
  }
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
