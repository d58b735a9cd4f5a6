import { isPlaceholder } from "../../media/placeholder.js";
import { parseSrcset } from "../../media/srcset.js";
import type { ImageCandidate } from "../../model/article.js";
import type { FigureImage } from "../../model/block.js";
import type { ElementView } from "../../model/element.js";

// "Credit", "Credit..." or "Credit…", hidden before the name, and twice nested on pages of 2018 and 2019.
const LABEL = /^(?:credit(?:\.{3}|…|:)?\s*)+/i;
// Templates that were not filled in, promo crops and logos that stand for "no picture".
const NO_PICTURE = /\/icons\/|defaultPromoCrop|\/vi-assets\/|t_logo_|_t\.png$|[{}]|%7[bd]/i;
const PORTRAIT = /\/author-[\w-]+-thumb\w*(?:-v\d+)?\.\w+(?:\?|$)/i;

/** Is this the address of a picture, and not of a logo, a stand-in or an author's thumbnail? */
export function isPicture(src: string | undefined): src is string {
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

/** A picture from its address and words; what is empty is left out. */
export function picture(
  src: string | undefined,
  words: { caption?: string | undefined; credit?: string | undefined; alt?: string | undefined },
  candidates: readonly ImageCandidate[] = [],
): FigureImage {
  const { caption, credit, alt } = words;
  return {
    ...(isPicture(src) && { src }),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(candidates.length > 1 && { candidates: [...candidates] }),
  };
}

/** The best address of a figure's picture: its own, else what microdata says. */
export function addressOf(figure: ElementView): string | undefined {
  const own = figure
    .all("img")
    .flatMap((image) => [image.attr("data-mediaviewer-src"), image.attr("src")]);
  return [...own, figure.attr("itemid")].find(isPicture);
}

/** The sizes of a figure's picture, widest first. Those of `source` may be other crops. */
export function sizesOf(
  figure: ElementView,
  resolve: (href: string) => string | undefined,
): ImageCandidate[] {
  return parseSrcset(figure.one("img")?.attr("srcset") ?? "")
    .flatMap(({ src, width }) => {
      const address = isPicture(src) ? resolve(src) : undefined;
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
