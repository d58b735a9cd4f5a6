import { allowedPageUrl, allowedPictureUrl, allowedUrl } from "../text/address/allowed-url.js";
import type { AddressKind } from "./shape.js";

/** The address of a link, a page or a picture, if it is one that may be followed or shown. */
export function allowedAddress(address: string, kind: AddressKind): string | undefined {
  if (kind === "link") return allowedUrl(address, undefined);
  return (kind === "page" ? allowedPageUrl : allowedPictureUrl)(address, undefined);
}
