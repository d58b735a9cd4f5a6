import { BIT } from "./box-kinds.js";
import type { PageMeasures } from "./spot.js";

/**
 * Why a block is no article text, whatever it reads like; `undefined` for all others.
 *
 * What of the corpus' bodies each rule loses, as a share of the page's text on average: footers .00005,
 * consent boxes .00006, captions .0007, the
 * headline .0009; comments .0006 on pages that say they are an article.
 */
export function ruledOut(page: PageMeasures): (string | undefined)[] {
  return page.blocks.map((block, i) => {
    const kinds = page.boxes.get(block.box)?.kinds ?? 0;
    if (kinds & BIT.footer) return "page footer";
    if (kinds & BIT.consent) return "consent box";
    if (kinds & BIT.caption && block.length < LONGEST_CAPTION) return "caption";
    if (kinds & BIT.comment && page.sort === "article") return "comments";
    if (HEADING.test(block.box.name) && page.title !== "" && page.texts[i] === page.title)
      return "headline";
    return undefined;
  });
}

const HEADING = /^h[1-3]$/;
// The longest caption seen has 700 characters.
const LONGEST_CAPTION = 900;
