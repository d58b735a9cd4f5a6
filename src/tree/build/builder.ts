import { withoutInvisibleMarks } from "../../text/invisible-marks.js";
import { GrowingText } from "../../text/strings/growing-text.js";
import type { Utf8Signs } from "../../text/utf8-signs.js";
import type { Attributes } from "../attributes.js";
import { ElementNode, RootNode, TextNode } from "../node.js";
import { SelectorCache } from "../selector-cache.js";
import { DataScript } from "./data-script.js";
import { OpenElements } from "./open-elements.js";
import { isPruned } from "./prune.js";
import { decodedText } from "./references.js";
import { StartTag } from "./start-tag.js";
import { StreamedPlaces } from "./streamed-places.js";
import type { TagKind } from "./tags/tag-kind.js";
import { type TokenListener, TokenReader } from "./token-reader.js";
import { TreeBudget, type TreeLimits } from "./tree-budget.js";
import type { TreeListener } from "./tree-listener.js";

/**
 * Grows a pruned tree from text that arrives in pieces.
 *
 * htmlparser2's tokenizer finds the tags. Which elements they open and end is decided here, nearer to a browser's tree than
 * by htmlparser2's own parser: there an end tag passes any box, so that a stray `</p>` ends a story.
 * Where the pieces are cut cannot be seen in the tree or in the order of the listener's calls.
 */
export class TreeBuilder implements TokenListener {
  readonly root: RootNode = new RootNode(new SelectorCache());
  /** Which limit stopped the tree, if one did. */
  overflow: "depth" | TreeBudget["overflow"];
  /** Where pieces belong that the page sends late. */
  readonly streamed: StreamedPlaces = new StreamedPlaces();
  readonly #tokens: TokenReader = new TokenReader(this);
  readonly #listener: TreeListener;
  readonly #depth: number;
  readonly #budget: TreeBudget;
  readonly #open = new OpenElements();
  #current: ElementNode = this.root;
  #pruned = 0; // open elements at and below the outermost pruned one
  #script: DataScript | undefined;
  #style: { readonly attributes: Attributes; text: string } | undefined;
  #stopped = false;
  /** Text since the last tag or comment, as the page writes it, and where it begins and ends. */
  readonly #written = new GrowingText();
  #writtenFrom = 0;
  #writtenTo = 0;
  #read = 0; // how far the page has been read

  constructor(listener: TreeListener, limits: TreeLimits) {
    this.#listener = listener;
    this.#depth = limits.depth;
    this.#budget = new TreeBudget(limits.nodes, limits.characters);
  }

