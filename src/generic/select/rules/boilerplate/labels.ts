import type { SelectionRule } from "../selection.js";

// What stands between the paragraphs of a page for its readers, and is no word of the article.
const ADVERT =
  /^(?:(?:story |article |content )?(?:continues?|scroll)(?: (?:reading|below|after|to))*(?: (?:this |the )?(?:ad(?:vert(?:isement)?)?|continue|content))*|(?:paid |google |sponsored )?advert(?:isement|ising|s)?|ad|ads|anzeige|werbung|publicit[ée]|annonce|publicidad|pubblicit[àa]|publicidade|advertentie|reklama|mainos|реклама|広告|广告|廣告|광고)$/i;
const PLACEHOLDER =
  /\{\{[^{}]{0,200}\}\}|\{[*%][^{}]{0,200}[*%]\}|<%[^<>]{0,200}%>|\[%[^[\]]{0,200}%\]/g;
const LONGEST = 80;
const LONGEST_TEMPLATE = 1000;

/** Lines that only say that an advertisement stands here, and places of a template that nobody filled. */
export const labels: SelectionRule = {
  name: "labels",
  apply(selection) {
    const { blocks, genre } = selection.page;
    blocks.forEach(({ text, length }, i) => {
      if (!selection.keeps(i)) return;
      if (length <= LONGEST && isAdvertLine(text)) selection.drop(i, "advertisement label");
      else if (genre !== "documentation" && length <= LONGEST_TEMPLATE && isUnfilled(text))
        selection.drop(i, "unfilled template");
    });
  },
};

function isAdvertLine(text: string): boolean {
  const parts = text
    .trim()
    .split(/\s*[-–—|:•.]+\s*/)
    .filter(Boolean);
  return parts.length > 0 && parts.every((part) => ADVERT.test(part.replace(/\s+/g, " ")));
}

/** Is most of it the names of what should stand there? */
function isUnfilled(text: string): boolean {
  const found = text.match(PLACEHOLDER);
  if (found === null) return false;
  const left = text.replace(PLACEHOLDER, "").replace(/\s+/g, " ").trim();
  return left.length < found.join("").length;
}
