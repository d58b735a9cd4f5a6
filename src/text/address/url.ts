import { allowedPageUrl, allowedPictureUrl, allowedUrl, withoutControls } from "./allowed-url.js";
import { originalLink } from "./saved-address.js";

/** The address of a link on a page, absolute and safe, or none; in a copy that an archive keeps, the one it was made of. */
export function safeUrl(href: string, base: string | undefined): string | undefined {
  return allowedUrl(originalLink(withoutControls(href)), base);
}

/** As {@link safeUrl} for addresses of web pages: no mailto. */
export function pageUrl(href: string, base: string | undefined): string | undefined {
  return allowedPageUrl(originalLink(withoutControls(href)), base);
}

/** As {@link pageUrl} for pictures: `data:` of a raster type passes as well. */
export function pictureUrl(src: string, base: string | undefined): string | undefined {
  return allowedPictureUrl(originalLink(withoutControls(src)), base);
}

/** Is `host` the domain itself or a name below it? `nytimes.com` is never `mynytimes.com`. */
export function hostMatches(host: string, domain: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, "");
  return name === domain || name.endsWith(`.${domain}`);
}

/** The host of an absolute address. */
export function hostOf(url: string): string | undefined {
  // Nothing without a scheme is absolute; to be told so by an error takes thirty times as long.
  if (!url.includes(":")) return undefined;
  try {
    return new URL(url).hostname || undefined;
  } catch {
    return undefined;
  }
}
