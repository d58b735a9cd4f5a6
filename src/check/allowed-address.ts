import { allowedPageUrl, allowedPictureUrl, allowedUrl } from "../text/address/allowed-url.js";
import { type AddressKind, ShapeError } from "./shape.js";

/** The address of a link, a page or a picture; `""` where it may not be followed or shown. */
export function allowedAddress(address: string, kind: AddressKind): string {
  const allowed =
    kind === "link" ? allowedUrl : kind === "page" ? allowedPageUrl : allowedPictureUrl;
  return allowed(address, undefined) ?? "";
}

/** As {@link allowedAddress}, of what a hook gave. @throws {ShapeError} */
export function neededAddress(address: string, kind: AddressKind, where: string): string {
  const allowed = allowedAddress(address, kind);
  if (allowed === "") throw new ShapeError(`${where}: an http or https address is allowed`);
  return allowed;
}
