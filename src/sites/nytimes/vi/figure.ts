import type { Figure, FigureImage } from "../../../model/block.js";
import type { ElementView } from "../../../model/element.js";
import { creditOf, figurePicture, isCreditLabel, type Resolver, sizesOf } from "../picture.js";

/**
 * A figure of the React template. The caption is `aria-hidden`; the credit is the second span, and its
 * label is hidden inside it; the picture may be an empty box whose address only the data holds.
 */
export function viFigure(figure: ElementView, context: Resolver): Figure[] {
  const image = viImage(figure, context);
  return image === undefined ? [] : [{ type: "figure", images: [image] }];
}

/** The picture of a figure, with caption and credit; a transcript or a player beside it says nothing of the picture. */
export function viImage(figure: ElementView, context: Resolver): FigureImage | undefined {
  // Copies that were made without figure elements keep the words in the wrapper.
  const words = figure.name === "figure" ? figure.one("figcaption") : figure;
  const spans = words?.all("span") ?? [];
  const credit =
    spans.find((span) => span.is("[itemprop=copyrightHolder]")) ?? spans.find(holdsCredit);
  const caption = spans.find((span) => isCaption(span, credit));
  const image = figurePicture(
    figure,
    { caption: caption?.text(), credit: credit?.text() },
    context,
  );
  const candidates = sizesOf(figure, context);
  return image && candidates.length > 1 ? { ...image, candidates } : image;
}

/** A credit begins with its label, in a box of its own: a caption may well begin "Credit cards". */
function holdsCredit(span: ElementView): boolean {
  const first = span.children.find((child) => child.type === "tag" || child.data.trim() !== "");
  const label = first?.type === "tag" ? first.text() : (first?.data.trim() ?? "");
  return isCreditLabel(label) && creditOf(span.text()) !== "";
}

function isCaption(span: ElementView, credit: ElementView | undefined): boolean {
  const text = span.text();
  if (text === "" || isCreditLabel(text) || /^(?:image|video|slide)$/i.test(text)) return false;
  if (span.parent?.name === "span" || span.parent?.name === "button") return false;
  return (
    span !== credit && (credit === undefined || (!holds(span, credit) && !holds(credit, span)))
  );
}

function holds(outer: ElementView, inner: ElementView): boolean {
  for (let node: ElementView | null = inner; node !== null; node = node.parent) {
    if (node === outer) return true;
  }
  return false;
}
