import { emojiOf } from "../media/as-text/emoji.js";
import { isWordOfSentence, standsInSentence } from "../media/as-text/in-sentence.js";
import { initialOf } from "../media/as-text/initial.js";
import { signInCell } from "../media/as-text/sign-in-cell.js";
import { readEmbed } from "../media/embed.js";
import { readFigure } from "../media/figure.js";
import type { Block, Inline, SourcePosition } from "../model/block.js";
import { safeUrl } from "../text/address/url.js";
import { collapse, isBlank } from "../text/whitespace.js";
import { CODES, CONTROLS, MARKS, PICTURES } from "../tree/element-kinds.js";
import { type ElementNode, rawText, type TextNode, type TreeNode } from "../tree/node.js";
import { showsLines } from "../tree/shown-lines.js";
import { isWrapper } from "../tree/wrapper.js";
import { readCode } from "./code/code.js";
import { isBlockCode } from "./code/code-box.js";
import type { ElementReader } from "./context.js";
import { isDisclosure, isUnfolder } from "./disclosure.js";
import { inlineNoteId, isInlineNote, isNoteToggle } from "./footnotes/inline-note.js";
import { readNote } from "./footnotes/read-note.js";
import { isBlockByRole } from "./handle/index.js";
import { isHeadingSign } from "./heading-signs.js";
import { InlineRun, inlineEdges, type Mark } from "./inline-run.js";
import { cutAtFormulas, rangeIn, type TextPart } from "./math/delimiters.js";
import { isMath, readMath } from "./math/math.js";
import { SourceRange, withPositions } from "./positions.js";

/**
 * A run of text, marks and whatever else stands among them, as paragraphs and blocks.
 *
 * Two line breaks make a new paragraph. A block inside the run ends the paragraph; a picture stands
 * before a paragraph that has not begun, else behind it.
 */
export function paragraphs(nodes: readonly TreeNode[], reader: ElementReader): Block[] {
  const walker = new Walker(reader);
  walker.walk(nodes);
  return walker.end();
}

/** The text and marks of a run, on their own: blocks inside it are read as text. */
export function inlines(nodes: readonly TreeNode[], reader: ElementReader): Inline[] {
  const out: Inline[] = [];
  for (const block of paragraphs(nodes, reader)) {
    const children = block.type === "paragraph" || block.type === "heading" ? block.children : [];
    if (children.length > 0 && out.length > 0) out.push({ type: "break" });
    for (const child of children) out.push(child);
  }
  return out;
}

class Walker {
  readonly #reader: ElementReader;
  readonly #run = new InlineRun();
  readonly #blocks: Block[] = [];
  #pictures: Block[] = [];
  #notes: Block[] = [];
  #breaks = 0;
  readonly #range: SourceRange;

  constructor(reader: ElementReader) {
    this.#reader = reader;
    this.#range = new SourceRange(reader.context.positions);
  }

