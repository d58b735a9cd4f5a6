import type { BodyOutput } from "../body/output.js";
import { reportRemoval } from "../body/removal.js";
import { Diagnostics } from "../diagnostics.js";
import { generic, genericRules } from "../generic/profile.js";
import { BlockLog } from "../layout/block-log.js";
import { asksBody, chooseSite, isSystem } from "../layout/choose-profile.js";
import { COMMON_FIELDS } from "../layout/common-fields.js";
import { LayoutBody } from "../layout/layout-body.js";
import type { Article } from "../model/article.js";
import type { ArticleEvent } from "../model/event.js";
import type { Issue, Trace } from "../model/evidence.js";
import type { Structured } from "../model/structured.js";
import { PageData } from "../page/page-data.js";
import { CheckedProfile } from "../profile/compiled.js";
import { FieldResolver, type FieldRules } from "../profile/field-resolver.js";
import type { Profile } from "../profile/profile.js";
import { savedAddress } from "../text/address/saved-address.js";
import { withoutC1 } from "../text/c1-controls.js";
import type { Utf8Signs } from "../text/utf8-signs.js";
import type { Attributes } from "../tree/attributes.js";
import { TreeBuilder } from "../tree/build/builder.js";
import type { DataScript } from "../tree/build/data-script.js";
import type { TreeListener } from "../tree/build/tree-listener.js";
import type { ElementNode } from "../tree/node.js";
import { placeStreamed } from "../tree/place-streamed.js";
import { Visibility } from "../visibility/visibility.js";
import { assemble } from "./assemble.js";
import { type CompletePage, chooseBody, noBody } from "./choose-body.js";
import { expectedOf } from "./drift.js";
import { Faults } from "./faults.js";
import { firstEntry } from "./first-entry.js";
import { guardedDateParser } from "./guarded-date-parser.js";
import { endsHead, type HeadVerdict, resolveHead } from "./head.js";
import { OVERFLOW_ISSUE, WORK_ISSUE } from "./overflow-issue.js";
import type { Settings } from "./settings.js";

