import type { Image } from "../model/article.js";
import type { PageView } from "../model/page.js";
import { pictureUrl } from "../text/url.js";
import { isPlaceholder } from "../media/placeholder.js";

/** The first real picture: an address, a JSON-LD ImageObject, or an image that a source has made. */
export function readLeadImage(raw: readonly unknown[], page: PageView): Image | undefined {
  for (const value of raw) {
    const image = typeof value === "string" ? { src: value } : fromObject(value);
    const src = image === undefined || isPlaceholder(image.src) ? undefined : pictureUrl(image.src, page.base);
    if (image !== undefined && src !== undefined) return { ...image, src };
  }
  return undefined;
}

function fromObject(value: unknown): Image | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("src" in value && typeof value.src === "string") return { ...value, src: value.src };
  const url = "url" in value ? value.url : "contentUrl" in value ? value.contentUrl : undefined;
  return typeof url === "string" ? { src: url } : undefined;
}
