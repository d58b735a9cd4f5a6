import { guarded } from "../check/guarded.js";
import { checkedBlocks } from "../check/hook-result.js";
import { dateHintsOf } from "../dates/hints.js";
import type { DateHints } from "../dates/written.js";
import { readEmbed } from "../media/embed.js";
import { looksLikeFigure, readFigure } from "../media/figure.js";
import type { Note, NoteKind } from "../model/article.js";
import type { Block, Inline } from "../model/block.js";
import type { Issue } from "../model/evidence.js";
import type { Action } from "../profile/compiled.js";
import type { HookContext } from "../profile/profile.js";
import type { ElementNode, TreeNode } from "../tree/node.js";
import { isWrapper } from "../tree/wrapper.js";
import { BlockSink } from "./block-sink.js";
import { mayBeCode, readCodeBox } from "./code/code-box.js";
import type { BodyContext, ElementReader } from "./context.js";
import { EmittedEntries } from "./emitted-entries.js";
import { EntryReader, toEntry } from "./entries/entry.js";
import { readPost } from "./entries/post.js";
import { speakerTurns } from "./entries/speaker-turns.js";
import { Flow } from "./flow.js";
import { readNote } from "./footnotes/read-note.js";
import { mayBeCallout, readCallout } from "./handle/callout.js";
import { withBreak } from "./handle/drawn-break.js";
import { foundFigure } from "./handle/figure.js";
import { HANDLERS, handlerOf } from "./handle/index.js";
import { hookContext } from "./hook-context.js";
import { isMath, readMath } from "./math/math.js";
import { inlines, paragraphs } from "./paragraphs.js";
import { withPositions } from "./positions.js";
import { describe, reportRemoval } from "./removal.js";

/** Reads complete elements by a layout's rules, and by the stock handlers where no rule speaks. */
export class BlockBuilder implements ElementReader {
  readonly context: BodyContext;
  #dates: DateHints | undefined;
  #tables = 0;
  #unnamed = 0;
  #isFaulty = false;
  readonly #entries = new EntryReader();
  readonly #hooks: HookContext;
  #rangeNote: { readonly range: ElementNode; readonly note: Note } | undefined;
  readonly #emitted = new EmittedEntries();
  /** Texts of the elements that a layout wants only once. */
  readonly #seen = new Map<string, ElementNode>();

  constructor(context: BodyContext) {
    this.context = context;
    this.#hooks = hookContext(this);
  }

  get dates(): DateHints {
    this.#dates ??= dateHintsOf(this.context.page);
    return this.#dates;
  }

  nextNote(): number {
    return ++this.#unnamed;
  }

  get tables(): number {
    return this.#tables;
  }

  inTable<Result>(read: () => Result): Result {
    this.#tables++;
    try {
      return read();
    } finally {
      this.#tables--;
    }
  }

  blocks(element: ElementNode, except?: ElementNode): Block[] {
    const blocks: Block[] = [];
    const sink = new BlockSink((block) => blocks.push(block));
    new Flow(this, (block) => sink.push(block), except).replay(element);
    return blocks;
  }

  isBlock(name: string): boolean {
    return HANDLERS.has(name);
  }

  run(nodes: readonly TreeNode[]): Block[] {
    const box = nodes[0]?.parent;
    const read = (): Block[] => this.#parted(nodes);
    return box ? this.#guarded(box, read) : read();
  }

  paragraphs(element: ElementNode): Block[] {
    return this.#parted(element.children);
  }

