import { badArticle } from "../check/bad-article.js";
import type { Inline } from "../model/block.js";

/** The words of inlines on one line: no marks of footnotes, a blank for a line break. @throws ArticleError for what is no inline. */
export function plainText(inlines: readonly Inline[]): string {
  return words(inlines).replace(/\s+/g, " ").trim();
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ("children" in inline) return words(inline.children);
      if (inline.type === "break") return " ";
      if (inline.type === "footnoteReference") return "";
      if (typeof inline.value === "string") return inline.value;
      return badArticle("no text");
    })
    .join("");
}
