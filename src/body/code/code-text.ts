import { nearest } from "../../tree/ancestors.js";
import { attributeIn } from "../../tree/attributes.js";
import { CONTROLS } from "../../tree/element-kinds.js";
import type { ElementNode } from "../../tree/node.js";

const NUMBERS =
  /(?:^|[\s_-])(?:line-?num(?:ber)?s?(?:-rows)?|linenos?|lnt?|ln-num|gutter\w*|gutters|blob-num|hljs-ln-n(?:umbers)?|nums(?:-content)?|pre-numbering|(?:CodeMirror-)?linenumber|CodeMirror-gutter-wrapper)(?:$|[\s_-])/i;
// Each number may have a box, and a line break behind it.
const MOST_NUMBERS = 20_000;
const COUNTED = /^[\d\s.:]*$/;
const LINE =
  /(?:^|\s)(?:line|code-?line|cm-line|view-line|crayon-line|CodeMirror-line|ec-line|hljs-ln-line|token-line|LineRow|[\w-]{0,20}[_-]line)(?:$|\s)/i;
const BOXES = /^(?:div|li|tr|p|pre)$/;
const DISPLAYED = /(?:^|[;\s])display:\s?(?:block|flex|grid)/;
// What an editor shows of a name when it is pointed at.
const HOVER = /(?:^|[\s_-])(?:popup|tooltip)(?:$|[\s_-])/i;
// Hugo writes its line numbers so where no style sheet names them.
const UNSELECTABLE = /user-select:\s?none/;
const COPY =
  /(?:^|[\s_-])(?:copy|copied|clipboard|copybtn|copy-?button|toolbar|code-?header)(?:$|[\s_-])/i;

/** The text of code as it stands, without line numbers and what belongs to its box. */
export function codeText(element: ElementNode): string {
  const parts: string[] = [];
  const isKept = nearest(element, keepsBreaks) !== undefined;
  write(element, parts, isKept);
  // Pages without `pre` indent by blanks that do not break; code with such blanks in it does not run.
  const text = parts
    .join("")
    .replace(/\u200b|\ufeff/g, "")
    .replace(/\u00a0/g, " ");
  return text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
}

/** Does it hold line numbers and nothing else? */
export function isNumbers(element: ElementNode): boolean {
  const names = element.attr("class");
  return names !== undefined && NUMBERS.test(names) && holdsDigits(element) !== undefined;
}

/** Are there digits alone, as in a column of line numbers? */
export function isCounted(element: ElementNode): boolean {
  return holdsDigits(element) === true;
}

/** Are there digits, or no characters at all (`false`)? Anything else is found at its first character. */
function holdsDigits(element: ElementNode): boolean | undefined {
  let digits = false;
  let nodes = 0;
  const walk = (node: ElementNode): boolean =>
    node.children.every((child) => {
      if (++nodes > MOST_NUMBERS) return false;
      if (child.type === "tag") return walk(child);
      digits ||= /\d/.test(child.data);
      return COUNTED.test(child.data);
    });
  return walk(element) ? digits : undefined;
}

/** Is it the box of one line of code? */
export function isLine(element: ElementNode): boolean {
  return LINE.test(element.attr("class") ?? "");
}

/** Are line breaks of the source seen in it? */
function keepsBreaks({ name, attributes }: ElementNode): boolean {
  return (
    name === "pre" ||
    /white-space:\s?(?:pre|break-spaces)/.test(attributeIn(attributes, "style") ?? "")
  );
}

function write(element: ElementNode, parts: string[], isKept: boolean): void {
  for (const child of element.children) {
    // Outside of `pre` a break of the source behind one of the text is white space.
    const isDoubled = !isKept && child.prev?.type === "tag" && child.prev.name === "br";
    if (child.type === "text")
      parts.push(isDoubled ? child.data.replace(/^[ \t]*\r?\n/, "") : child.data);
    else if (child.name === "br") parts.push("\n");
    else if (!isLeftOut(child)) {
      const isRow =
        BOXES.test(child.name) || (child.name !== "code" && (isLine(child) || isDisplayed(child)));
      // Highlighters that put each line into a box of its own leave out the line breaks.
      if (isRow && !endsLine(parts)) parts.push("\n");
      const before = parts.length;
      write(child, parts, isKept);
      const isOpen = parts.length === before || !endsLine(parts);
      if (isRow && isOpen && !startsLine(child)) parts.push("\n");
    }
  }
}

function isLeftOut(element: ElementNode): boolean {
  return (
    CONTROLS.has(element.name) ||
    isNumbers(element) ||
    COPY.test(element.attr("class") ?? "") ||
    HOVER.test(element.attr("class") ?? "") ||
    (UNSELECTABLE.test(element.attr("style") ?? "") && isCounted(element))
  );
}

function isDisplayed(element: ElementNode): boolean {
  return DISPLAYED.test(element.attr("style") ?? "");
}

function endsLine(parts: readonly string[]): boolean {
  const last = parts[parts.length - 1];
  return last === undefined || last.endsWith("\n");
}

/** Does a line break follow that stands in the text itself? */
function startsLine(element: ElementNode): boolean {
  const next = element.next;
  if (next?.type === "tag") return next.name === "br";
  return next !== null && /^[ \t]*\r?\n/.test(next.data);
}
