import type { ElementNode } from "../../tree/node.js";

// Words that publishers' systems give to the box around one picture and its caption.
const BOX =
  /(?:^|[\s_-])(?:wp-caption|caption|figure|image|img|photo|picture|gallery|media|fb-post|fb-video|flourish-embed|codepen|wistia_embed)(?:$|[\s_-])/i;

/**
 * Could this box be a picture with its caption? Asked when it opens, so by its attributes alone;
 * a box that turns out not to be one is read as the box it is.
 */
export function mayBeFigure(element: ElementNode): boolean {
  const names = element.attr("class");
  if (names !== undefined && BOX.test(names)) return true;
  return element.attr("itemtype")?.endsWith("ImageObject") === true;
}
