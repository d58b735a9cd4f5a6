import type { Figure, FigureImage } from "../../model/block.js";
import { captionHtml } from "./caption.js";
import { element } from "./element.js";

/** A picture with its sizes; nothing without an address. */
function pictureHtml(image: FigureImage): string {
  const { src } = image;
  if (!src) return "";
  const sizes = (image.candidates ?? []).flatMap(({ src: one, width, density }) => {
    // A comma or space would end the address within srcset.
    if (one === "" || /[\s,]/.test(one)) return [];
    if (width !== undefined) return [`${one} ${width}w`];
    return density === undefined ? [] : [`${one} ${density}x`];
  });
  return element("img", {
    src,
    srcset: sizes.length > 1 ? sizes.join(", ") : undefined,
    alt: image.alt ?? "",
    width: image.width,
    height: image.height,
    loading: "lazy",
  });
}

/** Pictures with caption and credit. */
export function figureHtml(figure: Figure): string {
  const { images } = figure;
  const [only] = images;
  // One caption for one figure: pictures with words of their own are figures inside.
  if (images.length === 1 && only !== undefined)
    return element("figure", {}, pictureHtml(only) + captionHtml(joined(only, figure)));
  const pictures = images.map((image) => {
    const words = captionHtml(image);
    const picture = pictureHtml(image);
    return words === "" ? picture : element("figure", {}, picture + words);
  });
  return element("figure", {}, pictures.join("") + captionHtml(figure));
}

/** What is said of a picture, and of the figure that holds it alone. */
function joined(image: FigureImage, figure: Figure): { caption?: string; credit?: string } {
  const caption = [image.caption, figure.caption].filter(Boolean).join(" ");
  const credit = [image.credit, figure.credit].filter(Boolean).join(", ");
  return { ...(caption && { caption }), ...(credit && { credit }) };
}
