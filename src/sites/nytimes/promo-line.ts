import type { Block } from "../../model/block.js";
import type { ElementView } from "../../model/element.js";

// "WATCH: The author sits for a sound bath": in capitals, with a link, and no longer than a line or two.
const PROMO =
  /^(?:WATCH|LISTEN|READ(?: MORE)?|RELATED(?: ARTICLES?)?|SEE ALSO|PHOTOS|SLIDE ?SHOW|VIDEO|SIGN UP|MORE):\s/;
const LONGEST = 250;

/** A line between two paragraphs that only points elsewhere. */
export function promoLine(paragraph: ElementView): Block[] | undefined {
  const text = paragraph.text();
  const isPromo =
    text.length < LONGEST && PROMO.test(text) && paragraph.one("a[href]") !== undefined;
  return isPromo ? [] : undefined;
}