  #parted(nodes: readonly TreeNode[]): Block[] {
    const blocks = paragraphs(nodes, this);
    // In a cell three stars are a figure's.
    return this.#tables > 0 ? blocks : blocks.map(withBreak);
  }

  inlines(element: ElementNode): Inline[] {
    return inlines(element.children, this);
  }

  unit(element: ElementNode): Block[] {
    return this.#guarded(element, () => this.ruled(element) ?? this.unruled(element));
  }

  /** A fault of ours costs that element alone; the first is reported. */
  #guarded(element: ElementNode, read: () => Block[]): Block[] {
    const guard = { name: `reading ${element.name}`, code: "internal-error" } as const;
    const report = (issue: Issue): void => {
      if (!this.#isFaulty) this.context.diagnostics.issue(issue);
      this.#isFaulty = true;
    };
    return guarded(guard, read, report) ?? [];
  }

  ruled(element: ElementNode): Block[] | undefined {
    if (element.root?.work.read() === false) return [];
    for (const action of this.context.rules.actions(element)) {
      const blocks = this.#act(action, element);
      if (blocks !== undefined) return withPositions(blocks, element, this.context.positions);
    }
    return undefined;
  }

  #act(action: Action, element: ElementNode): Block[] | undefined {
    switch (action.do) {
      case "drop":
        this.#removed(element, action.reason);
        return [];
      case "hide":
        return this.#hidden(element, action.reason) ? [] : undefined;
      case "dedupe":
        return this.#repeated(element) ? [] : undefined;
      case "unwrap":
        return this.blocks(element);
      case "figure":
        return foundFigure(element, this);
      case "entry": {
        const entry = toEntry(element, this, action.known);
        return entry === undefined ? [] : [entry];
      }
      case "turns":
        return speakerTurns(this.blocks(element));
      case "quote": {
        if (!this.#emitted.quoted(element.text(), action.part)) return undefined;
        this.#removed(element, "quoted from an entry before");
        return [];
      }
      case "post":
        return readPost(element, action.entry, this, this.#emitted);
      case "block":
        return this.#hook(element, action.rule.to);
      case "note": {
        const read = action.rule.read ?? (() => this.unruled(element));
        const children = this.#hook(element, read);
        if (children !== undefined && children.length > 0)
          this.#note(action.rule.kind, children, action.range?.(element));
        return children === undefined ? undefined : [];
      }
    }
  }

  /** A note; what stands in one range of siblings is one. */
  #note(kind: NoteKind, children: Block[], range: ElementNode | undefined): void {
    if (range !== undefined && this.#rangeNote?.range === range) {
      for (const child of children) this.#rangeNote.note.children.push(child);
      return;
    }
    const note: Note = { kind, children: [...children] };
    if (range !== undefined) this.#rangeNote = { range, note };
    this.context.note(note);
  }

  /** A box of pictures alone may be hidden until they have come. */
  #hidden(element: ElementNode, reason: string): boolean {
    const { length } = element.text();
    if (length === 0) return false;
    this.#removed(element, reason);
    this.context.diagnostics.hiddenText += length;
    return true;
  }

  #repeated(element: ElementNode): boolean {
    const text = element.text();
    const seen = this.#seen.get(text);
    if (seen === undefined) this.#seen.set(text, element);
    // What stands inside an element may well be all of its text.
    if (text === "" || seen === undefined || element.isIn(seen)) return false;
    this.#removed(element, "shown before");
    return true;
  }

  #hook(
    element: ElementNode,
    run: (element: ElementNode, context: HookContext) => Block[] | undefined,
  ): Block[] | undefined {
    const name = `a rule for ${describe(element)}`;
    let failed = false;
    const report = (issue: Issue): void => {
      failed = true;
      this.context.diagnostics.issue(issue);
    };
    const given = guarded({ name, code: "hook-failed" }, () => run(element, this.#hooks), report);
    if (given === undefined) return failed ? [] : undefined;
    return checkedBlocks(given, this.context.diagnostics.refusal(name));
  }

  unruled(element: ElementNode): Block[] {
    return withPositions(
      this.#unruled(element),
      element,
      this.context.positions,
      this.isBlock(element.name),
    );
  }

  #unruled(element: ElementNode): Block[] {
    const { footnotes } = this.context;
    const notes = footnotes.at(element);
    if (notes !== undefined) return notes.flatMap((note) => readNote(note, element, this));
    if (footnotes.holds(element)) return this.blocks(element);
    const formula = isMath(element) ? readMath(element) : undefined;
    if (formula !== undefined) return [{ ...formula, type: "math" }];
    const blocks = handlerOf(element)?.(element, this);
    return blocks ?? this.#content(element);
  }

  #content(element: ElementNode): Block[] {
    if (!isWrapper(element)) return this.blocks(element);
    const embed = element.name === "div" ? readEmbed(element, this.context.page) : undefined;
    const made = embed ?? this.#entries.read(element, this);
    if (made !== undefined) return [made];
    const code = mayBeCode(element) ? readCodeBox(element) : undefined;
    if (code !== undefined) return [code];
    if (mayBeCallout(element)) return readCallout(element, this);
    const figure = looksLikeFigure(element) ? readFigure(element, this.context.page) : undefined;
    return figure === undefined ? this.blocks(element) : [figure];
  }

  #removed(element: ElementNode, reason: string): void {
    reportRemoval(element, reason, this.context, this.context.page);
  }
}