  /** No further token is read; the tree stays as it is. */
  stop(): void {
    this.#stopped = true;
    this.#tokens.stop();
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** The next piece, as text or as signs of UTF-8: then all are, and positions are bytes. */
  write(text: string, signs?: Utf8Signs): void {
    this.#tokens.write(text, signs);
  }

  /** Closes whatever is open. */
  end(): void {
    // Not by the tokenizer's own end(), which makes text of half a tag. A space lets go of all text that it holds; what
    // it still holds then is half a tag.
    this.#flush();
    this.#budget.run(-1); // The space is none of the page's.
    this.write(" ");
    this.#flush();
    this.stop();
    this.#endScript();
    while (this.#current.parent !== null) {
      const element = this.#current;
      element.end = this.#read;
      this.#current = this.#current.parent;
      this.#listener.close(element);
    }
  }

  get inForeign(): boolean {
    return this.#open.inForeign;
  }
  /** In formulas a section is text, in scripts it stands as it is. */
  get knowsCdata(): boolean {
    return this.#open.inForeign || this.#script !== undefined || this.#open.inRawText;
  }

  get wantsText(): boolean {
    return this.#pruned === 0 || this.#script !== undefined || this.#style !== undefined;
  }

  get wantsAttributes(): boolean {
    return this.#pruned === 0;
  }

  startTag(tag: StartTag, end: number): void {
    this.#flush();
    this.#read = end;
    const foreign = this.#open.inForeign;
    const kind = tag.kind.name === "image" && !foreign ? this.#tokens.kinds.of("img") : tag.kind;
    if (this.#stopped || (kind.isOnce && kind.open > 0)) return;
    if (!foreign) this.#close(this.#open.endedByStart(kind), tag.start, tag.start);
    this.#element(kind, tag);
    const isClosed = kind.isVoid || (tag.selfClosing && (foreign || this.#open.inForeign));
    if (isClosed) this.#close(1, end, end);
  }

  endTag(kind: TagKind, start: number, end: number): void {
    this.#flush();
    this.#read = end;
    // What is left out ends with its own end tag, whatever was open in it.
    const ended = kind.isVoid ? 0 : this.#open.endedByEnd(kind, this.#pruned > 0);
    this.#close(ended, start, end);
    // HTML, "in body": these end tags stand for an element without content.
    if (ended === 0 && (kind.name === "br" || (kind.name === "p" && !this.#open.inForeign))) {
      const tag = new StartTag(kind);
      tag.start = start;
      this.#element(kind, tag);
      this.#close(1, end, end);
    }
  }

  text(data: string, start: number, end: number): void {
    this.#read = end;
    if (this.#pruned > 0) {
      this.#script?.write(data);
      if (this.#style !== undefined) this.#style.text += data;
      return;
    }
    if (this.#written.isEmpty) this.#writtenFrom = start;
    const fits = this.#budget.text(data);
    this.#written.add(fits);
    this.#writtenTo = start + fits.length;
    if (fits !== data) this.#flush();
  }

  cdata(data: string, start: number, end: number): void {
    this.#flush();
    this.#read = end;
    if (this.#pruned > 0) this.#script?.write(data);
    else this.#put(this.#budget.text(data), start, end);
  }

  get wantsComments(): boolean {
    return this.streamed.some && this.#pruned === 0;
  }

  comment(end: number, text: string): void {
    this.#flush();
    this.#read = end;
    if (text !== "") this.streamed.comment(text, this.#current.children.at(-1));
  }

  #element(kind: TagKind, tag: StartTag): void {
    if (this.#stopped) return;
    // What is searched for at each end tag must not grow without limit.
    if (this.#open.depth >= this.#depth) {
      this.#overflowed("depth");
      return;
    }
    this.#open.push(kind);
    if (this.#pruned > 0) {
      this.#pruned++;
      return;
    }
    const { name } = kind;
    const { attributes } = tag;
    if (
      isPruned(name, attributes) &&
      !(name === "template" && this.streamed.keepsTemplate(attributes))
    ) {
      this.#pruned = 1;
      if (name === "script") this.#script = new DataScript(attributes);
      else if (name === "style") this.#style = { attributes, text: "" };
      return;
    }
    this.#budget.element(tag.count, tag.characters);
    if (this.#overflowed(this.#budget.overflow)) return;
    const element = new ElementNode(name, attributes, tag.bits);
    element.start = tag.start;
    this.#current.append(element);
    this.#current = element;
    this.streamed.opened(element);
    this.#listener.open(element);
  }

  /** Closes the innermost elements; the last of them ends with the tag, the others in front of it. */
  #close(count: number, start: number, end: number): void {
    for (let left = count; left > 0 && !this.#stopped; left--) {
      const name = this.#open.pop()?.name;
      if (this.#pruned > 0) {
        this.#pruned--;
        if (name === "script") this.#endScript();
        else if (name === "style") this.#endStyle();
        continue;
      }
      const element = this.#current;
      element.end = left === 1 ? end : start;
      if (element.parent !== null) this.#current = element.parent;
      this.#listener.close(element);
    }
  }

  #endScript(): void {
    if (this.#script?.complete() === true) this.#listener.data(this.#script);
    this.#script = undefined;
  }

  #endStyle(): void {
    const style = this.#style;
    this.#style = undefined;
    if (style !== undefined) this.#listener.style?.(style.text, style.attributes, this.#current);
  }

  #flush(): void {
    if (this.#written.isEmpty) return;
    const raw = this.#open.inRawText && !this.#open.inForeign;
    const written = this.#written.take();
    const text = withoutInvisibleMarks(raw ? written : decodedText(written));
    this.#put(text, this.#writtenFrom, this.#writtenTo);
  }

  #put(text: string, start: number, end: number): void {
    if (this.#stopped) return;
    const { children } = this.#current;
    const last = children.length === 0 ? undefined : children[children.length - 1];
    if (last?.type === "text" && last !== this.streamed.lastOfPlace) {
      last.add(text, end);
      this.root.work.grow(text.length);
    } else if (this.#budget.run()) this.#current.append(new TextNode(text, start, end));
    this.#overflowed(this.#budget.overflow);
  }

  #overflowed(limit: TreeBuilder["overflow"]): boolean {
    this.overflow = limit;
    if (limit !== undefined) this.stop();
    return this.#stopped;
  }
}
