import { ElementNode } from "../../tree/node.js";
import type { Handler } from "../context.js";

/** Preformatted text, line breaks kept; the language from `class="language-x"` or `data-lang`. */
export const code: Handler = (element) => {
  const value = preformatted(element)
    .replace(/^\r?\n/, "")
    .trimEnd();
  if (value === "") return [];
  const lang = language(element);
  return [lang === undefined ? { type: "code", value } : { type: "code", lang, value }];
};

function preformatted(element: ElementNode): string {
  let text = "";
  for (const child of element.children) {
    if (child.type === "text") text += child.data;
    else if (child.name === "br") text += "\n";
    else if (child.name !== "button") {
      text += preformatted(child);
      // Highlighters that put each line into a box of its own leave out the line breaks.
      if (/^(?:div|li|tr)$/.test(child.name) && !text.endsWith("\n")) text += "\n";
    }
  }
  return text;
}

function language(element: ElementNode): string | undefined {
  const inner = element.children.find((child) => child.type === "tag");
  const parent = element.parent;
  for (const node of [inner, element, parent, parent?.parent]) {
    if (!(node instanceof ElementNode)) continue;
    const named = node.attr("data-lang") ?? node.attr("data-language");
    const match = /(?:^|\s)(?:language|lang|highlight-source|brush:?)[-\s]([\w+#.-]+)/i.exec(
      node.attr("class") ?? "",
    );
    const found = named ?? match?.[1];
    if (found !== undefined && /^[\w+#.-]{1,40}$/.test(found)) return found.toLowerCase();
  }
  return undefined;
}
