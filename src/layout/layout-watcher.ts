import { BlockBuilder } from "../body/block-builder.js";
import { BlockSink } from "../body/block-sink.js";
import { Flow } from "../body/flow.js";
import { namedFootnotes } from "../body/footnotes/named-footnotes.js";
import type { BodyOutput } from "../body/output.js";
import { LayoutRules } from "../body/rules.js";
import type { Note } from "../model/article.js";
import type { PageView } from "../model/page.js";
import type { CompiledLayout } from "../profile/compiled.js";
import type { LayoutSpec } from "../profile/profile.js";
import type { ElementNode } from "../tree/node.js";
import type { Visibility } from "../visibility/visibility.js";

/** Looks for one layout's scope and containers while the page is read, and reads them. */
export class LayoutWatcher {
  readonly layout: LayoutSpec;
  readonly notes: Note[] = [];
  /** Has a container opened? */
  begun = false;
  /** Has the scope closed, or what stands behind the story opened? */
  complete = false;
  readonly #reader: BlockBuilder;
  readonly #sink: BlockSink;
  readonly #flow: Flow;
  readonly #compiled: CompiledLayout;
  #scopeElement: ElementNode | undefined;
  #containerElement: ElementNode | undefined;
  /** Is the container read when it is complete? */
  #whole = false;
  /** A dropped element or a note outside the containers. */
  #apart: ElementNode | undefined;
  readonly #buffered: ElementNode[] = [];

  constructor(
    compiled: CompiledLayout,
    page: PageView,
    output: BodyOutput,
    visibility: Visibility,
  ) {
    this.layout = compiled.spec;
    this.#compiled = compiled;
    this.#reader = new BlockBuilder({
      rules: new LayoutRules(compiled, visibility),
      page,
      footnotes: namedFootnotes,
      positions: output.positions,
      note: (note) => this.notes.push(note),
      diagnostics: output.diagnostics,
    });
    this.#sink = new BlockSink((block) => output.block(block));
    this.#flow = new Flow(this.#reader, (block) => this.#sink.push(block));
  }

  /** Is the story open, with more to come? */
  get open(): boolean {
    return this.#scopeElement !== undefined && !this.complete;
  }

  opened(element: ElementNode, index: number): void {
    if (this.complete || this.#apart !== undefined) return;
    if (this.#containerElement !== undefined) {
      if (!this.#whole) this.#flow.open(element, index);
      return;
    }
    const { scope, end, container } = this.#compiled;
    if (scope !== undefined && this.#scopeElement === undefined) {
      if (!scope(element)) return;
      this.#scopeElement = element;
    }
    if (container(element)) this.#enter(element);
    else if (this.begun && end?.(element) === true) this.finish();
    else if (this.#standsApart(element)) this.#apart = element;
  }

  closed(element: ElementNode): void {
    if (this.complete) return;
    if (this.#apart === element) {
      this.#apart = undefined;
      this.#reader.unit(element);
    } else if (this.#containerElement === element) {
      this.#containerElement = undefined;
      if (this.#isEntry(element)) {
        for (const block of this.#reader.unit(element)) this.#sink.push(block);
      } else if (this.layout.buffered === true) this.#buffered.push(element);
      else this.#flow.leave();
    } else if (this.#containerElement !== undefined && !this.#whole) {
      this.#flow.close(element);
    }
    if (this.#scopeElement === element) this.finish();
  }

  /** The story, or the page, is complete. */
  finish(): void {
    if (this.complete) return;
    this.complete = true;
    for (const container of this.#buffered) this.#flow.replay(container);
  }

  #enter(container: ElementNode): void {
    this.begun = true;
    this.#containerElement = container;
    this.#whole = this.layout.buffered === true || this.#isEntry(container);
    if (!this.#whole) this.#flow.enter(container);
  }

  /** Is the container itself one entry? */
  #isEntry(container: ElementNode): boolean {
    return this.#compiled.rules.all(container).some((action) => action.do === "post");
  }

  #standsApart(element: ElementNode): boolean {
    // Not by the rules that are asked again when it is complete: those of a buffered layout may look forward.
    const action = this.#compiled.rules.first(element);
    return action?.do === "drop" || action?.do === "note";
  }
}
