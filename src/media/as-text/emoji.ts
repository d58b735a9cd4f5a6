import { withoutInvisibleMarks } from "../../text/invisible-marks.js";
import type { ElementNode } from "../../tree/node.js";

// A few characters with their joiners: a family has seven code points, a flag of tags as many.
const LONGEST = 24;
const EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0e\ufe0f\u20e3#*\d\u{e0020}-\u{e007f}])+$/u;
const SIGN = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** The emoji that a picture stands for, as its alternative text says: programs draw them where a system might lack them. */
export function emojiOf(image: ElementNode): string | undefined {
  const alt = image.name === "img" ? image.attr("alt")?.trim() : undefined;
  if (alt === undefined || alt === "" || alt.length > LONGEST) return undefined;
  return EMOJI.test(alt) && SIGN.test(alt) ? withoutInvisibleMarks(alt) : undefined;
}
