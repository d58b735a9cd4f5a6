import { ElementNode, rawText } from "../../tree/node.js";
import type { Handler } from "../context.js";

const NUMBERS =
  /(?:^|[\s_-])(?:line-?num(?:ber)?s?|linenos?|ln|gutter|blob-num|hljs-ln-n(?:umbers)?)(?:$|[\s_-])/i;
const COUNTED = /^[\d\s.:]*$/;
const LANGUAGES = [
  /(?:^|\s)(?:(?:language|lang|highlight-source|highlight)[-:]|brush:\s?)([\w+#.-]{1,40})/i,
  /(?:^|\s)(?:hljs|sourceCode|prettyprint)\s([\w+#.-]{1,40})/i,
];
// What highlighters call code in no language, and words of theirs that are none.
const NONE =
  /^(?:none|no-?highlight|plain(?:text)?|text|txt|default|auto|undefined|wrapper|numbers?|block|copy|notranslate|linenums.*|lang-.*)$/i;

/** Preformatted text, line breaks kept; the language from `class="language-x"` or `data-lang`. */
export const code: Handler = (element) => {
  const value = preformatted(element)
    .replace(/^\r?\n/, "")
    .trimEnd();
  if (value === "") return [];
  const lang = language(element);
  return [lang === undefined ? { type: "code", value } : { type: "code", lang, value }];
};

/** A table that only sets line numbers beside code: the cell that holds the code; each row's, where lines are rows. */
export const codeTable: Handler = (element, reader) => {
  const numbers = element.all("td, th").find((cell) => isNumbers(cell));
  if (numbers === undefined) return undefined;
  const blocks = element.all("pre").filter((pre) => !COUNTED.test(rawText(pre)));
  const [only] = blocks;
  if (only !== undefined) return blocks.length === 1 ? code(only, reader) : undefined;
  return NUMBERS.test(numbers.attr("class") ?? "") ? code(element, reader) : undefined;
};

function preformatted(element: ElementNode): string {
  const parts: string[] = [];
  write(element, parts);
  return parts.join("");
}

function write(element: ElementNode, parts: string[]): void {
  for (const child of element.children) {
    if (child.type === "text") parts.push(child.data);
    else if (child.name === "br") parts.push("\n");
    else if (!/^(?:button|script|textarea|select)$/.test(child.name) && !isNumbers(child)) {
      write(child, parts);
      // Highlighters that put each line into a box of its own leave out the line breaks.
      if (/^(?:div|li|tr|p)$/.test(child.name) && parts.at(-1)?.endsWith("\n") !== true)
        parts.push("\n");
    }
  }
}

/** Does it hold line numbers and nothing else? */
function isNumbers(element: ElementNode): boolean {
  const names = element.attr("class");
  if (names === undefined || !NUMBERS.test(names)) return false;
  return COUNTED.test(rawText(element));
}

function language(element: ElementNode): string | undefined {
  const inner = element.children.find((child) => child.type === "tag");
  let parent: ElementNode | null = element;
  const around = [inner, element];
  for (let up = 0; up < 6 && parent !== null; up++) {
    parent = parent.parent;
    // Only boxes of highlighters speak of the code: "language" may be said of a whole page.
    if (parent !== null && (up < 2 || /highlight|code|rouge/i.test(parent.attr("class") ?? "")))
      around.push(parent);
  }
  for (const node of around) {
    if (!(node instanceof ElementNode)) continue;
    const named = node.attr("data-lang") ?? node.attr("data-language");
    const marked = LANGUAGES.map((pattern) => pattern.exec(node.attr("class") ?? "")?.[1]);
    for (const found of [named, ...marked])
      if (found !== undefined && /^[\w+#.-]{1,40}$/.test(found) && !NONE.test(found))
        return found.toLowerCase();
  }
  return undefined;
}
