import type { Embed } from "../model/block.js";
import type { PageView } from "../model/page.js";
import { hostMatches, pageUrl } from "../text/address/url.js";
import { shownLine } from "../text/invisible-marks.js";
import { isBlank, oneLine } from "../text/whitespace.js";
import { attributeNames } from "../tree/attributes.js";
import { briefText } from "../tree/brief-text.js";
import { type ElementNode, rawText } from "../tree/node.js";
import { isPlaceholder } from "./placeholder.js";
import { PROVIDERS } from "./providers.js";

const ADDRESSES = /^(?:src|cite|data|href|data-[\w-]*(?:src|url|href|permalink|original|uri))$/;
// A post on any server of the network: "https://social.example/@ada/109876543210987654/embed".
const MASTODON = /^(\/@[\w.-]{1,60}(?:@[\w.-]{1,80})?\/(\d{15,22}))(?:\/embed)?\/?$/;
const POSTS =
  /\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|reddit-(?:embed|card)|text-post-media|mastodon-embed|fb-(?:post|video))\b/;

/** Something from elsewhere that an element shows; nothing for frames that are no content: ads, trackers, widgets. */
export function readEmbed(element: ElementNode, page: PageView): Embed | undefined {
  const address = addressByParts(element);
  if (address !== undefined) return fromAddress(address, element);
  if (element.name === "video" || element.name === "audio") return readMedia(element, page);
  if (element.name === "blockquote" || element.name === "div") return readPost(element, page);
  const id = element.attr("data-videoid") ?? element.attr("videoid");
  if (/-(?:youtube|vimeo)$/.test(element.name) && id !== undefined) {
    const player = element.name.endsWith("vimeo")
      ? `https://vimeo.com/${id}`
      : `https://www.youtube.com/embed/${id}`;
    return fromAddress(player, element);
  }
  return addressesOf(element)
    .map((value) => fromLink(value, element, page))
    .find(Boolean);
}

/** The address of what a page names by its parts, for the provider's script to put in place. */
function addressByParts(element: ElementNode): string | undefined {
  const part = (name: string): string => encodeURIComponent(element.attr(name) ?? "");
  const names = element.attr("class") ?? "";
  if (/(?:^|\s)flourish-embed(?:$|\s)/.test(names)) {
    const path = /^(?:visualisation|story)\/\d{4,12}/.exec(element.attr("data-src") ?? "")?.[0];
    return path === undefined ? undefined : `https://flo.uri.sh/${path}/embed`;
  }
  if (/(?:^|\s)codepen(?:$|\s)/.test(names) && element.attr("data-slug-hash") !== undefined)
    return `https://codepen.io/${part("data-user") || "anon"}/pen/${part("data-slug-hash")}`;
  if (element.attr("data-telegram-post") !== undefined)
    return `https://t.me/${(element.attr("data-telegram-post") ?? "").replace(/[^\w/]/g, "")}`;
  const film = element.attr("media-id") ?? /(?:^|\s)wistia_async_(\w{10})(?:$|\s)/.exec(names)?.[1];
  if (film !== undefined && (element.name === "wistia-player" || names.includes("wistia")))
    return `https://fast.wistia.net/embed/iframe/${encodeURIComponent(film)}`;
  if (/^video(?:-js)?$/.test(element.name) && element.attr("data-account") !== undefined)
    return `https://players.brightcove.net/${part("data-account")}/${part("data-player") || "default"}_default/index.html?videoId=${part("data-video-id")}`;
  return undefined;
}

function addressesOf(element: ElementNode): string[] {
  return attributeNames(element.attributes)
    .filter((name) => ADDRESSES.test(name))
    .map((name) => element.attr(name) ?? "")
    .filter((value) => value.length < LONGEST && !value.startsWith("about:"));
}

const LONGEST = 4000;
// A post links to a few others, and to itself at its end.
const MOST_LINKS = 12;

