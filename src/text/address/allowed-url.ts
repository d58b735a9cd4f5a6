const LINK_SCHEME = /^(?:https?|mailto):$/;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);/i;

/**
 * Makes an address absolute against `base`, or drops it.
 *
 * Only http, https and mailto pass (https://url.spec.whatwg.org/). Without a base a relative
 * address stays as it is written; a bare fragment is no address.
 */
export function allowedUrl(href: string, base: string | undefined): string | undefined {
  const trimmed = withoutControls(href);
  if (trimmed === "" || trimmed.startsWith("#")) return undefined;
  // A relative address; to be told so by an error takes ten times as long as all else. To a browser "\\" is "/": what begins
  // with two of them names another host.
  if (base === undefined && !SCHEME.test(trimmed))
    return /^[^/?#]*:|^[\\/]{2}/.test(trimmed) ? undefined : trimmed;
  try {
    const url = new URL(trimmed, base);
    return LINK_SCHEME.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** As {@link allowedUrl} for addresses of web pages: no mailto. */
export function allowedPageUrl(href: string, base: string | undefined): string | undefined {
  const url = allowedUrl(href, base);
  return url?.startsWith("mailto:") ? undefined : url;
}

/** As {@link allowedPageUrl} for pictures: `data:` of a raster type passes as well. */
export function allowedPictureUrl(src: string, base: string | undefined): string | undefined {
  const trimmed = withoutControls(src);
  return RASTER.test(trimmed) ? trimmed : allowedPageUrl(trimmed, base);
}

/** Without what the URL standard strips before it looks for a scheme: "java\nscript:" is "javascript:". */
export function withoutControls(href: string): string {
  let start = 0;
  let end = href.length;
  // Outside of the text there is no code, and no number is compared with that.
  while (href.charCodeAt(start) <= 0x20) start++;
  while (href.charCodeAt(end - 1) <= 0x20) end--;
  return href.slice(start, end).replace(/[\t\n\r]/g, "");
}
