import type { Embed } from "../model/block.js";
import type { PageView } from "../model/page.js";
import { hostMatches, pageUrl } from "../text/url.js";
import { isBlank, oneLine } from "../text/whitespace.js";
import { type ElementNode, rawText } from "../tree/node.js";
import { isPlaceholder } from "./placeholder.js";
import { PROVIDERS } from "./providers.js";

const ADDRESSES = [
  "src",
  "data-src",
  "data-lazy-src",
  "data-original",
  "data-url",
  "data-embed-url",
  "data-iframe-src",
  "cite",
  "data-instgrm-permalink",
  "data",
  "href",
];

/** Something from elsewhere that an element shows; nothing for frames that are no content: ads, trackers, widgets. */
export function readEmbed(element: ElementNode, page: PageView): Embed | undefined {
  if (element.name === "video" || element.name === "audio") return readMedia(element, page);
  if (element.name === "blockquote") return readPost(element, page);
  const id = element.attr("data-videoid") ?? element.attr("videoid");
  if (element.name.endsWith("-youtube") && id !== undefined) {
    return fromAddress(`https://www.youtube.com/embed/${id}`, element);
  }
  for (const name of ADDRESSES) {
    const value = element.attr(name);
    const url =
      value === undefined || value.startsWith("about:") ? undefined : pageUrl(value, page.base);
    const made = url === undefined ? undefined : fromAddress(url, element);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** Scheme first, then the exact host, then the address made anew from provider and id. */
function fromAddress(address: string, element: ElementNode): Embed | undefined {
  if (!/^https?:/.test(address)) return undefined;
  const url = new URL(address);
  const provider = PROVIDERS.find(({ hosts }) =>
    hosts.some((host) => hostMatches(url.hostname, host)),
  );
  const match = provider?.path?.exec(url.pathname + url.search);
  if (provider === undefined || match === null || match === undefined) return undefined;
  const id = match[1];
  const title = oneLine(element.attr("title") ?? "");
  return {
    type: "embed",
    provider: provider.id,
    url: id !== undefined && provider.open !== undefined ? provider.open(id) : address,
    ...(id !== undefined && { id }),
    ...(title !== "" && !/^(?:youtube|vimeo|video player|iframe)/i.test(title) && { title }),
  };
}

/** A post quoted in a `blockquote`: its text stands in the page, its address in the last link. */
function readPost(quote: ElementNode, page: PageView): Embed | undefined {
  const names = quote.attr("class") ?? "";
  if (
    !/\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|reddit-(?:embed|card)|mastodon-embed|fb-post)\b/.test(
      names,
    )
  ) {
    return undefined;
  }
  const links = [quote, ...quote.all("a")].flatMap((element) =>
    ADDRESSES.map((name) => element.attr(name)).filter((value) => value !== undefined),
  );
  const embeds = links.flatMap((link) => {
    const url = pageUrl(link, page.base);
    const made = url === undefined ? undefined : fromAddress(url, quote);
    return made === undefined ? [] : [made];
  });
  const post = embeds.filter((embed) => embed.id !== undefined).at(-1);
  if (post === undefined) return undefined;
  const text = oneLine(rawText(quote));
  return { ...post, ...(!isBlank(text) && { text }) };
}

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
