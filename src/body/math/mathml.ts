import { MATHML_ELEMENTS, MATHML_TOKENS } from "../../text/mathml-elements.js";
import type { ElementNode } from "../../tree/node.js";

const LEFT_OUT = new Set(["annotation", "annotation-xml"]);
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const LONGEST = 20_000;

/** A formula's MathML, made anew: known elements alone, without attributes; nothing if it is too long. */
export function mathml(math: ElementNode): string | undefined {
  const markup = write(math);
  return markup.length > LONGEST ? undefined : markup;
}

function write(element: ElementNode, isInToken = false): string {
  const isToken = isInToken || MATHML_TOKENS.has(element.name);
  const content = element.children
    .map((child) => {
      if (child.type === "text")
        return child.data.trim().replace(/[&<>]/g, (char) => ESCAPES[char] ?? "");
      return LEFT_OUT.has(child.name) ? "" : write(child, isToken);
    })
    .join("");
  return MATHML_ELEMENTS.has(element.name) && !isInToken
    ? `<${element.name}>${content}</${element.name}>`
    : content;
}
