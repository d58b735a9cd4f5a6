/** A place that embeds come from. */
export interface Provider {
  readonly id: string;
  readonly hosts: readonly string[];
  /** Finds the id of the thing shown in an address's path and query, and its `owner` where the address needs one. */
  readonly path: RegExp;
  /** The address a reader opens. */
  readonly open: (id: string, owner: string) => string;
}

/** Providers; the first whose host and path match wins. */
export const PROVIDERS: readonly Provider[] = [
  {
    id: "youtube",
    hosts: ["youtube.com", "youtube-nocookie.com", "youtu.be"],
    path: /(?:\/embed\/|\/v\/|\/shorts\/|\/live\/|[?&]v=|^\/)(?!videoseries)([\w-]{11})(?:[?&#/]|$)/,
    open: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    id: "youtube",
    hosts: ["youtube.com", "youtube-nocookie.com"],
    path: /[?&]list=([\w-]{10,60})/,
    open: (id) => `https://www.youtube.com/playlist?list=${id}`,
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
    path: /(?:\/video\/|[?&]video=|^\/(?=\w{5,9}$))([a-z\d]{5,9})/i,
    open: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    id: "twitter",
    hosts: ["twitter.com", "x.com"],
    path: /(?:\/status(?:es)?\/|\/Tweet\.html\?.{0,200}[?&]id=)(\d{5,25})/,
    open: (id) => `https://x.com/i/status/${id}`,
  },
  {
    id: "instagram",
    hosts: ["instagram.com"],
    path: /\/(?:p|reel|tv)\/([\w-]{5,20})/,
    open: (id) => `https://www.instagram.com/p/${id}/`,
  },
  {
    id: "tiktok",
    hosts: ["tiktok.com"],
    path: /\/(?:video|embed(?:\/v\d)?|player\/v\d|v\d)\/(\d{10,25})/,
    open: (id) => `https://www.tiktok.com/embed/v2/${id}`,
  },
  {
    id: "facebook",
    hosts: ["facebook.com", "fb.watch"],
    path: /(?:\/(?:videos|posts|reel)\/(?:[\w.-]{1,80}\/)?|\/watch\/?\?v=|story_fbid=)(\w{5,100})/,
    open: (id) => `https://www.facebook.com/${id}`,
  },
  {
    id: "bluesky",
    hosts: ["bsky.app"],
    path: /\/(?<owner>[\w.:-]{4,80})\/(?:post|app\.bsky\.feed\.post)\/(?<id>\w{8,20})/,
    open: (id, owner) => `https://bsky.app/profile/${owner}/post/${id}`,
  },
  {
    id: "spotify",
    hosts: ["spotify.com"],
    path: /\/((?:track|album|playlist|episode|show)\/\w{10,30})/,
    open: (id) => `https://open.spotify.com/${id}`,
  },
  {
    id: "soundcloud",
    hosts: ["soundcloud.com"],
    path: /((?:tracks|playlists)\/\d{4,12})/,
    open: (id) => `https://api.soundcloud.com/${id}`,
  },
  {
    id: "apple-podcasts",
    hosts: ["podcasts.apple.com"],
    path: /\/id(\d{6,12}(?:\?i=\d{6,15})?)/,
    open: (id) => `https://podcasts.apple.com/podcast/id${id}`,
  },
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
  {
    id: "reddit",
    hosts: ["reddit.com", "redditmedia.com"],
    path: /\/comments\/(\w{4,10})/,
    open: (id) => `https://www.reddit.com/comments/${id}/`,
  },
  {
    id: "google-maps",
    hosts: ["google.com"],
    path: /^\/maps\/(?:d\/(?:u\/\d\/)?)?embed\?.{0,300}?(?:mid|pb)=([\w!.%-]{5,600})/,
    open: (id) =>
      id.includes("!")
        ? `https://www.google.com/maps/embed?pb=${id}`
        : `https://www.google.com/maps/d/viewer?mid=${id}`,
  },
  {
    id: "threads",
    hosts: ["threads.net", "threads.com"],
    path: /\/@(?<owner>[\w.]{1,60})\/post\/(?<id>[\w-]{6,20})/,
    open: (id, owner) => `https://www.threads.com/@${owner}/post/${id}`,
  },
  {
    id: "gist",
    hosts: ["gist.github.com"],
    path: /^\/(?:(?<owner>[\w-]{1,60})\/)?(?<id>[\da-f]{7,40})(?:\.(?:js|pibb|json))?(?:[/?#]|$)/,
    open: (id, owner) => `https://gist.github.com/${owner === "" ? "" : `${owner}/`}${id}`,
  },
  {
    id: "codepen",
    hosts: ["codepen.io"],
    path: /^\/(?<owner>[\w-]{1,60})\/(?:embed|pen|full|details)\/(?:preview\/)?(?<id>\w{4,40})/,
    open: (id, owner) => `https://codepen.io/${owner}/pen/${id}`,
  },
  {
    id: "brightcove",
    hosts: ["players.brightcove.net"],
    path: /^\/(?<owner>\d{5,20}\/[\w-]{1,60})\/index\.html.{0,200}?[?&](?:videoId|playlistId)=(?<id>(?:ref:)?[\w-]{4,60})/,
    open: (id, owner) => `https://players.brightcove.net/${owner}/index.html?videoId=${id}`,
  },
  {
    id: "telegram",
    hosts: ["t.me", "telegram.me"],
    path: /^\/(?:s\/)?(?<owner>\w{4,40})\/(?<id>\d{1,12})(?:[/?]|$)/,
    open: (id, owner) => `https://t.me/${owner}/${id}`,
  },
  {
    id: "wistia",
    hosts: ["wistia.com", "wistia.net"],
    path: /^\/(?:embed\/(?:iframe|medias)|medias)\/(\w{10})(?:[./?]|$)/,
    open: (id) => `https://fast.wistia.net/embed/iframe/${id}`,
  },
  {
    id: "pinterest",
    hosts: "com de fr it es ca at ch pt se jp co.uk co.kr com.au"
      .split(" ")
      .map((end) => `pinterest.${end}`),
    path: /^\/pin\/(?:[\w-]{1,200}--)?(\d{6,25})(?:\/|$)/,
    open: (id) => `https://www.pinterest.com/pin/${id}/`,
  },
  {
    id: "jwplayer",
    hosts: ["cdn.jwplayer.com", "content.jwplatform.com"],
    path: /^\/(?:players|previews|videos)\/(\w{8})/,
    open: (id) => `https://cdn.jwplayer.com/previews/${id}`,
  },
];
