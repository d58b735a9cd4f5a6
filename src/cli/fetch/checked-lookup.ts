import { lookup as resolve } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { UnreadableError } from "../failure.js";
import { isPublicAddress } from "./public-address.js";

/** Throws where the address itself names a host that is not public. */
export function checkLiteral({ hostname }: URL): void {
  const bare = hostname.replace(/^\[|\]$/g, "");
  if (isIP(bare) !== 0 && !isPublicAddress(bare)) throw refused(bare);
}

/**
 * Resolves a name as Node does, and refuses it where any of its addresses is not public. The connection is made to
 * what this gives, so that no second answer of the name server can lead elsewhere.
 */
export const checkedLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) {
      callback(error, "");
      return;
    }
    const inside = addresses.find(({ address }) => !isPublicAddress(address));
    const [first] = addresses;
    if (inside !== undefined) callback(refused(`${hostname} (${inside.address})`), "");
    else if (options.all === true) callback(null, addresses);
    else callback(null, first?.address ?? "", first?.family);
  });
};

function refused(host: string): UnreadableError {
  return new UnreadableError(`${host} is a private address, refused without --allow-private`);
}
