import type { Inline } from "../model/block.js";
import { safeUrl } from "../text/url.js";
import { element, escapeHtml, noteId } from "./element.js";

const MARKS = {
  emphasis: "em",
  strong: "strong",
  delete: "del",
  superscript: "sup",
  subscript: "sub",
} as const;

/** Inlines as HTML. */
export function inlineHtml(inlines: readonly Inline[]): string {
  return inlines.map(htmlOf).join("");
}

function htmlOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return escapeHtml(inline.value);
    case "inlineCode":
      return element("code", {}, escapeHtml(inline.value));
    case "inlineMath":
      return element("code", { class: "math" }, escapeHtml(inline.value));
    case "break":
      return element("br");
    case "footnoteReference":
      return element(
        "sup",
        {},
        element(
          "a",
          { href: `#${noteId(inline.identifier)}` },
          escapeHtml(inline.label ?? inline.identifier),
        ),
      );
    case "link": {
      const href = safeUrl(inline.url, undefined);
      const content = inlineHtml(inline.children);
      return href === undefined ? content : element("a", { href }, content);
    }
    default:
      return Object.hasOwn(MARKS, inline.type)
        ? element(MARKS[inline.type], {}, inlineHtml(inline.children))
        : "";
  }
}
