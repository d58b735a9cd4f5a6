import type { PageView } from "../model/page.js";
import { originalAddress } from "../text/address/saved-address.js";
import { pageUrl } from "../text/address/url.js";

/** The first safe web address, absolute where a base is known. */
export function readAddress(raw: readonly unknown[], page: PageView): string | undefined {
  for (const value of raw) {
    const url = typeof value === "string" ? pageUrl(originalAddress(value), page.base) : undefined;
    if (url !== undefined) return url;
  }
  return undefined;
}
