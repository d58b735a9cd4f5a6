/** A place that embeds come from. */
export interface Provider {
  readonly id: string;
  readonly hosts: readonly string[];
  /** Finds the id of the thing shown in an address's path and query. */
  readonly path?: RegExp;
  /** The address a reader opens, from the id. */
  readonly open?: (id: string) => string;
}

/** Providers by host; the first match wins. */
export const PROVIDERS: readonly Provider[] = [
  {
    id: "youtube",
    hosts: ["youtube.com", "youtube-nocookie.com", "youtu.be"],
    path: /(?:\/embed\/|\/v\/|\/shorts\/|\/live\/|[?&]v=|^\/)([\w-]{11})(?:[?&#/]|$)/,
    open: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    id: "vimeo",
    hosts: ["vimeo.com"],
    path: /\/(?:video\/)?(\d{5,12})/,
    open: (id) => `https://vimeo.com/${id}`,
  },
  {
    id: "dailymotion",
    hosts: ["dailymotion.com", "dai.ly"],
    path: /(?:\/video\/|[?&]video=|^\/)([a-z0-9]{5,9})/i,
    open: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    id: "twitter",
    hosts: ["twitter.com", "x.com"],
    path: /(?:\/status(?:es)?\/|[?&]id=)(\d{5,25})/,
  },
  {
    id: "instagram",
    hosts: ["instagram.com"],
    path: /\/(?:p|reel|tv)\/([\w-]{5,20})/,
    open: (id) => `https://www.instagram.com/p/${id}/`,
  },
  { id: "tiktok", hosts: ["tiktok.com"], path: /\/(?:video|embed(?:\/v\d)?|v\d)\/(\d{10,25})/ },
  {
    id: "facebook",
    hosts: ["facebook.com", "fb.watch"],
    path: /(?:\/videos\/|\/posts\/|[?&]v=|story_fbid=)(\w{5,40})/,
  },
  { id: "bluesky", hosts: ["bsky.app"], path: /\/(?:post|app\.bsky\.feed\.post)\/(\w{8,20})/ },
  {
    id: "spotify",
    hosts: ["spotify.com"],
    path: /\/((?:track|album|playlist|episode|show)\/\w{10,30})/,
    open: (id) => `https://open.spotify.com/${id}`,
  },
  { id: "soundcloud", hosts: ["soundcloud.com"], path: /tracks(?:\/|%2F)(\d{4,12})/i },
  { id: "apple-podcasts", hosts: ["podcasts.apple.com"], path: /\/id(\d{6,12})/ },
  {
    id: "datawrapper",
    hosts: ["dwcdn.net", "datawrapper.de"],
    path: /^\/(\w{5})(?:\/|$)/,
    open: (id) => `https://datawrapper.dwcdn.net/${id}/`,
  },
  {
    id: "flourish",
    hosts: ["flo.uri.sh", "flourish.studio"],
    path: /\/((?:visualisation|story)\/\d{4,12})/,
    open: (id) => `https://flo.uri.sh/${id}/embed`,
  },
  {
    id: "scribd",
    hosts: ["scribd.com"],
    path: /\/(?:embeds|document|doc)\/(\d{4,12})/,
    open: (id) => `https://www.scribd.com/document/${id}`,
  },
  { id: "reddit", hosts: ["reddit.com"], path: /\/comments\/(\w{4,10})/ },
  { id: "google-maps", hosts: ["google.com", "maps.google.com"], path: /^\/maps\/(?:d\/)?embed/ },
];
