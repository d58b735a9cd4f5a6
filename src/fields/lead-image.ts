import { isPlaceholder } from "../media/placeholder.js";
import type { Image } from "../model/article.js";
import type { PageView } from "../model/page.js";
import { pictureUrl } from "../text/url.js";
import { oneLine } from "../text/whitespace.js";

/** The first real picture: an address, a JSON-LD ImageObject, or an image that a source has made. */
export function readLeadImage(raw: readonly unknown[], page: PageView): Image | undefined {
  for (const value of raw) {
    const image = typeof value === "string" ? { src: value.trim() } : fromObject(value);
    if (image === undefined || isPlaceholder(image.src)) continue;
    const src = pictureUrl(image.src, page.base);
    if (src !== undefined) return { ...image, src };
  }
  return undefined;
}

function fromObject(value: unknown): Image | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const src = text(value, "src") ?? text(value, "contentUrl") ?? text(value, "url");
  if (src === undefined) return undefined;
  const alt = text(value, "alt");
  const caption = text(value, "caption");
  const credit = text(value, "credit") ?? text(value, "creditText");
  const width = pixels(value, "width");
  const height = pixels(value, "height");
  const candidates =
    "candidates" in value && "src" in value ? (value as Image).candidates : undefined;
  return {
    src,
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(width && { width }),
    ...(height && { height }),
    ...(candidates && { candidates }),
  };
}

function text(value: object, key: string): string | undefined {
  const found = first(value, key);
  return typeof found === "string" && found.trim() !== "" ? oneLine(found) : undefined;
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
