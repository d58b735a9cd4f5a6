import type { ElementNode } from "../tree/node.js";
import { texOfPicture } from "./as-text/formula-picture.js";
import { initialOf } from "./as-text/initial.js";
import { firstPicture } from "./candidates.js";

const NAMES =
  /(?:^|[\s_/.-])(?:avatar|gravatar|emojis?|smil(?:ey|ies)|icons?|logos?|sprites?|badges?|tracking|tracker|beacon|share|social|rating|stars?|button|arrow|thumb-?author|author-?(?:image|photo|img|thumb)|byline|profile|captcha|counter)(?:$|[\s_/.-]|\d)/i;
// Files are named after what the picture shows: a logo or a star may be the story.
const FILES =
  /(?:^|[_.-])(?:avatar|gravatar|emojis?|smil(?:ey|ies)|icons?|favicon|sprites?|captcha)(?:$|[_.-]|\d)/i;
const TRACKERS =
  /(?:doubleclick|googlesyndication|scorecardresearch|facebook\.com\/tr|quantserve|pixel\.|\/pixel|\/ads?\/|adserver|vgwort|statcounter|analytics)/i;
// Folders of small pictures: "/data/avatars/m/12.jpg", "/images/statusicon/new.gif".
const FOLDERS =
  /[/_-](?:avatars?|gravatar|emoji|emoticons?|smil(?:ey|ie)s?|[a-z]{0,12}icons?|buttons?|reactions?|logos?|badges?|flags|authors?|autor(?:en|es)?|auteurs?|columnists?|contributors?|bylines?|headshots?|profile[_-](?:photo|picture|image|pic)s?)\//i;
const LONGEST = 2000;
// Emoji, icons and avatars measure up to 64 pixels; the smallest picture in a story that was seen, 100.
const SMALLEST = 80;
const WIDE = 400;

/** Is a picture no part of the story: an icon, an avatar, an emoji, a formula, a letter, a tracker? */
export function isDecoration(image: ElementNode): boolean {
  if (texOfPicture(image) !== undefined || initialOf(image) !== undefined) return true;
  const style = image.attr("style")?.slice(0, 500);
  const width = measure(image.attr("width"), style, WIDTH);
  const height = measure(image.attr("height"), style, HEIGHT);
  if (width < SMALLEST && !(height >= SMALLEST)) return true;
  if (height < SMALLEST && !(width >= SMALLEST * 3)) return true;
  const src = firstPicture(image) ?? image.attr("src") ?? "";
  if (src.length < LONGEST && (TRACKERS.test(src) || FOLDERS.test(src))) return true;
  const file = src.slice(src.lastIndexOf("/") + 1).slice(0, 120);
  const names = `${image.attr("class") ?? ""} ${image.attr("id") ?? ""}`;
  // "img-share" is the picture that a button shares, where it is as wide as a column of text.
  const isWide = width >= WIDE && height >= WIDE / 2;
  const telling = isWide ? names.replace(/share|social/gi, "") : names;
  if (NAMES.test(telling) || FILES.test(file)) return true;
  const link = image.parent?.name === "a" ? image.parent : undefined;
  return link?.attr("rel")?.includes("author") === true;
}

const WIDTH = /(?:^|[;\s])width:\s{0,9}(\d{1,5})px/i;
const HEIGHT = /(?:^|[;\s])height:\s{0,9}(\d{1,5})px/i;

/** In pixels, by style or attribute. */
function measure(given: string | undefined, style: string | undefined, side: RegExp): number {
  const styled = style === undefined ? undefined : side.exec(style)?.[1];
  return Number.parseInt(styled ?? given ?? "", 10);
}
