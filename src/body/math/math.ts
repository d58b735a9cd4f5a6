import { texOfPicture } from "../../media/as-text/formula-picture.js";
import type { InlineMath, MathBlock } from "../../model/block.js";
import { collapse, oneLine } from "../../text/whitespace.js";
import { briefText } from "../../tree/brief-text.js";
import { type ElementNode, rawText } from "../../tree/node.js";
import { delimited } from "./delimiters.js";
import { mathml } from "./mathml.js";
import { texOfMathml } from "./mathml-to-tex.js";

// Boxes that programs put around a formula, shown twice inside: once for the eye, once for readers of the screen.
const BOXES =
  /(?:^|\s)(?:katex(?:-display)?|mwe-math-element|MathJax(?:_\w{1,20})?|mjx-chtml|mjx-container|MJXc-display)(?:$|\s)/;
// Boxes of TeX that a program will set: pandoc, Sphinx, MkDocs, GitHub.
const TEX =
  /(?:^|\s)(?:math|arithmatex|math-(?:inline|display|block)|language-math|js-(?:inline|display)-math)(?:$|\s)/;
const TEX_NAMES = /^(?:span|div|p|code|pre|math-renderer)$/;
const DISPLAY =
  /(?:^|\s)(?:katex-display|MathJax_Display|MathJax_SVG_Display|MJXc-display|mwe-math-fallback-image-display|mwe-math-element-block|display|math-(?:display|block)|js-display-math)(?:$|\s)/;
const LONGEST = 20_000;

/** Is this element a formula: `math`, a picture of one, its TeX for a program to set, or a program's box around it? */
export function isMath(element: ElementNode): boolean {
  const { name } = element;
  if (name === "math" || name === "mjx-container" || name === "amp-mathml") return true;
  if (name === "script") return /^math\/tex/i.test(element.attr("type") ?? "");
  if (name === "img") return texOfPicture(element) !== undefined;
  const names = element.attr("class");
  if (names === undefined) return false;
  if (name === "span" && (BOXES.test(names) || element.attr("data-tex") !== undefined)) return true;
  return isTex(element, names);
}

/** May this box be a formula? Asked when it opens, so by its attributes alone. */
export function mayBeMath(element: ElementNode): boolean {
  return TEX_NAMES.test(element.name) && TEX.test(element.attr("class") ?? "");
}

/** Does it hold TeX and nothing else, as its class and its delimiters or its kind say? */
function isTex(element: ElementNode, names: string): boolean {
  if (!TEX_NAMES.test(element.name) || !TEX.test(names)) return false;
  const text = briefText(element, LONGEST);
  if (text === undefined || text === "") return false;
  if (element.one("math, script, .katex, .MathJax, mjx-container, img") !== undefined) return false;
  return (
    delimited(text) !== undefined || /(?:^|\s)(?:inline|display|language-math)(?:$|\s)/.test(names)
  );
}

/** A formula as TeX where the page has it, else made of its MathML; nothing for what only repeats one. */
export function readMath(element: ElementNode): MathBlock | InlineMath | undefined {
  const math = element.name === "math" ? element : element.one("math");
  const written = texOf(element, math) ?? "";
  const signs = delimited(written);
  const value = oneLine(collapse(signs?.tex ?? written)).slice(0, LONGEST);
  if (value === "") return undefined;
  const markup = math === undefined ? undefined : mathml(math);
  const type = signs?.display === true || isDisplay(element, math) ? "math" : "inlineMath";
  return { type, value, ...(markup !== undefined && { mathml: markup }) };
}

function texOf(element: ElementNode, math: ElementNode | undefined): string | undefined {
  if (element.name === "script") return rawText(element);
  if (element.name === "img") return bare(texOfPicture(element) ?? "");
  const names = element.attr("class") ?? "";
  if (math === undefined && TEX.test(names) && TEX_NAMES.test(element.name))
    return rawText(element).trim();
  const tex = math?.all("annotation").find((one) => /tex/i.test(one.attr("encoding") ?? ""));
  if (tex !== undefined) return bare(rawText(tex));
  const alt =
    math?.attr("alttext") ??
    element.attr("data-tex") ??
    element.attr("data-formula") ??
    element.one("img[alt]")?.attr("alt");
  if (alt !== undefined) return bare(alt);
  if (math !== undefined) return texOfMathml(math);
  // Without MathML, what is drawn is all there is; the preview in front of it repeats it.
  const drawn = element.is(".katex, .katex-display") ? element.one(".katex-html") : undefined;
  return drawn && rawText(drawn).replace(/\u200b/g, "");
}

/** Without the wrapping that wikis add: "{\\displaystyle x}". */
function bare(tex: string): string {
  const text = tex.slice(0, LONGEST).trim();
  const wrapped = /^\{\\(?:display|text)style (?=.)/s.exec(text)?.[0];
  const inner = wrapped !== undefined && text.endsWith("}") ? text.slice(wrapped.length, -1) : text;
  return inner.replace(/^\$(?!\$)|(?<!\$)\$$/g, "");
}

function isDisplay(element: ElementNode, math: ElementNode | undefined): boolean {
  const around = [element, element.parent, element.one("img, .katex-display")]
    .map((box) => box?.attr("class") ?? "")
    .join(" ");
  return (
    math?.attr("display") === "block" ||
    math?.attr("mode") === "display" ||
    element.attr("display") === "true" ||
    element.name === "pre" ||
    /mode\s{0,3}=\s{0,3}display/.test(element.attr("type") ?? "") ||
    DISPLAY.test(around)
  );
}
