import type { Inline } from "../../model/block.js";
import type { HtmlContext } from "./context.js";
import { element, escapeHtml } from "./element.js";
import { mathHtml } from "./math.js";

const MARKS = {
  emphasis: "em",
  strong: "strong",
  delete: "del",
  superscript: "sup",
  subscript: "sub",
} as const;

/** Inlines as HTML. */
export function inlinesHtml(inlines: readonly Inline[], context: HtmlContext): string {
  return inlines.map((inline) => htmlOf(inline, context)).join("");
}

function htmlOf(inline: Inline, context: HtmlContext): string {
  switch (inline.type) {
    case "text":
      return escapeHtml(inline.value);
    case "inlineCode":
      return element("code", {}, escapeHtml(inline.value));
    case "inlineMath":
      return mathHtml(inline, false);
    case "break":
      return element("br");
    case "footnoteReference": {
      const label = escapeHtml(inline.label ?? inline.identifier);
      const mark = context.footnotes.mark(inline.identifier);
      if (mark === undefined) return element("sup", {}, label);
      const link = { href: `#${mark.note}`, id: mark.id, role: "doc-noteref" };
      return element("sup", {}, element("a", link, label));
    }
    case "link": {
      const { url: href } = inline;
      const content = inlinesHtml(inline.children, context);
      return href === "" ? content : element("a", { href }, content);
    }
    default:
      return element(MARKS[inline.type], {}, inlinesHtml(inline.children, context));
  }
}