function fromLink(value: string, element: ElementNode, page: PageView): Embed | undefined {
  // at://did:plc:…/app.bsky.feed.post/… is how the network names a post.
  const named = value.startsWith("at://") ? `https://bsky.app/${value.slice(5)}` : value;
  const url = pageUrl(named, page.base);
  return url === undefined ? undefined : fromAddress(url, element);
}

/** Scheme first, then the exact host, then the address made anew from provider and id. */
function fromAddress(address: string, element: ElementNode): Embed | undefined {
  if (!/^https?:/.test(address)) return undefined;
  const url = new URL(address);
  const path = decoded(url.pathname + url.search);
  const title = shownLine(element.attr("title") ?? "");
  const words = title !== "" && !PLAYER.test(title) && { title };
  const post = element.is("[class*=mastodon-embed]") ? MASTODON.exec(url.pathname) : null;
  if (post !== null) {
    const [, rest = "", id = ""] = post;
    return { type: "embed", provider: "mastodon", url: url.origin + rest, id, ...words };
  }
  for (const { id: provider, hosts, path: pattern, open } of PROVIDERS) {
    if (!hosts.some((host) => hostMatches(url.hostname, host))) continue;
    const match = pattern.exec(path);
    const id = match?.groups?.["id"] ?? match?.[1];
    if (id === undefined) continue;
    const opened = open(id, match?.groups?.["owner"] ?? "");
    return { type: "embed", provider, url: opened, id, ...words };
  }
  return undefined;
}

// What players call themselves says nothing of the film.
const PLAYER = /^(?:youtube|vimeo|dailymotion|spotify|video player|embed|iframe|player)/i;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Is it a box in which a site shows a post of another: its text, and the address for a script that sets it? */
export function isQuotedPost(element: ElementNode): boolean {
  return POSTS.test(element.attr("class") ?? "");
}

// A box that was never closed holds the rest of the article; the longest posts of these networks have 2,200 characters.
const LONGEST_POST = 3000;

/** A post quoted in a `blockquote`: its text stands in the page, its address in the last link. */
function readPost(quote: ElementNode, page: PageView): Embed | undefined {
  if (!isQuotedPost(quote)) return undefined;
  const post = [quote, ...quote.all("a").slice(-MOST_LINKS)]
    .flatMap(addressesOf)
    .map((value) => fromLink(value, quote, page))
    .filter((embed) => embed !== undefined)
    .at(-1);
  if (post === undefined) return undefined;
  // What stands outside of paragraphs there is the button of the provider's own code: "View this post".
  const parts = quote.is(".instagram-media") ? quote.all("div p") : [];
  const text = oneLine(
    parts.length > 0 ? parts.map((part) => rawText(part)).join(" ") : rawText(quote),
  );
  if (text.length > LONGEST_POST) return undefined;
  return { ...post, ...(!isBlank(text) && { text }) };
}

/** What a box shows that holds an address alone, for the page's program to put in place. */
export function embedOfAddress(box: ElementNode, page: PageView): Embed | undefined {
  const text = briefText(box, LONGEST_ADDRESS);
  if (text === undefined || !/^https?:\/\/[^\s"<>]{4,}$/.test(text)) return undefined;
  const known = fromLink(text, box, page);
  if (known !== undefined) return known;
  const url = pageUrl(text, page.base);
  return url === undefined ? undefined : { type: "embed", provider: "unknown", url };
}

const LONGEST_ADDRESS = 500;

/** Film or sound that the page itself holds. */
function readMedia(element: ElementNode, page: PageView): Embed | undefined {
  const tagged = [element, ...element.all("source")];
  const sources = tagged.flatMap((source) => {
    const src = pageUrl(source.attr("src") ?? source.attr("data-src") ?? "", page.base);
    const type = source.attr("type");
    return src === undefined ? [] : [{ src, ...(type && { type }) }];
  });
  const [first] = sources;
  if (first === undefined) return undefined;
  const poster = element.attr("poster");
  const shown =
    poster === undefined || isPlaceholder(poster) ? undefined : pageUrl(poster, page.base);
  return {
    type: "embed",
    provider: element.name,
    url: first.src,
    ...(shown !== undefined && { poster: shown }),
    sources,
  };
}
