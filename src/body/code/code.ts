import type { Code } from "../../model/block.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import type { Handler } from "../context.js";
import { codeText } from "./code-text.js";
import { codeLanguageOf } from "./language.js";

const LABELS: ReadonlySet<string> = new Set("div header figcaption button p".split(" "));
// A name of a language and what buttons say.
const MOST_AROUND = 60;

/** Preformatted text, line breaks kept, with its language. */
export const code: Handler = (element) => {
  const block = readCode(element);
  return block === undefined ? [] : [block];
};

/** The one `code` of a `pre` in which boxes for labels and buttons stand beside it, or around it with a bar. */
function onlyCode(element: ElementNode): ElementNode | undefined {
  if (element.name !== "pre") return undefined;
  const [found, ...more] = element.all("code");
  if (found === undefined || more.length > 0) return undefined;
  for (let box = found; box !== element; ) {
    const { parent } = box;
    if (parent === null || !parent.children.every((child) => child === box || isLabel(child)))
      return undefined;
    if (parent !== element && !isLabel(parent)) return undefined;
    box = parent;
  }
  const isDeep = found.parent !== element;
  return isDeep && element.text().length - found.text().length > MOST_AROUND ? undefined : found;
}

function isLabel(node: TreeNode): boolean {
  return node.type === "text" ? node.data.trim() === "" : LABELS.has(node.name);
}

/** Code as a block; nothing if there is none in the element. */
export function readCode(element: ElementNode): Code | undefined {
  const listing = onlyCode(element) ?? element;
  const value = codeText(listing);
  if (value === "") return undefined;
  const lang = codeLanguageOf(element) ?? codeLanguageOf(listing);
  return { type: "code", ...(lang !== undefined && { lang }), value };
}
