import type { ElementNode } from "../tree/node.js";

const WORDS =
  /(?:^|[\s_/.-])(?:avatar|gravatar|emojis?|smil(?:ey|ies)|icons?|logos?|sprites?|badges?|tracking|tracker|beacon|share|social|rating|stars?|button|arrow|thumb-?author|author-?(?:image|photo|img|thumb)|byline|profile|captcha|counter)(?:$|[\s_/.-]|\d)/i;
const TRACKERS =
  /(?:doubleclick|googlesyndication|scorecardresearch|facebook\.com\/tr|quantserve|pixel\.|\/pixel|\/ads?\/|adserver|vgwort|statcounter|analytics)/i;
// Emoji, icons and avatars measure up to 64 pixels; the smallest picture in a story that was seen, 100.
const SMALLEST = 80;

/** Is a picture no part of the story: an icon, an avatar, an emoji, a tracker? */
export function isDecoration(image: ElementNode): boolean {
  const width = Number.parseInt(image.attr("width") ?? "", 10);
  const height = Number.parseInt(image.attr("height") ?? "", 10);
  if (width < SMALLEST && !(height >= SMALLEST)) return true;
  if (height < SMALLEST && !(width >= SMALLEST * 3)) return true;
  const src = image.attr("src") ?? "";
  if (TRACKERS.test(src)) return true;
  const file = src.slice(src.lastIndexOf("/") + 1, src.lastIndexOf("/") + 120);
  const names = `${image.attr("class") ?? ""} ${image.attr("id") ?? ""}`;
  if (WORDS.test(names) || WORDS.test(file)) return true;
  const link = image.parent?.name === "a" ? image.parent : undefined;
  return link?.attr("rel")?.includes("author") === true;
}
