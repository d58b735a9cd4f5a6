import type { Inline } from "../model/block.js";

/** The characters of inlines, without their marks. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join("");
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "inlineCode":
    case "inlineMath":
      return inline.value;
    case "break":
      return "\n";
    case "footnoteReference":
      return `[${inline.label ?? inline.identifier}]`;
    default:
      return "children" in inline ? inlineText(inline.children) : "";
  }
}