// Enough of the input to tell a page from a picture, and to find what a saved copy says of itself.
const BEGINNING = 512;
const BEFORE_HEAD = 4096;
/** Bytes that one UTF-16 unit can take in UTF-8. */
const LONGEST_CHARACTER = 3;
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
  readonly #emit: ((event: ArticleEvent) => void) | undefined;
  readonly #diagnostics: Diagnostics;
  readonly #builder: TreeBuilder;
  readonly #page: PageData;
  readonly #log: BlockLog;
  readonly #visibility: Visibility;
  #site: { readonly profile: Profile | undefined } | undefined;
  #begun: Begun | undefined;
  #beginning = "";
  readonly #faults: Faults;
  /** Has the tree itself failed, so that nothing more can be read? */
  #isBroken = false;

  constructor(settings: Settings, emit?: (event: ArticleEvent) => void) {
    this.#settings = settings;
    this.#emit = emit;
    this.#diagnostics = new Diagnostics(settings.trace);
    this.#faults = new Faults(this.#diagnostics.issue);
    this.#builder = new TreeBuilder(this.#faults.around(this), settings.tree);
    // What systems are known by is compiled once, not for each page.
    if (generic instanceof CheckedProfile) this.#builder.root.selectors = generic.selectors;
    const { readDate, url } = settings;
    const reader = readDate && guardedDateParser(readDate, this.#diagnostics.issue);
    this.#page = new PageData(this.#builder.root, url, reader);
    this.#log = new BlockLog(emit);
    this.#visibility = new Visibility(settings.hidden);
  }

  /** Is the article complete? What is written from now on is not looked at. */
  get done(): boolean {
    return this.#builder.stopped || this.#isBroken;
  }

  /** The next piece: text, or signs of UTF-8 with what reads them. */
  write(text: string, signs?: Utf8Signs): void {
    const left = BEFORE_HEAD - this.#beginning.length;
    const begun = left > 0 ? text.slice(0, (left + 1) * LONGEST_CHARACTER) : "";
    if (left > 0) this.#beginning += (signs?.toText(begun) ?? begun).slice(0, left);
    const read = (): void => this.#builder.write(signs ? text : withoutC1(text), signs);
    this.#isBroken ||= !this.#faults.ends("reading the page", read);
  }

  /** Something about the input as a whole, found by whoever feeds the session. */
  report(issue: Issue): void {
    this.#diagnostics.issue(issue);
  }

  /** The page is over. `charset` says how its bytes were read, for the trace. */
  end(charset?: string): Article {
    const cut = !this.done && this.#begun?.body?.open === true;
    this.#faults.run("ending the page", () => this.#builder.end());
    const late = (): ElementNode[] => placeStreamed(this.#builder.streamed.all);
    for (const shown of this.#faults.run("placing what came late", late) ?? [])
      reportRemoval(shown, "shown until its piece came", this.#output(), this.#page);
    const { verdict, settlement, body } = this.#begun ?? this.#begin();
    this.#faults.run("ending the body", () => body?.finish());
    this.#faults.run("settling the fields", () =>
      settlement.finish(body?.layout, firstEntry(body?.layout, this.#log.blocks)),
    );
    if (cut) this.report({ code: "body-truncated", message: "the page ends within the story" });
    this.#reportTree();
    const page: CompletePage = {
      verdict,
      settlement,
      body,
      page: this.#page,
      root: this.#builder.root,
      log: this.#log,
      output: this.#output(),
      visibility: this.#visibility,
      container: this.#settings.container,
      fallback: this.#settings.fallback,
      beginning: this.#beginning.slice(0, BEGINNING),
    };
    const found = this.#faults.run("finding the body", () => chooseBody(page)) ?? noBody(page);
    this.#log.release();
    const { hiddenText, losers, removals } = this.#diagnostics;
    if (hiddenText > 0)
      this.report({
        code: "hidden-text",
        message: `${hiddenText} characters that no reader can come to see were left out of the body`,
      });
    if (this.#builder.root.work.isSpent) this.report({ ...WORK_ISSUE });
    const readData = (): Structured => this.#page.structured();
    const trace: Trace = { candidates: losers, removals };
    if (charset !== undefined) trace.charset = charset;
    const article = assemble({
      ...found,
      settlement,
      body: this.#log.blocks,
      diagnostics: this.#diagnostics,
      trace: this.#settings.trace ? trace : undefined,
      structured: this.#settings.structured
        ? this.#faults.run("reading the page's data", readData)
        : undefined,
    });
    this.#emit?.({ type: "article", article });
    return article;
  }

  open(element: ElementNode): void {
    this.#page.opened(element);
    this.#visibility.opened(element);
    if (this.#begun === undefined && !endsHead(element)) return;
    const { body } = this.#begun ?? this.#begin();
    body?.opened(element, (element.parent?.children.length ?? 1) - 1);
    this.#stopWhenComplete();
  }

  close(element: ElementNode): void {
    this.#page.closed(element);
    if (this.#begun === undefined) {
      if (element.name === "head" && !this.#awaitsBody()) this.#begin();
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

  style(text: string, attributes: Attributes, parent: ElementNode): void {
    this.#visibility.style(text, attributes, parent);
  }

  /** The profile of the page's host, looked for once. */
  #siteOf(): Profile | undefined {
    this.#page.savedFrom ??= savedAddress(this.#beginning);
    this.#site ??= { profile: chooseSite(this.#settings.profiles, this.#page, this.#diagnostics) };
    return this.#site.profile;
  }

  /** Does something about the body's start tag choose the profile? */
  #awaitsBody(): boolean {
    const { profiles } = this.#settings;
    if (asksBody(profiles, this.#page)) return true;
    return (this.#siteOf()?.layouts ?? []).length === 0 && profiles.some(isSystem);
  }

  #begin(): Begun {
    const { fallback } = this.#settings;
    const verdict: HeadVerdict = this.#faults.run("choosing the profile", () =>
      resolveHead(this.#page, this.#siteOf(), this.#settings, this.#diagnostics),
    ) ?? { profiles: [], layouts: [], isArticle: true };
    const { profiles, layouts } = verdict;
    const [profile] = profiles;
    const compiled = profile ?? generic;
    if (compiled instanceof CheckedProfile) this.#builder.root.selectors = compiled.selectors;
    const common: FieldRules = { fields: COMMON_FIELDS };
    const behind = fallback ? [genericRules, common] : [common];
    const settlement = new FieldResolver({ profiles, behind }, this.#page, this.#diagnostics);
    const body =
      layouts.length === 0 || this.#settings.container !== undefined
        ? undefined
        : new LayoutBody(
            profiles,
            layouts,
            this.#page,
            this.#log,
            this.#output(),
            this.#visibility,
          );
    this.#log.hold(expectedOf(profiles, fallback));
    this.#begun = { verdict, settlement, body };
    const id = profile?.id ?? (fallback ? generic.id : "none");
    const fields = this.#faults.run("settling the head", () => settlement.head(layouts)) ?? {};
    this.#emit?.({ type: "page", fields, profile: id });
    return this.#begun;
  }

  #reportTree(): void {
    const { overflow } = this.#builder;
    if (overflow !== undefined) this.report({ ...OVERFLOW_ISSUE[overflow] });
    for (const text of this.#page.invalidJson)
      this.report({ code: "json-invalid", message: `JSON-LD that cannot be read: ${text}` });
  }

  #stopWhenComplete(): void {
    if (this.#begun?.body?.complete === true) this.#builder.stop();
  }

  #output(): BodyOutput {
    return {
      positions: this.#settings.positions,
      diagnostics: this.#diagnostics,
      block: (block) => this.#log.push(block),
    };
  }
}
