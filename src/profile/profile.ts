import type { Note, NoteKind } from "../model/article.js";
import type { Block, Figure, Inline } from "../model/block.js";
import type { ElementView } from "../model/element.js";
import type { FieldName, Fields } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import type { Source } from "./data-source.js";
import type { PageTest } from "./page-marks.js";
import type { DropRule, ElementRule, EntryRule, Expectation, RangeRule } from "./rules.js";

/** What a profile's author writes: how one site's pages are read. Plain data, with small functions last. */
export interface ProfileSpec {
  /** Stable, lower case, e.g. `"nytimes"`; printed in `article.profile`. */
  readonly id: string;
  /**
   * Domains: `nytimes.com` also means `www.nytimes.com`, never `mynytimes.com`. Without any, the profile is that of a
   * system that many sites run, and `matches` tells its pages.
   */
  readonly hosts?: readonly string[];
  /** A closer look, for hosts that serve several systems and systems that many hosts run. Default: every page of the hosts. */
  readonly matches?: PageTest;
  /** Is the page an article at all? A section front is not. Decided on the head. Default: yes. */
  readonly isArticle?: PageTest;
  /**
   * Tried in order; the first source whose value can be read wins and is named in `provenance`. Behind them stand those
   * of the generic engine; `[]` says that the site has no such field.
   */
  readonly fields?: FieldSources;
  /** Fields whose own sources are all there is: the generic engine is not asked for them. */
  readonly exclusive?: readonly FieldName[];
  /** A last word on a field's raw values, before they are read as dates, names or addresses. */
  readonly clean?: FieldCleaners;
  /** Replaces "the first source wins" for a field. */
  readonly choose?: FieldChoosers;
  /** The generations of the site's template, newest first. Without any, the generic engine finds the body. */
  readonly layouts?: readonly LayoutSpec[];
  /** What every page gives while the profile fits: where it does not, the article says `profile-drift`. */
  readonly expect?: Expectation;
}

/** Ordered sources for each field. */
export type FieldSources = { readonly [F in FieldName]?: readonly Source[] };

/**
 * Turns the raw values of one of the profile's own sources into better raw values; `[]` refuses them. Values of the generic
 * engine do not pass here.
 */
export type FieldCleaners = {
  readonly [F in FieldName]?: (values: readonly unknown[], page: PageView) => readonly unknown[];
};

/** One source's value, read and ready. */
export interface Candidate<Value> {
  /** The source's name. */
  readonly source: string;
  /** The value, read as the field's type. */
  readonly value: Value;
}

/**
 * Picks among all candidates, which come in the order of their sources; `undefined` takes none.
 *
 * What it returns may join what several say: `source` is then the one that counts in `provenance`.
 */
export type FieldChoosers = {
  readonly [F in FieldName]?: (
    candidates: readonly Candidate<Fields[F]>[],
    page: PageView,
  ) => Candidate<Fields[F]> | undefined;
};

/** One generation of a site's template. */
export interface LayoutSpec {
  /** Printed in `article.layout`, e.g. `"vi"`. */
  readonly id: string;
  /** Can the page be of this layout? Decided on the head. Default: yes. */
  readonly when?: PageTest;
  /** The element that holds the whole story. When it closes, the body is complete and reading stops. */
  readonly scope?: string;
  /** What stands behind the story inside the scope: when it opens, below a container, the body is complete and reading stops. */
  readonly end?: string;
  /** The elements whose content is the body, in document order. The first that opens decides the layout. */
  readonly container?: string;
  /** Makes the body from page data alone, when the page has been read. Instead of `container`, or when it gave nothing. */
  readonly build?: (page: PageView, context: BuildContext) => Block[];
  /** Sources tried before the profile's own. */
  readonly fields?: FieldSources;
  /** Elements left out, with everything inside. */
  readonly drop?: readonly DropRule[];
  /** Boxes that are one entry each of a thread or live blog. */
  readonly entries?: readonly EntryRule[];
  /** Elements left out if an earlier one of them has the same text: copies made for other screens. */
  readonly dedupe?: string;
  /** Elements whose content counts as if it stood in their place. */
  readonly unwrap?: readonly string[];
  /** Elements that go to `notes`, inside the container or anywhere in the scope. */
  readonly notes?: readonly NoteRule[];
  /** Elements made into blocks by a function of the profile. */
  readonly blocks?: readonly BlockRule[];
  /** Selectors of this layout look forward (`:has`, `:last-child`): the body is made when the scope is complete. */
  readonly buffered?: boolean;
  /** Where pictures come from that the markup leaves out. */
  readonly recover?: RecoverRule;
}

/** Sends an element to `notes`, or a range of them as one note. `read` may decline with `undefined`, or return `[]` for nothing. */
export interface NoteRule extends Partial<ElementRule>, Partial<RangeRule> {
  /** What kind of note it becomes. */
  readonly kind: NoteKind;
  /** The note's blocks; the stock reader makes them where this is left out. */
  readonly read?: (element: ElementView, context: HookContext) => Block[] | undefined;
}

/** Makes blocks of an element; `undefined` declines, `[]` leaves it out. */
export interface BlockRule extends ElementRule {
  /** Gets the complete element. */
  readonly to: (element: ElementView, context: HookContext) => Block[] | undefined;
}

/** Completes figures from embedded page state. */
export interface RecoverRule {
  /** The state's name: reading goes on behind the scope until it has come, if a figure waits for it. */
  readonly state: string;
  /** Completes one figure; `undefined` if it cannot. `order` counts the body's figures from 0. */
  readonly figure: (
    figure: Figure,
    order: number,
    page: PageView,
    context: BuildContext,
  ) => Figure | undefined;
}

/** What functions that make blocks from data can use. */
export interface BuildContext {
  /** Makes an address absolute and safe, or drops it. */
  resolve(href: string): string | undefined;
  /** Keeps a text apart from the body. */
  note(note: Note): void;
  /** Says that something is missing or odd. */
  issue(message: string): void;
}

/** What hooks can use: the stock readers, so that a hook overrides one thing only. */
export interface HookContext extends BuildContext {
  /** What has been read of the page. */
  readonly page: PageView;
  /** The element's content as blocks, by the layout's own rules. */
  blocks(element: ElementView): Block[];
  /** The element's content as one run of text and marks. */
  inlines(element: ElementView): Inline[];
  /** The element as a figure, by the stock reader of pictures, captions and credits. */
  figure(element: ElementView): Figure | undefined;
}

/** A checked profile: what `defineProfile` returns and `ParseOptions.profiles` takes. */
export interface Profile extends ProfileSpec {
  /** `[]` for a system. */
  readonly hosts: readonly string[];
  /** `{}` where none were given. */
  readonly fields: FieldSources;
  /** `[]` where none were given. */
  readonly layouts: readonly LayoutSpec[];
  /** `defineProfile` has looked at it. */
  readonly checked: true;
}
