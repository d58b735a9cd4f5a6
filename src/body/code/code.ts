import type { Code } from "../../model/block.js";
import type { ElementNode } from "../../tree/node.js";
import type { Handler } from "../context.js";
import { codeText } from "./code-text.js";
import { codeLanguageOf } from "./language.js";

const LABELS: ReadonlySet<string> = new Set("div header figcaption button p".split(" "));

/** Preformatted text, line breaks kept, with its language. */
export const code: Handler = (element) => {
  const block = readCode(element);
  return block === undefined ? [] : [block];
};

/** The one `code` of a `pre` in which boxes for labels and buttons stand beside it. */
function onlyCode(element: ElementNode): ElementNode | undefined {
  if (element.name !== "pre") return undefined;
  let found: ElementNode | undefined;
  for (const child of element.children) {
    if (child.type === "text" ? child.data.trim() !== "" : !LABELS.has(child.name)) {
      if (child.type === "text" || child.name !== "code" || found !== undefined) return undefined;
      found = child;
    }
  }
  return found;
}

/** Code as a block; nothing if there is none in the element. */
export function readCode(element: ElementNode): Code | undefined {
  const listing = onlyCode(element) ?? element;
  const value = codeText(listing);
  if (value === "") return undefined;
  const lang = codeLanguageOf(element) ?? codeLanguageOf(listing);
  return { type: "code", ...(lang !== undefined && { lang }), value };
}
