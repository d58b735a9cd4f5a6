import type { Embed } from "../model/block.js";
import type { PageView } from "../model/page.js";
import { hostMatches, pageUrl } from "../text/address/url.js";
import { shownLine } from "../text/invisible-marks.js";
import type { ElementNode } from "../tree/node.js";
import { PROVIDERS } from "./providers.js";

// Frames that measure, sell, ask for consent or let somebody join: no content on any site.
const HOSTS =
  /(?:^|\.)(?:ads?|adserver|adservice|banners?|pixel|track(?:ing|er)?|metrics|analytics|consent|cmp|sync|syndication|captcha|recaptcha|login|accounts|auth|newsletter|subscribe|widgets?)\d{0,3}\.|doubleclick|googlesyndication|googletagmanager|googleadservices|amazon-adsystem|taboola|outbrain|criteo|disqus|addthis|sharethis|hcaptcha|recaptcha|quantcast|trustarc|onetrust|privacy-mgmt|list-manage|paypal|stripe/i;
const PATHS =
  /\/(?:ads?|adframe|banners?|pixel|plugins\/(?:like|share|page|follow)|widgets?\/(?:follow|tweet_button|like)|recaptcha|subscribe|newsletter|signup|login|share)(?:[/?._-]|$)/i;
const NAMES =
  /(?:^|[\s_-])(?:ads?|advert\w*|banner|sponsor\w*|recaptcha|captcha|consent|cookie\w*|newsletter\w*|sign-?up|tracking|pixel|share|like|follow|comments?)(?:$|[\s_-])/i;
const PDF = /\.pdf(?:$|[?#])/i;
const SMALLEST = 50;
const LONGEST = 4000;

/** A frame of no known provider: a document, or something that another page shows; nothing where it sells or measures. */
export function readUnknownFrame(element: ElementNode, page: PageView): Embed | undefined {
  const isFrame = element.name === "iframe" || element.name === "amp-iframe";
  const given = ["src", "data-src", "data-lazy-src", "data"].map((name) => element.attr(name));
  for (const value of given) {
    if (value === undefined || value.length > LONGEST) continue;
    const url = pageUrl(value, page.base);
    if (url === undefined || !/^https?:/.test(url)) continue;
    const isPdf = PDF.test(url) || element.attr("type") === "application/pdf";
    if (!isPdf && (!isFrame || !isContent(element, url, page))) continue;
    const title = shownLine(element.attr("title") ?? "").slice(0, 300);
    const provider = isPdf ? "pdf" : "unknown";
    return { type: "embed", provider, url, ...(title !== "" && { title }) };
  }
  return undefined;
}

function isContent(element: ElementNode, address: string, page: PageView): boolean {
  const url = new URL(address);
  if (url.username !== "" || address === page.url) return false;
  if (HOSTS.test(url.hostname) || PATHS.test(url.pathname)) return false;
  // What a known provider shows that is none of its films or posts is a button.
  if (PROVIDERS.some(({ hosts }) => hosts.some((host) => hostMatches(url.hostname, host))))
    return false;
  const names = ["class", "id", "name", "title"].map((name) => element.attr(name) ?? "").join(" ");
  if (NAMES.test(names.slice(0, 500))) return false;
  return !["width", "height"].some(
    (side) => Number.parseInt(element.attr(side) ?? "", 10) < SMALLEST,
  );
}
