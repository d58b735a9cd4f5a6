import type { InlineMath, MathBlock } from "../../model/block.js";
import { collapse, oneLine } from "../../text/whitespace.js";
import { type ElementNode, rawText } from "../../tree/node.js";
import { mathml } from "./mathml.js";

// Boxes that programs put around a formula, shown twice inside: once for the eye, once for readers of the screen.
const BOXES =
  /(?:^|\s)(?:katex(?:-display)?|mwe-math-element|MathJax(?:_\w{1,20})?|mjx-chtml|MJXc-display)(?:$|\s)/;
const IMAGES = /(?:^|\s)(?:tex|latex|math|mwe-math-fallback-image-(?:inline|display))(?:$|\s)/i;
const LONGEST = 20_000;

/** Is this element a formula: `math`, a picture of one, its TeX for MathJax, or a program's box around it? */
export function isMath(element: ElementNode): boolean {
  const { name } = element;
  if (name === "math" || name === "mjx-container") return true;
  if (name === "script") return /^math\/tex/i.test(element.attr("type") ?? "");
  const names = element.attr("class") ?? "";
  if (name === "img") return IMAGES.test(names) && (element.attr("alt") ?? "") !== "";
  return name === "span" && BOXES.test(names);
}

/** A formula as TeX where the page has it, else as the text of its symbols; nothing for what only repeats one. */
export function readMath(element: ElementNode): MathBlock | InlineMath | undefined {
  const math = element.name === "math" ? element : element.one("math");
  const value = oneLine(collapse(texOf(element, math) ?? "")).slice(0, LONGEST);
  if (value === "") return undefined;
  if (!isDisplay(element, math)) return { type: "inlineMath", value };
  const markup = math === undefined ? undefined : mathml(math);
  return { type: "math", value, ...(markup !== undefined && { mathml: markup }) };
}

function texOf(element: ElementNode, math: ElementNode | undefined): string | undefined {
  if (element.name === "script") return rawText(element);
  if (element.name === "img") return bare(element.attr("alt") ?? "");
  const tex = math?.all("annotation").find((one) => /tex/i.test(one.attr("encoding") ?? ""));
  if (tex !== undefined) return bare(rawText(tex));
  const alt = math?.attr("alttext") ?? element.one("img[alt]")?.attr("alt");
  if (alt !== undefined) return bare(alt);
  return math === undefined ? undefined : rawText(math);
}

/** Without the wrapping that wikis add: "{\\displaystyle x}", and without dollars. */
function bare(tex: string): string {
  const text = tex.slice(0, LONGEST).trim();
  const wrapped = /^\{\\(?:display|text)style (?=.)/s.exec(text)?.[0];
  const inner = wrapped !== undefined && text.endsWith("}") ? text.slice(wrapped.length, -1) : text;
  return inner.replace(/^\${1,2}|\${1,2}$/g, "");
}

function isDisplay(element: ElementNode, math: ElementNode | undefined): boolean {
  const around = `${element.attr("class") ?? ""} ${element.parent?.attr("class") ?? ""}`;
  return (
    math?.attr("display") === "block" ||
    math?.attr("mode") === "display" ||
    element.attr("display") === "true" ||
    /mode\s{0,3}=\s{0,3}display/.test(element.attr("type") ?? "") ||
    /(?:^|\s)(?:katex-display|MathJax_Display|mwe-math-fallback-image-display)(?:$|\s)/.test(around)
  );
}