  walk(nodes: readonly TreeNode[]): void {
    for (const node of nodes) {
      if (node.type === "tag") this.#element(node);
      else if (!this.#reader.context.rules.drops(node)) this.#text(node);
    }
  }

  end(): Block[] {
    const children = this.#run.take();
    const { position } = this.#range;
    if (children.length > 0)
      this.#blocks.push({ type: "paragraph", ...(position && { position }), children });
    this.#range.clear();
    for (const picture of this.#pictures) this.#blocks.push(picture);
    for (const note of this.#notes) this.#blocks.push(note);
    this.#pictures = [];
    this.#notes = [];
    return this.#blocks;
  }

  /** A note that stands in the text: a mark there, and its text behind the paragraph. */
  #note(element: ElementNode): void {
    const identifier = inlineNoteId(element) ?? `note-${this.#reader.nextNote()}`;
    const [note] = readNote({ identifier, label: identifier }, element, this.#reader);
    if (note === undefined) return;
    this.#add({ type: "footnoteReference", identifier }, element);
    this.#notes.push(...this.#placed(note, element));
  }

  #text(node: TextNode): void {
    const { data } = node;
    const mayHoldTex = data.includes("$$") || /\\[([]/.test(data);
    if (data.includes("\n") && showsLines(node)) this.#lines(node);
    else if (!mayHoldTex || !this.#reader.context.page.typesetsMath) this.#plain(data, node);
    else for (const part of cutAtFormulas(data)) this.#part(part, rangeIn(node, part));
  }

  /** Each line break of the source as one. */
  #lines(node: TextNode): void {
    for (const [i, line] of node.data.split("\n").entries()) {
      if (i > 0) this.#breaks++;
      this.#plain(line, node);
    }
  }

  /** Text, or a formula that stands in it between delimiters. */
  #part(part: TextPart, range: SourcePosition): void {
    if (part.tex === undefined) this.#plain(part.text, range);
    else if (part.display)
      this.#interrupt(
        withPositions([{ type: "math", value: collapse(part.tex) }], range, this.#range.on),
      );
    else this.#add({ type: "inlineMath", value: collapse(part.tex) }, range);
  }

  #plain(data: string, range: SourcePosition): void {
    const isSeen = !isBlank(data);
    if (this.#breaks > 0 && isSeen) this.#settleBreaks();
    if (isSeen) this.#range.cover(range);
    this.#run.text(data);
  }

  #element(element: ElementNode): void {
    const { name } = element;
    const ruled = name === "br" ? undefined : this.#reader.ruled(element);
    if (name === "br") this.#breaks++;
    else if (ruled !== undefined) this.#ruled(ruled, element);
    else if (PICTURES.has(name) && !isMath(element)) this.#picture(element);
    else if (name === "noscript") this.#interrupt(this.#fallback(element));
    else if (name === "script" ? !isMath(element) : element.attr("data-pin-do") !== undefined)
      this.#interrupt(this.#elsewhere(element));
    else if (isDisclosure(element)) this.#interrupt(paragraphs(element.children, this.#reader));
    else if (isWordOfSentence(element)) this.#inline(element);
    else if (CONTROLS.has(name) && !isMath(element)) return;
    else if (name === "audio" && this.#run.visible && this.#breaks === 0)
      this.#pictures.push(...this.#reader.unruled(element));
    else if (this.#reader.context.footnotes.at(element) !== undefined)
      this.#interrupt(this.#reader.unruled(element));
    else if (isInlineNote(element)) this.#note(element);
    else if (isWrapper(element) || this.#reader.isBlock(name) || isBlockByRole(element))
      this.#interrupt(this.#reader.unruled(element));
    else this.#inline(element);
  }

  /** A picture among the words of a line does not cut them. */
  #ruled(blocks: readonly Block[], element: ElementNode): void {
    const isInLine = this.#run.visible && this.#breaks === 0 && standsInSentence(element);
    if (isInLine && blocks.every(({ type }) => type === "figure")) this.#pictures.push(...blocks);
    else this.#interrupt(blocks);
  }

  #inline(element: ElementNode): void {
    const { name } = element;
    const { footnotes } = this.#reader.context;
    const note = name === "a" ? footnotes.reference(element) : undefined;
    if (note !== undefined) this.#add(note, element);
    else if ((name === "a" && footnotes.isBacklink(element)) || isHeadingSign(element)) return;
    else if (isNoteToggle(element) || isUnfolder(element)) return;
    else if (isMath(element)) {
      const math = readMath(element);
      if (math?.type === "math") this.#interrupt(this.#placed(math, element));
      else if (math !== undefined) this.#add(math, element);
    } else if (name === "code" && isBlockCode(element)) {
      const block = readCode(element);
      if (block !== undefined) this.#interrupt(this.#placed(block, element));
    } else if (CODES.has(name)) {
      const value = collapse(rawText(element)).trim();
      if (value !== "") this.#add({ type: "inlineCode", value }, element);
    } else {
      const [before, behind] = inlineEdges(element);
      this.#plain(before, element);
      const mark = this.#mark(element);
      const opened = mark && this.#run.open(mark);
      this.walk(element.children);
      if (opened !== undefined) this.#run.close(opened);
      this.#plain(behind, element);
    }
  }

  #mark(element: ElementNode): Mark | undefined {
    if (element.name === "a") {
      const href = element.attr("href");
      const url = href === undefined ? undefined : safeUrl(href, this.#reader.context.page.base);
      return url === undefined
        ? undefined
        : { type: "link", make: (children) => ({ type: "link", url, children }) };
    }
    const type = Object.hasOwn(MARKS, element.name) ? MARKS[element.name] : undefined;
    if (type === undefined) return undefined;
    return {
      type,
      make: (children) => {
        const [only] = children;
        // The mark of a note is set high by itself.
        const note = children.length === 1 && only?.type === "footnoteReference";
        return note ? only : { type, children };
      },
    };
  }

  #add(inline: Inline, range: SourcePosition): void {
    this.#settleBreaks();
    this.#range.cover(range);
    this.#run.add(inline);
  }

  #picture(element: ElementNode): void {
    const { context, tables } = this.#reader;
    const sign = emojiOf(element) ?? initialOf(element);
    const figure = sign === undefined ? readFigure(element, context.page) : undefined;
    const said = figure === undefined && tables > 0 ? signInCell(element) : undefined;
    this.#plain(sign ?? said ?? "", element);
    if (figure === undefined) return;
    (this.#run.visible ? this.#pictures : this.#blocks).push(...this.#placed(figure, element));
  }

  /** What a script sets in the place of its own tag, or of the link that names it. */
  #elsewhere(element: ElementNode): Block[] {
    const embed = readEmbed(element, this.#reader.context.page);
    return embed === undefined ? [] : this.#placed(embed, element);
  }

  /** A player that waits for a script may stand in `noscript` alone. */
  #fallback(element: ElementNode): Block[] {
    const frame = element.one("iframe");
    if (frame === undefined || element.parent?.one("iframe") !== frame) return [];
    const embed = readEmbed(frame, this.#reader.context.page);
    return embed === undefined ? [] : this.#placed(embed, element);
  }

  #placed(block: Block, element: ElementNode): Block[] {
    return withPositions([block], element, this.#range.on);
  }

  #interrupt(blocks: readonly Block[]): void {
    if (blocks.length === 0) return;
    this.#breaks = 0;
    this.end();
    for (const block of blocks) this.#blocks.push(block);
  }

  #settleBreaks(): void {
    if (this.#breaks === 1) this.#run.break();
    else if (this.#breaks > 1) this.end();
    this.#breaks = 0;
  }
}
