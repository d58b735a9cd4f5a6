// A host by names alone, the last of them without a digit: no port, no number, no name in Punycode that has to be checked.
const HOST = String.raw`https?:\/\/(?!\S*xn--)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}[a-z]{2,20}`;
// Characters that no part of an address writes otherwise; a dot behind a slash may be a step in the path.
const PATH = String.raw`(?:\/(?!\.)[\w\-.~!$&()*+,;=:@]*)+`;
const REST = String.raw`(?:\?[\w\-.~!$&()*+,;=:@/?%]*)?(?:#[\w\-.~!$&()*+,;=:@/?%]*)?`;
const NORMAL = new RegExp(`^${HOST}${PATH}${REST}$`);
const ORIGIN = new RegExp(`^${HOST}(?=\\/)`);
const NORMAL_PATH = new RegExp(`^${PATH}${REST}$`);
// What is longer is rare, and asked in the slow way.
const LONGEST = 500;

/**
 * The absolute address, where it can be read off without the URL parser: as it is written, or behind the origin of `base`;
 * `undefined` where that is not certain. Of the addresses on news pages nine in ten can, which takes a tenth of the time.
 */
export function normalUrl(href: string, base: string | undefined): string | undefined {
  if (href.length > LONGEST) return undefined;
  if (NORMAL.test(href)) return href;
  if (base === undefined || !href.startsWith("/") || href.startsWith("//")) return undefined;
  const origin = NORMAL_PATH.test(href) ? ORIGIN.exec(base)?.[0] : undefined;
  return origin === undefined ? undefined : origin + href;
}
