import type { SourcePosition } from "../../model/block.js";
import type { TextNode } from "../../tree/node.js";

/** TeX between delimiters that set it apart from text. */
export interface Delimited {
  readonly tex: string;
  /** Is it set on a line of its own? */
  readonly display: boolean;
}

const SIGNS: readonly (readonly [open: string, close: string, display: boolean])[] = [
  ["\\(", "\\)", false],
  ["\\[", "\\]", true],
  ["$$", "$$", true],
];
// "$5 and $6" is no formula: one dollar counts only where the page marks the box.
const DOLLAR = ["$", "$", false] as const;
// A formula in the text of a page is a line or two.
const LONGEST = 4000;

/** The TeX of a text that is one formula between delimiters, and nothing else. */
export function delimited(text: string): Delimited | undefined {
  const trimmed = text.trim();
  for (const [open, close, display] of [...SIGNS, DOLLAR]) {
    const isWhole = trimmed.startsWith(open) && trimmed.endsWith(close);
    if (!isWhole || trimmed.length <= open.length + close.length) continue;
    return { tex: trimmed.slice(open.length, -close.length).trim(), display };
  }
  return undefined;
}

/** A piece of a text: characters, or the formula that they are, and where they begin. */
export interface TextPart {
  readonly text: string;
  readonly at: number;
  readonly tex?: string;
  readonly display?: boolean;
}

/** Text cut at the formulas in it. */
export function cutAtFormulas(text: string): TextPart[] {
  const parts: TextPart[] = [];
  // A delimiter that is not closed behind here is not closed anywhere behind: each is looked for once.
  const open = new Set(SIGNS);
  let from = 0;
  while (open.size > 0) {
    let start = -1;
    let signs: (typeof SIGNS)[number] | undefined;
    for (const candidate of open) {
      const at = text.indexOf(candidate[0], from);
      if (at < 0) open.delete(candidate);
      else if (start < 0 || at < start) {
        start = at;
        signs = candidate;
      }
    }
    if (signs === undefined) break;
    const [opening, closing, display] = signs;
    const end = text.indexOf(closing, start + opening.length);
    if (end < 0) {
      open.delete(signs);
      continue;
    }
    const tex = text.slice(start + opening.length, end).trim();
    if (tex === "" || tex.length > LONGEST) {
      parts.push({ text: text.slice(from, end), at: from });
      from = end;
      continue;
    }
    if (start > from) parts.push({ text: text.slice(from, start), at: from });
    from = end + closing.length;
    parts.push({ text: text.slice(start, from), at: start, tex, display });
  }
  if (from < text.length) parts.push({ text: text.slice(from), at: from });
  return parts;
}

/** Where a part of a text stands in the source: all of the text where its characters are not written as they are. */
export function rangeIn(node: TextNode, { text, at }: TextPart): SourcePosition {
  const { start, end } = node;
  if (node.data.length !== end - start) return { start, end };
  return { start: start + at, end: start + at + text.length };
}
