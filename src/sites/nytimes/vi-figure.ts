import type { Figure, FigureImage } from "../../model/block.js";
import type { ElementView } from "../../model/element.js";
import type { HookContext } from "../../profile/profile.js";
import { addressOf, creditOf, picture } from "./picture.js";

/**
 * A figure of the React template. The caption is `aria-hidden`; the credit is the second span, and its
 * label is hidden inside it; the picture may be an empty box whose address only the data holds.
 */
export function viFigure(
  box: ElementView,
  context: Pick<HookContext, "resolve">,
): Figure | undefined {
  const image = viImage(box, context);
  return image === undefined ? undefined : { type: "figure", images: [image] };
}

/** The picture of a figure, with caption and credit. */
export function viImage(
  box: ElementView,
  { resolve }: Pick<HookContext, "resolve">,
): FigureImage | undefined {
  const figure = box.name === "figure" ? box : (box.one("figure") ?? box);
  const words = figure.one("figcaption") ?? figure;
  const credit =
    words.one("[itemprop=copyrightHolder]") ?? words.all("span").find(startsWithCredit);
  const caption = words.all("span").find((span) => isCaption(span, credit));
  const src = addressOf(figure);
  const image = picture(src === undefined ? undefined : resolve(src), {
    caption: caption?.text(),
    credit: credit === undefined ? undefined : creditOf(credit.text()),
    alt: figure.one("img")?.attr("alt")?.trim(),
  });
  // An alternative text alone is no picture; a caption or a credit tells of one.
  return (image.src ?? image.caption ?? image.credit) ? image : undefined;
}

function startsWithCredit(span: ElementView): boolean {
  const text = span.text();
  return /^credit/i.test(text) && creditOf(text) !== "";
}

function isCaption(span: ElementView, credit: ElementView | undefined): boolean {
  const text = span.text();
  if (text === "" || /^(?:image|video|slide)$/i.test(text)) return false;
  if (span.parent?.name === "span" || span.parent?.name === "button") return false;
  for (let node: ElementView | null = span; node !== null; node = node.parent) {
    if (node === credit) return false;
  }
  return credit === undefined || !contains(span, credit);
}

function contains(outer: ElementView, inner: ElementView): boolean {
  for (let node: ElementView | null = inner; node !== null; node = node.parent) {
    if (node === outer) return true;
  }
  return false;
}
