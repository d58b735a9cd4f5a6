// What newsletters, advertisers and social networks add to addresses to know who came from where.
const NAMES =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_id|oly_(?:enc|anon)_id|ref_src|ref_url|smid|s_cid|cmpid)$/i;

/** An address without the parameters that only say who came from where. */
export function withoutTracking(address: string): string {
  const [before = "", fragment] = address.split(/#(.*)/s, 2);
  const [path = "", query] = before.split(/\?(.*)/s, 2);
  if (query === undefined) return address;
  const kept = query.split("&").filter((part) => !NAMES.test(part.split("=", 1)[0] ?? ""));
  const search = kept.length === 0 ? "" : `?${kept.join("&")}`;
  return `${path}${search}${fragment === undefined ? "" : `#${fragment}`}`;
}
