import type { Code } from "../../model/block.js";
import { wordPattern } from "../../text/words.js";
import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import { attributeIn } from "../../tree/attributes.js";
import { CONTROLS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";
import { rowsOf } from "../table/table-parts.js";
import { readCode } from "./code.js";
import { codeTable } from "./code-table.js";
import { isLine, isNumbers } from "./code-text.js";
import { codeLanguageOf, labelledLanguage } from "./language.js";

/** What highlighters and editors call the box that they set code into, with a bar, a button and line numbers around it. */
export const CODE_BOX: RegExp = /* @__PURE__ */ wordPattern(
  {
    highlighters:
      "highlight(?:er)?|highlighter-\\w{1,20}|syntaxhighlighter|crayon-syntax|chroma|rouge|expressive-code|geshi|dp-highlighter|fragment",
    editors: "CodeMirror|cm-editor|cm-content|monaco-editor|ace_editor",
    boxes:
      "(?:code|codeblock|snippet|source)-?(?:block|box|panel|snippet|wrapper|toolbar|container|example|frame|area)?(?:_[\\w-]{1,12})?|codeBlockContainer\\w*",
  },
  "i",
  "(?:^|[\\s_-])",
  "(?:$|[\\s_-])",
);
// What stands around code in its box: a name, a language, what buttons say.
const MOST_AROUND = 60;
const MOST_ELEMENTS = 500;
const MONOSPACED = /font(?:-family)?:[^;]{0,100}(?:monospace|courier|consolas|menlo|monaco)/i;
const LISTING = /(?:^|\s)(?:dp-[a-z]\w{0,12}|linenums)(?:$|\s)/;
const LINE_ITEM = /^(?:li\d|L\d)(?:\s|$)/;

/** May this box hold one piece of code and nothing else? Asked when it opens, so by its attributes alone. */
export function mayBeCode(element: ElementNode): boolean {
  const names = element.attr("class");
  return (names !== undefined && CODE_BOX.test(names)) || isTyped(element);
}

/** Does its own style set it in a type of one width, with its line breaks? */
function isTyped({ name, attributes, bits }: ElementNode): boolean {
  if ((bits & ATTRIBUTE.style) === 0 || name !== "div") return false;
  const style = attributeIn(attributes, "style") ?? "";
  return /white-space:\s?pre(?![\w-])/i.test(style) && MONOSPACED.test(style);
}

/** The code of a box that holds one piece of it, without what is set around it; nothing for a box that holds more. */
export function readCodeBox(box: ElementNode): Code | undefined {
  if (isTyped(box)) return readCode(box);
  const found: Found = { parts: [], around: 0, elements: 0, lines: undefined };
  if (!survey(box, found)) return undefined;
  const [only, ...more] = found.parts;
  const code =
    only === undefined
      ? found.lines && readCode(found.lines)
      : more.length === 0
        ? partAsCode(only)
        : linesOf(found.parts);
  if (code === undefined) return undefined;
  const lang = code.lang ?? codeLanguageOf(only ?? box) ?? labelledLanguage(box);
  return { type: "code", ...(lang !== undefined && { lang }), value: code.value };
}

interface Found {
  readonly parts: ElementNode[];
  /** Characters that belong to no part. */
  around: number;
  elements: number;
  /** The box of lines that are boxes of their own, where there is no `pre`. */
  lines: ElementNode | undefined;
}

/** Looks for code; `false` as soon as there is more text around it than a bar has. */
function survey(element: ElementNode, found: Found): boolean {
  for (const child of element.children) {
    if (child.type === "text") found.around += child.data.trim().length;
    else if (CONTROLS.has(child.name) || child.name === "figcaption" || isNumbers(child)) continue;
    else if (child.name === "pre" || child.name === "table") found.parts.push(child);
    else if (isListing(child)) found.parts.push(child);
    else if (isLine(child)) found.lines ??= element;
    else if (/^(?:p|ul|ol|h[1-6]|blockquote|img|iframe)$/.test(child.name)) return false;
    else if (child.name === "code" && isBlockCode(child)) found.parts.push(child);
    else if (!survey(child, found)) return false;
    if (found.around > MOST_AROUND || ++found.elements > MOST_ELEMENTS) return false;
  }
  return true;
}

/** A numbered list whose items are the lines of code: GeSHi, dp.SyntaxHighlighter. */
function isListing({ name, children, attributes }: ElementNode): boolean {
  if (name !== "ol") return false;
  if (LISTING.test(attributeIn(attributes, "class") ?? "")) return true;
  const items = children.filter((child) => child.type === "tag");
  return items.length > 0 && items.every((item) => LINE_ITEM.test(item.attr("class") ?? ""));
}

/** Does an inline `code` hold lines? */
export function isBlockCode(code: ElementNode): boolean {
  return code.children.some(
    (child) =>
      (child.type === "text" && /\n[ \t]*\S/.test(child.data) && code.parent?.name !== "p") ||
      (child.type === "tag" && (child.name === "br" || (child.name !== "a" && isLine(child)))),
  );
}

function partAsCode(part: ElementNode): Code | undefined {
  if (part.name !== "table") return readCode(part);
  const [block] = codeTable(part, rowsOf(part)) ?? [];
  return block?.type === "code" ? block : undefined;
}

/** Editors make a `pre` of each line. */
function linesOf(parts: readonly ElementNode[]): Code | undefined {
  if (!parts.every(isLine)) return undefined;
  const values = parts.map((part) => readCode(part)?.value ?? "");
  const lang = parts[0] === undefined ? undefined : codeLanguageOf(parts[0]);
  return { type: "code", ...(lang !== undefined && { lang }), value: values.join("\n") };
}
