import { isPlaceholder } from "../../media/placeholder.js";
import { parseSrcset } from "../../media/srcset.js";
import type { FigureImage } from "../../model/block.js";
import type { ElementView } from "../../model/element.js";
import type { ImageCandidate } from "../../model/fields.js";
import type { HookContext } from "../../profile/profile.js";

// "Credit", "Credit..." or "Credit…", hidden before the name, and twice nested on pages of 2018 and 2019.
const LABEL = /^(?:credit(?:\.{3}|…|:)?\s*)+/i;
// Templates that were not filled in, promo crops and logos that stand for "no picture".
const NO_PICTURE = /\/icons\/|defaultPromoCrop|\/vi-assets\/|t_logo_|_t\.png$|[{}]|%7[bd]/i;
const PORTRAIT = /\/author-[\w-]+-thumb\w*(?:-v\d+)?\.\w+(?:\?|$)/i;

/** What makes addresses whole. */
export type Resolver = Pick<HookContext, "resolve">;

/** Is this the address of a picture, and not of a logo, a stand-in or an author's thumbnail? */
export function isPictureAddress(src: string | undefined): src is string {
  return (
    src !== undefined &&
    src.trim() !== "" &&
    !isPlaceholder(src) &&
    !NO_PICTURE.test(src) &&
    !isPortrait(src)
  );
}

/** Is this the address of an author's thumbnail? */
export function isPortrait(src: string | undefined): boolean {
  return src !== undefined && PORTRAIT.test(src);
}

/** Is this the label that stands before a credit, alone? */
export function isCreditLabel(text: string): boolean {
  return text !== "" && creditOf(text) === "";
}

/** The credit without its label. */
export function creditOf(text: string): string {
  return text.replace(LABEL, "").trim();
}

/** What is said of a picture, as the page has it. */
export interface CaptionParts {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** An `img` at an address, with the words beside it; what is empty is left out. */
export function picture(
  image: ElementView | undefined,
  address: string | undefined,
  { caption, credit: written = "" }: CaptionParts,
  { resolve }: Resolver,
): FigureImage {
  const src = address?.startsWith("data:image/") ? address : address && resolve(address);
  const alt = image?.attr("alt")?.trim();
  const credit = creditOf(written);
  return {
    ...(isPictureAddress(src) && { src }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

/** The picture of a figure. An alternative text alone is none; a caption or a credit tells of one. */
export function figurePicture(
  figure: ElementView,
  words: CaptionParts,
  context: Resolver,
): FigureImage | undefined {
  const made = picture(figure.one("img"), addressOf(figure), words, context);
  return (made.src ?? made.caption ?? made.credit) ? made : undefined;
}

/** The best address of a figure's picture: its own, else what microdata says. */
function addressOf(figure: ElementView): string | undefined {
  const own = figure
    .all("img")
    .flatMap((image) => [image.attr("data-mediaviewer-src"), image.attr("src")]);
  return [...own, figure.attr("itemid")].find(isPictureAddress);
}

/** The sizes of a figure's picture, widest first. Those of `source` may be other crops. */
export function sizesOf(figure: ElementView, { resolve }: Resolver): ImageCandidate[] {
  return parseSrcset(figure.one("img")?.attr("srcset") ?? "")
    .flatMap(({ src, width }) => {
      const address = isPictureAddress(src) ? resolve(src) : undefined;
      return address === undefined || width === undefined ? [] : [{ src: address, width }];
    })
    .sort((a, b) => b.width - a.width);
}

/** Is it one picture in two sizes? They share folder and name: `…/22wells-articleInline.jpg`, `…/22wells-thumbStandard.jpg`. */
export function isSamePicture(one: string, other: string): boolean {
  return stemOf(one) === stemOf(other);
}

function stemOf(src: string): string {
  const path = src.replace(/[?#].*$/, "").replace(/^(?:https?:)?\/\/[^/]*|^(?!\/)/, "");
  return path.replace(/^\/*/, "").replace(/-[a-z0-9]+(?:-v\d+)?\.[a-z]+$/i, "");
}
