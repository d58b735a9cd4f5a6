import type { Block, FootnoteDefinition, Inline } from "../../model/block.js";
import type { ElementNode } from "../../tree/node.js";
import type { ElementReader } from "../context.js";
import { inlineText } from "../word-count.js";
import type { Footnote } from "./footnotes.js";

// What is left of a label whose link is gone: "[1]", "1.", "^", "[]".
const SIGNS = /^\s*(?:[\^↑]\s*)*/;
const LABEL = /^(?:[[(]\s{0,2}([^\s\])]{0,12})\s{0,2}[\])]|([^\s.:)]{1,12}))[.:)]?(?:\s+|$)/;
const LEFT = /^[\s.:,;^↑\u00a0]*$/;

/** A note as a block, without its label; nothing if it says nothing. */
export function readNote(
  note: Footnote,
  box: ElementNode,
  reader: ElementReader,
): FootnoteDefinition[] {
  const blocks = note.nodes === undefined ? reader.blocks(box) : reader.run(note.nodes);
  const children = withoutLabel(blocks, note);
  if (children.length === 0) return [];
  return [{ type: "footnoteDefinition", identifier: note.identifier, children }];
}

function withoutLabel(blocks: Block[], { label, identifier }: Footnote): Block[] {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph") return blocks;
  const labels = new Set(["", label, identifier]);
  const children = begun(first.children, labels);
  if (children.length === 0 || LEFT.test(inlineText(children))) return rest;
  return [{ ...first, children }, ...rest];
}

/** Inlines without the label that they begin with. */
function begun(children: readonly Inline[], labels: ReadonlySet<string>): Inline[] {
  const [head, ...tail] = children;
  if (head === undefined) return [];
  if (head.type === "text") {
    const text = head.value.replace(SIGNS, "");
    const found = LABEL.exec(text);
    const content = found?.[1] ?? found?.[2];
    const isLabel = content !== undefined && labels.has(content);
    const value = isLabel ? text.slice(found?.[0].length).trimStart() : text;
    if (value === "") return isLabel && content !== "" ? trimmed(tail) : begun(tail, labels);
    return [{ ...head, value }, ...tail];
  }
  const marked = "children" in head ? inlineText(head.children).trim() : undefined;
  const bare = marked?.replace(/^[[(]|[\])]?[.:]?$/g, "");
  return bare !== undefined && labels.has(bare) ? begun(tail, labels) : [head, ...tail];
}

function trimmed([head, ...tail]: readonly Inline[]): Inline[] {
  if (head?.type !== "text") return head === undefined ? [] : [head, ...tail];
  const value = head.value.replace(/^[\s.:)\]]+/, "");
  return value === "" ? tail : [{ ...head, value }, ...tail];
}
