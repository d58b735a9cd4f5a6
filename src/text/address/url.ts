import { allowedPageUrl, allowedPictureUrl, allowedUrl, withoutControls } from "./allowed-url.js";
import { normalUrl } from "./normal-url.js";
import { parseUrl } from "./parse-url.js";
import { originalLink } from "./saved-address.js";

/** The address of a link on a page, absolute and safe, or none; in a copy that an archive keeps, the one it was made of. */
export function safeUrl(href: string, base: string | undefined): string | undefined {
  return read(href, base, allowedUrl);
}

/** As {@link safeUrl} for addresses of web pages: no mailto. */
export function pageUrl(href: string, base: string | undefined): string | undefined {
  return read(href, base, allowedPageUrl);
}

/** As {@link pageUrl} for pictures: `data:` of a raster type passes as well. */
export function pictureUrl(src: string, base: string | undefined): string | undefined {
  return read(src, base, allowedPictureUrl);
}

function read(
  written: string,
  base: string | undefined,
  allowed: typeof allowedUrl,
): string | undefined {
  const address = originalLink(withoutControls(written));
  return normalUrl(address, base) ?? allowed(address, base);
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
  return parseUrl(url)?.hostname || undefined;
}
