import type { Inline, InlineParent } from "../model/block.js";
import { collapse, isBlank } from "../text/whitespace.js";
import type { ElementNode, TreeNode } from "../tree/node.js";

/** A mark that text may stand under. */
export interface Mark {
  readonly type: "link" | InlineParent["type"];
  /** Makes the inline that holds `children`. */
  readonly make: (children: Inline[]) => Inline;
}

/** A mark that is open, with what stands under it so far. */
export interface OpenMark {
  readonly mark: Mark;
  children: Inline[];
}

/**
 * A run of text and marks, white space collapsed across them as a browser does
 * (https://www.w3.org/TR/css-text-3/#white-space-rules).
 */
export class InlineRun {
  #children: Inline[] = [];
  // Of each type one at most: page after page of nested marks would be made again in each paragraph.
  readonly #open: OpenMark[] = [];
  /** Would another space here be seen? */
  #spaced = true;
  #visible = false;

  /** Is there anything to see in the run so far? */
  get visible(): boolean {
    return this.#visible;
  }

  text(data: string): void {
    let value = collapse(data);
    if (this.#spaced && value.startsWith(" ")) value = value.slice(1);
    if (value === "") return;
    this.#spaced = value.endsWith(" ");
    if (!this.#visible && !isBlank(value)) this.#visible = true;
    const into = this.#into();
    const last = into[into.length - 1];
    if (last?.type === "text") last.value += value;
    else into.push({ type: "text", value });
  }

  /** An inline that is complete as it is: code, formula, footnote mark. */
  add(inline: Inline): void {
    this.#into().push(inline);
    this.#spaced = false;
    this.#visible = true;
  }

  break(): void {
    if (!this.#visible) return;
    const into = this.#into();
    const last = into[into.length - 1];
    if (last?.type === "text") last.value = last.value.trimEnd();
    into.push({ type: "break" });
    this.#spaced = true;
  }

  /** Opens a mark. What is strong already gets no stronger; a link inside of another ends the outer one, as in browsers. */
  open(mark: Mark): OpenMark | undefined {
    if (this.#open.some((level) => level.mark.type === mark.type)) {
      if (mark.type !== "link") return undefined;
      this.#reopen(this.#closeAll().filter((level) => level.mark.type !== "link"));
    }
    const level = { mark, children: [] };
    this.#open.push(level);
    return level;
  }

  /** Closes a mark, unless a link inside of it did. */
  close(level: OpenMark): void {
    if (this.#open[this.#open.length - 1] === level) this.#pop();
  }

  #pop(): void {
    const level = this.#open.pop();
    if (level === undefined || level.children.length === 0) return;
    this.#into().push(level.mark.make([...level.children]));
  }

  /** Ends the run here and begins the next one under the same marks. */
  take(): Inline[] {
    const levels = this.#closeAll();
    // A copy: V8 gives a list that grows from nothing room for seventeen, and most runs are one text.
    const taken = this.#visible ? [...trimEnd(trimStart(this.#children))] : [];
    this.#children = [];
    this.#spaced = true;
    this.#visible = false;
    this.#reopen(levels);
    return taken;
  }

  #closeAll(): OpenMark[] {
    const levels = [...this.#open];
    while (this.#open.length > 0) this.#pop();
    return levels;
  }

  #reopen(levels: readonly OpenMark[]): void {
    for (const level of levels) {
      level.children = [];
      this.#open.push(level);
    }
  }

  #into(): Inline[] {
    return this.#open[this.#open.length - 1]?.children ?? this.#children;
  }
}

function trimStart(inlines: Inline[]): Inline[] {
  return trim(inlines, 0, (value) => value.trimStart());
}

function trimEnd(inlines: Inline[]): Inline[] {
  return trim(inlines, -1, (value) => value.trimEnd());
}

/** Cuts white space and breaks at one end, and whatever is empty then. */
function trim(inlines: Inline[], end: 0 | -1, cut: (value: string) => string): Inline[] {
  for (let edge = inlines.at(end); edge !== undefined; edge = inlines.at(end)) {
    if (edge.type === "text") {
      edge.value = cut(edge.value);
      if (edge.value !== "") break;
    } else if ("children" in edge) {
      if (trim(edge.children, end, cut).length > 0) break;
    } else if (edge.type !== "break") break;
    if (end === 0) inlines.shift();
    else inlines.pop();
  }
  return inlines;
}

const NONE = ["", ""] as const;
const QUOTES = ["“", "”"] as const;
const BADGE = /(?:^|[\s_-])(?:badge|stab|portability|pill|chip|lozenge)(?:$|[\s_-])/i;

/**
 * What stands in the text before and behind an inline element that styles alone set apart: quotation marks, and a blank
 * between words and a badge, a word in a frame of its own: "Wheel" and then "beta".
 */
export function inlineEdges(element: ElementNode): readonly [before: string, behind: string] {
  if (element.name === "q") return QUOTES;
  const names = element.attr("class");
  if (names === undefined || !BADGE.test(names)) return NONE;
  return [
    /[\p{L}\p{N})]$/u.test(nearText(element.prev)) ? " " : "",
    /^[\p{L}\p{N}(]/u.test(nearText(element.next)) ? " " : "",
  ];
}

const nearText = (node: TreeNode | null): string =>
  node === null ? "" : node.type === "text" ? node.data : node.text();
