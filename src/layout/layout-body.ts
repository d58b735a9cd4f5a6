import type { BodyOutput } from "../body/output.js";
import { guarded } from "../check/guarded.js";
import { checkedBlocks, checkedNote } from "../check/hook-result.js";
import type { Note } from "../model/article.js";
import type { Figure } from "../model/block.js";
import type { PageData } from "../page/page-data.js";
import { compiledLayout } from "../profile/compiled.js";
import type { BuildContext, LayoutSpec, Profile } from "../profile/profile.js";
import { safeUrl } from "../text/address/url.js";
import type { ElementNode } from "../tree/node.js";
import type { Visibility } from "../visibility/visibility.js";
import type { BlockLog } from "./block-log.js";
import { LayoutWatcher } from "./layout-watcher.js";

/** Reads the body by a site's profile while the page streams: the first layout whose container opens is the page's. */
export class LayoutBody {
  readonly #page: PageData;
  readonly #log: BlockLog;
  readonly #output: BodyOutput;
  readonly #layouts: readonly LayoutSpec[];
  #readers: readonly LayoutWatcher[];
  #chosen: LayoutWatcher | undefined;
  #built: LayoutSpec | undefined;
  readonly #notes: Note[] = [];

  constructor(
    profiles: readonly Profile[],
    layouts: readonly LayoutSpec[],
    page: PageData,
    log: BlockLog,
    output: BodyOutput,
    visibility: Visibility,
  ) {
    this.#page = page;
    this.#log = log;
    this.#output = output;
    this.#layouts = layouts;
    this.#readers = profiles.flatMap((profile) =>
      profile.layouts
        .filter((layout) => layouts.includes(layout))
        .map(
          (layout) => new LayoutWatcher(compiledLayout(profile, layout), page, output, visibility),
        ),
    );
  }

  /** The page's layout, as soon as it is known. */
  get layout(): LayoutSpec | undefined {
    return this.#chosen?.layout ?? this.#built;
  }

  get notes(): readonly Note[] {
    return [...(this.#chosen?.notes ?? []), ...this.#notes];
  }

  /** Is all of the story read, pictures included? */
  get complete(): boolean {
    if (this.#chosen?.complete !== true) return false;
    if (this.#log.blocks.length === 0 && this.#chosen.layout.build !== undefined) return false;
    const recover = this.#chosen.layout.recover;
    return recover === undefined || !this.#log.isWaiting || this.#page.hasState(recover.state);
  }

  /** Does the page end within the story? Asked before the open elements are closed. */
  get open(): boolean {
    return this.#chosen?.open === true;
  }

  opened(element: ElementNode, index: number): void {
    for (const reader of this.#readers) {
      reader.opened(element, index);
      if (!reader.begun || this.#chosen !== undefined) continue;
      this.#chosen = reader;
      this.#readers = [reader];
      this.#recoverFrom(reader.layout);
      return;
    }
  }

  closed(element: ElementNode): void {
    for (const reader of this.#readers) reader.closed(element);
  }

  /** A data script has been read. */
  data(): void {
    const recover = this.#chosen?.layout.recover;
    if (recover !== undefined && this.#page.hasState(recover.state)) this.#log.retry();
  }

  finish(): void {
    this.#chosen?.finish();
    if (this.#log.blocks.length === 0) this.#build();
    this.#log.retry();
    this.#log.giveUp(this.#output.diagnostics);
  }

  #recoverFrom(layout: LayoutSpec): void {
    const { recover } = layout;
    if (recover === undefined) return;
    this.#log.recoverBy((figure, order) =>
      this.#page.hasState(recover.state)
        ? this.#recovered(`layout ${layout.id}: recover`, () =>
            recover.figure(figure, order, this.#page, this.#context()),
          )
        : undefined,
    );
  }

  #build(): void {
    const candidates = this.#chosen === undefined ? this.#layouts : [this.#chosen.layout];
    for (const layout of candidates) {
      const name = `layout ${layout.id}: build`;
      const given = this.#guarded(name, () => layout.build?.(this.#page, this.#context()));
      const blocks =
        given === undefined ? [] : checkedBlocks(given, this.#output.diagnostics.refusal(name));
      if (blocks.length === 0) continue;
      this.#built = layout;
      this.#recoverFrom(layout);
      for (const block of blocks) this.#output.block(block);
      return;
    }
  }

  #context(): BuildContext {
    return {
      resolve: (href) => safeUrl(href, this.#page.base),
      note: (note) => {
        const checked = checkedNote(note, this.#output.diagnostics.refusal("a note"));
        if (checked !== undefined) this.#notes.push(checked);
      },
      issue: (message) => this.#output.diagnostics.issue({ code: "value-rejected", message }),
    };
  }

  /** A figure that a hook completed, if it is one. */
  #recovered(name: string, run: () => unknown): Figure | undefined {
    const given = this.#guarded(name, run);
    if (given === undefined) return undefined;
    const [figure] = checkedBlocks([given], this.#output.diagnostics.refusal(name));
    return figure?.type === "figure" ? figure : undefined;
  }

  #guarded<Result>(name: string, run: () => Result): Result | undefined {
    return guarded({ name, code: "hook-failed" }, run, this.#output.diagnostics.issue);
  }
}
