import type { Inline } from "../model/block.js";
import { collapse, isBlank } from "../text/whitespace.js";

/** Makes the inline that holds `children`, or `undefined` when there is nothing to mark. */
export type Mark = (children: Inline[]) => Inline;

interface Open {
  readonly mark: Mark | undefined;
  readonly isLink: boolean;
  readonly children: Inline[];
}

/**
 * A run of text and marks, white space collapsed across them as a browser does
 * (https://www.w3.org/TR/css-text-3/#white-space-rules).
 */
export class InlineRun {
  #children: Inline[] = [];
  readonly #open: Open[] = [];
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

  open(mark: Mark, isLink = false): void {
    // Where a link begins inside of another, browsers end the outer one.
    if (isLink && this.#open.some((level) => level.isLink)) {
      const plain = { mark: undefined, isLink: false };
      this.#reopen(
        this.#closeAll().map((level) => (level.isLink ? { ...level, ...plain } : level)),
      );
    }
    this.#open.push({ mark, isLink, children: [] });
  }

  close(): void {
    const level = this.#open.pop();
    if (level === undefined || level.children.length === 0) return;
    const { mark, children } = level;
    this.#into().push(...(mark === undefined ? children : [mark(children)]));
  }

  /** Ends the run here and begins the next one under the same marks. */
  take(): Inline[] {
    const levels = this.#closeAll();
    const taken = this.#visible ? trimEnd(trimStart(this.#children)) : [];
    this.#children = [];
    this.#spaced = true;
    this.#visible = false;
    this.#reopen(levels);
    return taken;
  }

  #closeAll(): Open[] {
    const levels = [...this.#open];
    while (this.#open.length > 0) this.close();
    return levels;
  }

  #reopen(levels: readonly Open[]): void {
    for (const level of levels) this.#open.push({ ...level, children: [] });
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
