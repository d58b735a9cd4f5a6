import { isPlaceholder } from "../media/placeholder.js";
import type { Image, ImageCandidate } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import { pictureUrl } from "../text/address/url.js";
import { shownLine } from "../text/invisible-marks.js";

/** The first real picture: an address, a JSON-LD ImageObject, or an image that a source has made. */
export function readLeadImage(raw: readonly unknown[], page: PageView): Image | undefined {
  for (const value of raw) {
    const image = typeof value === "string" ? { src: value.trim() } : fromObject(value, page);
    if (image === undefined || isPlaceholder(image.src)) continue;
    const src = pictureUrl(image.src, page.base);
    if (src !== undefined) return { ...image, src };
  }
  return undefined;
}

function fromObject(value: unknown, page: PageView): Image | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const src = text(value, "src") ?? text(value, "contentUrl") ?? text(value, "url");
  if (src === undefined) return undefined;
  const alt = text(value, "alt");
  const caption = text(value, "caption");
  const credit = text(value, "credit") ?? text(value, "creditText");
  const width = pixels(value, "width");
  const height = pixels(value, "height");
  const candidates = sizes(value, page);
  return {
    src,
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(width && { width }),
    ...(height && { height }),
    ...(candidates.length > 1 && { candidates }),
  };
}

/** Other sizes, as a source has made them: a page's own data may have the same names for anything. */
function sizes(value: object, page: PageView): ImageCandidate[] {
  const found: unknown = (value as Partial<Image>).candidates;
  if (!Array.isArray(found)) return [];
  return found.flatMap((one: unknown) => {
    const size: object = Object(one);
    const src = pictureUrl(text(size, "src") ?? "", page.base);
    const width = pixels(size, "width");
    const density = first(size, "density");
    if (src === undefined) return [];
    return [{ src, ...(width && { width }), ...(typeof density === "number" && { density }) }];
  });
}

function text(value: object, key: string): string | undefined {
  const found = first(value, key);
  return typeof found === "string" && found.trim() !== "" ? shownLine(found) : undefined;
}

/** `1200`, `"1200"`, `"1200px"`, or schema.org's `{ value: 1200 }`. */
function pixels(value: object, key: string): number | undefined {
  const found = first(value, key);
  const size = typeof found === "object" && found !== null ? first(found, "value") : found;
  const number = typeof size === "number" ? size : Number.parseInt(String(size), 10);
  return number > 1 && number < 100_000 ? Math.round(number) : undefined;
}

/** Values of data are lists as often as not. */
function first(value: object, key: string): unknown {
  const found = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  return Array.isArray(found) ? found[0] : found;
}
