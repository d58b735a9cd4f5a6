// Where each provider's player is; "*" stands for the id. Of others, what a reader would open does not show in a frame.
const PLAYERS: Readonly<Record<string, string>> = {
  youtube: "www.youtube-nocookie.com/embed/*",
  vimeo: "player.vimeo.com/video/*",
  dailymotion: "geo.dailymotion.com/player.html?video=*",
  spotify: "open.spotify.com/embed/*",
  tiktok: "www.tiktok.com/embed/v2/*",
  twitter: "platform.twitter.com/embed/Tweet.html?id=*",
  instagram: "www.instagram.com/p/*/embed",
  datawrapper: "datawrapper.dwcdn.net/*/",
  flourish: "flo.uri.sh/*/embed",
  wistia: "fast.wistia.net/embed/iframe/*",
  jwplayer: "cdn.jwplayer.com/previews/*",
};
// Whose address is that of the player already.
const OWN = /^https:\/\/(?:www\.google\.com\/maps\/embed\?|players\.brightcove\.net\/)/;

/** The address of an embed's player, made from what is known of its provider alone. */
export function playerOf(
  provider: string,
  id: string | undefined,
  url: string | undefined,
): string | undefined {
  const player = Object.hasOwn(PLAYERS, provider) ? PLAYERS[provider] : undefined;
  if (player !== undefined && id !== undefined && /^[\w/-]+$/.test(id))
    return `https://${player.replace("*", id)}`;
  return url !== undefined && OWN.test(url) ? url : undefined;
}
