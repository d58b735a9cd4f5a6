import type { Inline } from "../model/block.js";
import { tidyMarks } from "./marks.js";
import type { Phrasing } from "./nodes.js";
import type { NoteNumbers } from "./note-numbers.js";

/** What phrasing is made with. */
export interface PhrasingContext {
  readonly notes: NoteNumbers;
  /** Is a line break kept? Headings and cells stand on one line. */
  readonly breaks: boolean;
}

/** Inlines as mdast: one line, without breaks at its ends, empty marks or links to nowhere. */
export function phrasing(inlines: readonly Inline[], context: PhrasingContext): Phrasing[] {
  return trimmed(tidyMarks(inlines.flatMap((inline) => convert(inline, context, []))));
}

type MarkType = "link" | "emphasis" | "strong" | "delete" | "superscript" | "subscript";

/** `around` are the marks that are open: a mark inside of its like is none. */
function convert(
  inline: Inline,
  context: PhrasingContext,
  around: readonly MarkType[],
): Phrasing[] {
  switch (inline.type) {
    case "text": {
      const value = inline.value.replace(/[ \t]*[\r\n]+[ \t]*/g, " ");
      return value === "" ? [] : [{ type: "text", value }];
    }
    case "inlineCode":
      return inline.value.trim() === ""
        ? []
        : [{ type: "inlineCode", value: inline.value.replace(/[\r\n]+/g, " ") }];
    case "inlineMath":
      return [{ type: "inlineMath", value: inline.value.replace(/[\r\n]+/g, " ") }];
    case "break":
      return context.breaks ? [{ type: "break" }] : [{ type: "text", value: " " }];
    case "footnoteReference": {
      const number = context.notes.refer(inline.identifier);
      // A mark without a note is what a reader sees of it.
      return number === undefined
        ? [raised(inline.label ?? inline.identifier)]
        : [{ type: "footnoteReference", identifier: number, label: number }];
    }
    case "link": {
      const isOpen = around.includes("link");
      const children = inline.children.flatMap((child) =>
        convert(child, context, isOpen ? around : [...around, "link"]),
      );
      return !isOpen && inline.url !== "" && children.some(isSeen)
        ? [{ type: "link", url: inline.url, title: null, children: children as never }]
        : children;
    }
    default: {
      const { type } = inline;
      const isOpen = around.includes(type);
      const children = inline.children.flatMap((child) =>
        convert(child, context, isOpen ? around : [...around, type]),
      );
      if (isOpen || !children.some(isSeen)) return children;
      if (type === "superscript" || type === "subscript")
        return [{ type: "emphasis", data: { hName: TAGS[type] }, children: children as never }];
      return [{ type, children: children as never }];
    }
  }
}

const TAGS = { superscript: "sup", subscript: "sub" } as const;

function raised(value: string): Phrasing {
  return { type: "emphasis", data: { hName: "sup" }, children: [{ type: "text", value }] };
}

function isSeen(node: Phrasing): boolean {
  if (node.type === "break") return false;
  return node.type !== "text" || node.value.trim() !== "";
}

function trimmed(all: readonly Phrasing[]): Phrasing[] {
  let [from, to] = [0, all.length];
  for (; from < to; from++) if (!isTrimmedAway(all[from], "trimStart")) break;
  for (; to > from; to--) if (!isTrimmedAway(all[to - 1], "trimEnd")) break;
  const nodes = all.slice(from, to);
  // Blanks beside a break would be written as references.
  nodes.forEach((node, i) => {
    if (node.type !== "text") return;
    if (nodes[i - 1]?.type === "break") node.value = node.value.trimStart();
    if (nodes[i + 1]?.type === "break") node.value = node.value.trimEnd();
  });
  return nodes.filter((node) => node.type !== "text" || node.value !== "");
}

/** Cuts the blanks off a text; is nothing left of it, or is it a break? */
function isTrimmedAway(node: Phrasing | undefined, trim: "trimStart" | "trimEnd"): boolean {
  if (node?.type !== "text") return node?.type === "break";
  node.value = node.value[trim]();
  return node.value === "";
}
