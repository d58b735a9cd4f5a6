import { collapse } from "../text/whitespace.js";
import { type ElementNode, rawText } from "../tree/node.js";

/** A formula: TeX where the page has it as an annotation or alternative text, else the text of its symbols. */
export function readMath(element: ElementNode): { value: string; display: boolean } | undefined {
  const tex =
    element.one('annotation[encoding="application/x-tex"]') ??
    element.one('annotation[encoding="TeX"]');
  const written = tex === undefined ? (element.attr("alttext") ?? rawText(element)) : rawText(tex);
  const value = collapse(written).trim();
  if (value === "") return undefined;
  return {
    value,
    display: element.attr("display") === "block" || element.attr("mode") === "display",
  };
}
