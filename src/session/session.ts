import { generic } from "../generic/profile.js";
import { readGenericBody } from "../generic/read-body.js";
import { BlockLog } from "../layout/block-log.js";
import { COMMON_FIELDS } from "../layout/common-fields.js";
import { LayoutBody } from "../layout/layout-body.js";
import type { LayoutReport } from "../layout/layout-watcher.js";
import type { Article, Note } from "../model/article.js";
import type { ArticleEvent } from "../model/event.js";
import type { Issue, Removal, Trace } from "../model/evidence.js";
import { PageData } from "../page/page-data.js";
import { CheckedProfile } from "../profile/compiled.js";
import { FieldResolver } from "../profile/field-resolver.js";
import { TreeBuilder, type TreeListener } from "../tree/builder.js";
import type { DataScript } from "../tree/data-script.js";
import type { ElementNode } from "../tree/node.js";
import { assemble } from "./assemble.js";
import { guardedDateParser } from "./guarded-date-parser.js";
import { endsHead, type HeadVerdict, resolveHead } from "./head.js";
import { classifyInput } from "./input-kind.js";
import type { Settings } from "./settings.js";

// Enough of the input to tell a page from a picture.
const BEGINNING = 512;
// A body that a profile's own rules found: 14 of 14 real pages are exact to the word.
const BY_PROFILE = 0.99;

/** Who read the body, and what came of it besides the blocks. */
interface BodyResult {
  readonly profile: string;
  readonly notes: Note[];
  readonly confidence: number;
}

/** What is known of a page once its head has been read. */
interface Begun {
  readonly verdict: HeadVerdict;
  readonly settlement: FieldResolver;
  readonly body: LayoutBody | undefined;
}

/**
 * Reads one page, from text to article. This is the only place that knows the order of the stages.
 *
 * Text goes in by {@link write} in pieces of any size; events come out as soon as they are certain.
 */
export class Session implements TreeListener {
  readonly #settings: Settings;
  readonly #tell: (event: ArticleEvent) => void;
  readonly #issues: Issue[] = [];
  readonly #removals: Removal[] = [];
  readonly #builder: TreeBuilder;
  readonly #page: PageData;
  readonly #log: BlockLog;
  #begun: Begun | undefined;
  #beginning = "";

  constructor(settings: Settings, tell: (event: ArticleEvent) => void) {
    this.#settings = settings;
    this.#tell = tell;
    this.#builder = new TreeBuilder(this, settings.tree);
    const { readDate, url } = settings;
    const reader = readDate && guardedDateParser(readDate, (issue) => this.report(issue));
    this.#page = new PageData(this.#builder.root, url, reader);
    this.#log = new BlockLog(tell);
  }

  /** Is the article complete? What is written from now on is not looked at. */
  get done(): boolean {
    return this.#builder.stopped;
  }

  write(text: string): void {
    if (this.#beginning.length < BEGINNING)
      this.#beginning += text.slice(0, BEGINNING - this.#beginning.length);
    this.#builder.write(text);
  }

  /** Something about the input as a whole, found by whoever feeds the session. */
  report(issue: Issue): void {
    this.#issues.push(issue);
  }

  /** The page is over. `charset` says how its bytes were read, for the trace. */
  end(charset?: string): Article {
    const cut = !this.done && this.#begun?.body?.open === true;
    this.#builder.end();
    const { verdict, settlement, body } = this.#begun ?? this.#begin();
    body?.finish();
    settlement.finish(body?.layout, { fields: COMMON_FIELDS });
    if (cut) this.report({ code: "body-truncated", message: "the page ends within the story" });
    this.#reportTree();
    const found = this.#readBody(verdict, settlement, body);
    const trace: Trace = { candidates: settlement.losers, removals: this.#removals };
    if (charset !== undefined) trace.charset = charset;
    const article = assemble({
      ...found,
      layout: body?.layout?.id,
      settlement,
      body: this.#log.blocks,
      issues: this.#issues,
      trace: this.#settings.trace ? trace : undefined,
    });
    this.#tell({ type: "article", article });
    return article;
  }

  open(element: ElementNode): void {
    this.#page.opened(element);
    if (this.#begun === undefined && !endsHead(element)) return;
    const { body } = this.#begun ?? this.#begin();
    body?.opened(element, (element.parent?.children.length ?? 1) - 1);
    this.#stopWhenComplete();
  }

  close(element: ElementNode): void {
    this.#page.closed(element);
    if (this.#begun === undefined) {
      if (element.name === "head") this.#begin();
      return;
    }
    this.#begun.body?.closed(element);
    this.#stopWhenComplete();
  }

  data(script: DataScript): void {
    this.#page.script(script);
    this.#begun?.body?.data();
    this.#stopWhenComplete();
  }

  #begin(): Begun {
    const verdict = resolveHead(this.#page, this.#settings, this.#issues);
    const { profile, layouts } = verdict;
    if (profile instanceof CheckedProfile) this.#builder.root.selectors = profile.selectors;
    const settlement = new FieldResolver(
      profile ?? { fields: {} },
      this.#page,
      this.#settings.trace,
    );
    const body =
      profile === undefined || layouts.length === 0
        ? undefined
        : new LayoutBody(profile, layouts, this.#page, this.#log, this.#layoutReport());
    this.#begun = { verdict, settlement, body };
    this.#tell({ type: "page", fields: settlement.head(layouts), profile: profile?.id ?? "none" });
    return this.#begun;
  }

  /** The body by the profile that was chosen, else by the generic engine, else none, and why. */
  #readBody(
    verdict: HeadVerdict,
    settlement: FieldResolver,
    body: LayoutBody | undefined,
  ): BodyResult {
    const { profile } = verdict;
    const notes = [...(body?.notes ?? [])];
    const result: BodyResult = { profile: profile?.id ?? "none", notes, confidence: 0 };
    if (this.#log.blocks.length > 0) return { ...result, confidence: BY_PROFILE };
    const wrong = classifyInput(this.#beginning, this.#builder.root);
    if (wrong !== undefined) this.report(wrong);
    if (wrong !== undefined || profile === undefined || !verdict.isArticle) return result;
    if (profile !== generic) {
      const code = body?.layout === undefined ? "layout-unknown" : "no-body";
      this.report({ code, message: `profile ${profile.id} found no body on the page` });
      if (!this.#settings.fallback) return result;
      settlement.finish(undefined, generic);
    }
    const found = readGenericBody(
      this.#builder.root,
      this.#page,
      settlement.fields,
      this.#layoutReport(),
    );
    for (const issue of this.#log.lost) this.report(issue);
    return { profile: generic.id, notes: [...notes, ...found.notes], confidence: found.confidence };
  }

  #reportTree(): void {
    const { overflow } = this.#builder;
    if (overflow === "depth")
      this.report({
        code: "too-deep",
        message: "elements are nested deeper than limits.depth; the rest was not read",
      });
    if (overflow === "nodes")
      this.report({
        code: "too-many-nodes",
        message: "the page has more nodes than limits.nodes; the rest was not read",
      });
    for (const text of this.#page.invalidJson)
      this.report({ code: "json-invalid", message: `JSON-LD that cannot be read: ${text}` });
  }

  #stopWhenComplete(): void {
    if (this.#begun?.body?.complete === true) this.#builder.stop();
  }

  #layoutReport(): LayoutReport {
    return {
      block: (block) => this.#log.push(block),
      issue: (issue) => this.#issues.push(issue),
      removed: this.#settings.trace ? (removal) => this.#removals.push(removal) : undefined,
    };
  }
}
