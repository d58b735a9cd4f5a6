import type { Figure } from "../../../model/block.js";
import type { ElementView } from "../../../model/element.js";
import { figurePicture, type Resolver } from "../picture.js";

/** A figure of the templates before 2018, if the box holds one: caption and credit have classes, in either order. */
export function classicFigure(box: ElementView, context: Resolver): Figure[] {
  const caption = box.one(
    ".caption-text, p.caption, span.caption, .g-caption, .wp-caption-text, figcaption .caption",
  );
  const credit = box
    .all("[itemprop=copyrightHolder], .credit, .g-credit")
    .find((one) => one.name !== "meta" && one.text() !== "");
  const words = { caption: caption?.text(), credit: credit?.text() };
  const image = figurePicture(box, words, context);
  return image === undefined ? [] : [{ type: "figure", images: [image] }];
}
