import type { Figure } from "../../model/block.js";
import type { ElementView } from "../../model/element.js";
import type { HookContext } from "../../profile/profile.js";
import { addressOf, creditOf, picture } from "./picture.js";

/** A figure of the templates before 2018: caption and credit have classes, in either order. */
export function classicFigure(
  box: ElementView,
  { resolve }: Pick<HookContext, "resolve">,
): Figure | undefined {
  const src = addressOf(box);
  const caption = box.one(
    ".caption-text, p.caption, span.caption, .g-caption, .wp-caption-text, figcaption .caption",
  );
  const credit = box.one("[itemprop=copyrightHolder], .credit, .g-credit");
  const image = picture(src === undefined ? undefined : resolve(src), {
    caption: caption?.text(),
    credit: credit === undefined ? undefined : creditOf(credit.text()),
    alt: box.one("img")?.attr("alt")?.trim(),
  });
  return (image.src ?? image.caption ?? image.credit)
    ? { type: "figure", images: [image] }
    : undefined;
}
