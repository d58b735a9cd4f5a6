// Archives put the address that they hold behind a time of their own: web.archive.org/web/20190101000000im_/https://…
const ARCHIVED =
  /^(?:https?:)?\/\/(?:web\.archive\.org\/web|(?:www\.)?archive\.(?:org\/web|ph|is|today|md|li|fo|vn)|arquivo\.pt\/(?:wayback|noFrame\/replay))\/(?:o\/)?\d{4,14}[a-z_*]{0,8}\/(https?:\/{1,2}|www\.)/i;
// The same as copies write it of their own host.
const OF_HOST = /^\/web\/\d{4,14}[a-z_]{0,4}\/(https?:\/{1,2})/i;

/** The address that an archive's address holds; any other address as it is. */
export function originalAddress(url: string): string {
  return unwrapped(url, ARCHIVED.exec(url) ?? OF_HOST.exec(url));
}

/** The same for addresses that an archive wrote into its copy; a link that names the archive was set by the author. */
export function originalLink(href: string): string {
  return href.startsWith("/web/") ? unwrapped(href, OF_HOST.exec(href)) : href;
}

function unwrapped(url: string, match: RegExpExecArray | null): string {
  if (match === null) return url;
  const [whole, scheme = ""] = match;
  const rest = url.slice(whole.length);
  if (/^www/i.test(scheme)) return `http://www.${rest}`;
  return `${scheme.replace(/\/+$/, "")}//${rest}`;
}

// SingleFile writes "url: …" into a comment, browsers "saved from url=(0042)…", HTTrack "Mirrored from … by HTTrack"; files of
// several parts have a header of their own.
const NAMED: readonly RegExp[] = [
  /saved with SingleFile\s+url:\s*(https?:\/\/\S+)/i,
  /saved from url=\(\d{1,6}\)(https?:\/\/\S+)/i,
  /Mirrored from (\S+) by HTTrack/i,
  /(?:^|\n)(?:Snapshot-Content-Location|Content-Location):\s*(https?:\/\/\S+)/i,
];
// What may stand before a page's own words about itself.
const HEAD = /<(?:head|meta|title|link|script|style|base|body|noscript)\b/i;

/** The address that a saved copy names in what stands before its head. */
export function savedAddress(beginning: string): string | undefined {
  const end = beginning.search(HEAD);
  const before = end < 0 ? beginning : beginning.slice(0, end);
  for (const form of NAMED) {
    const found = form.exec(before)?.[1]?.replace(/(?:-->|")$/, "");
    if (found !== undefined) return /^https?:/i.test(found) ? found : `https://${found}`;
  }
  return undefined;
}
