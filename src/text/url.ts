import { originalLink } from "./saved-address.js";

const LINK_SCHEMES = new Set(["http:", "https:", "mailto:"]);
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);/i;

/**
 * Makes an address absolute against `base`, or drops it.
 *
 * Only http, https and mailto pass (https://url.spec.whatwg.org/). Without a base a relative
 * address stays as it is written; a bare fragment is no address.
 */
export function safeUrl(href: string, base: string | undefined): string | undefined {
  const trimmed = originalLink(stripped(href));
  if (trimmed === "" || trimmed.startsWith("#")) return undefined;
  try {
    const url = new URL(trimmed, base);
    if (!LINK_SCHEMES.has(url.protocol)) return undefined;
    return url.protocol !== "mailto:" && url.hostname === "" ? undefined : url.href;
  } catch {
    // To a browser "\\" is "/": what begins with two of them names another host.
    if (base !== undefined || /^[^/?#]*:/.test(trimmed) || /^[\\/]{2}/.test(trimmed))
      return undefined;
    return trimmed;
  }
}

/** As {@link safeUrl} for addresses of web pages: no mailto. */
export function pageUrl(href: string, base: string | undefined): string | undefined {
  const url = safeUrl(href, base);
  return url?.startsWith("mailto:") ? undefined : url;
}

/** As {@link pageUrl} for pictures: `data:` of a raster type passes as well. */
export function pictureUrl(src: string, base: string | undefined): string | undefined {
  const trimmed = stripped(src);
  return RASTER.test(trimmed) ? trimmed : pageUrl(trimmed, base);
}

/** Is `host` the domain itself or a name below it? `nytimes.com` is never `mynytimes.com`. */
export function hostMatches(host: string, domain: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return name === domain || name.endsWith(`.${domain}`);
}

/** The host of an absolute address. */
export function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname || undefined;
  } catch {
    return undefined;
  }
}

/** Without what the URL standard strips before it looks for a scheme: "java\nscript:" is "javascript:". */
function stripped(href: string): string {
  let start = 0;
  let end = href.length;
  while (start < end && href.charCodeAt(start) <= 0x20) start++;
  while (end > start && href.charCodeAt(end - 1) <= 0x20) end--;
  return href.slice(start, end).replace(/[\t\n\r]/g, "");
}
