import type { ElementView } from "../../../model/element.js";

const CAPTION = ".g-caption, .g-photo-caption";
const WORDS = ".g-photo-caption, .g-caption, .g-caption-text, figcaption";
// Stories have a hundred blocks; in a box of more each picture would have to be looked for among them.
const MOST = 2000;

/** Pictures that stand one behind the other, and the caption behind the last of them. */
export interface CaptionedGroup {
  readonly boxes: readonly ElementView[];
  readonly caption: ElementView;
}

/** The group that a picture stands in, if a caption in a paragraph of its own ends it. */
export function captionedGroup(box: ElementView): CaptionedGroup | undefined {
  const around = box.parent?.children ?? [];
  if (around.length > MOST) return undefined;
  const siblings = around.filter((child) => child.type === "tag");
  let first = siblings.indexOf(box);
  let last = first;
  if (first < 0 || !isBarePicture(box)) return undefined;
  while (isBarePicture(siblings[first - 1])) first--;
  while (isBarePicture(siblings[last + 1])) last++;
  const caption = siblings[last + 1];
  return caption?.is(CAPTION) === true
    ? { boxes: siblings.slice(first, last + 1), caption }
    : undefined;
}

/** A picture without words of its own, in a box or not. */
function isBarePicture(box: ElementView | undefined): boolean {
  if (box === undefined || box.children.length > 12) return false;
  return (
    box.name === "img" ||
    (box.one("img") !== undefined && box.one(WORDS) === undefined && box.text() === "")
  );
}
