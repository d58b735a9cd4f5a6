import type { LiveEntry } from "../model/block.js";
import { closest, type Matcher } from "../tree/node.js";
import { compileSelector } from "../tree/selector.js";
import { SelectorCache } from "../tree/selector-cache.js";
import { type SelectorRule, SelectorTable } from "../tree/selector-table.js";
import { type RangeMatcher, siblingRange } from "../tree/sibling-range.js";
import { type CompiledEntry, compileEntry } from "./compiled-entry.js";
import type {
  BlockRule,
  FieldSources,
  LayoutSpec,
  NoteRule,
  Profile,
  ProfileSpec,
} from "./profile.js";
import type { DropRule, ElementRule, RangeRule } from "./rules.js";

/** What is known of an entry besides its blocks. */
export interface KnownEntry extends Omit<LiveEntry, "type" | "children"> {
  /** Are its writer and time those of the whole thread's places for them? Then what its own box says comes second. */
  readonly isCertain?: true;
}

/** What is to be done with one element. */
export type Action =
  | { readonly do: "drop"; readonly reason: string }
  | { readonly do: "hide"; readonly reason: string }
  | { readonly do: "dedupe" }
  | { readonly do: "unwrap" }
  | { readonly do: "figure" }
  | { readonly do: "entry"; readonly known: KnownEntry }
  | { readonly do: "quote"; readonly part: boolean }
  | { readonly do: "turns" }
  | { readonly do: "post"; readonly entry: CompiledEntry }
  | {
      readonly do: "note";
      readonly rule: Pick<NoteRule, "kind" | "read">;
      /** Where the range that the element belongs to begins: one range is one note. */
      readonly range?: RangeMatcher | undefined;
    }
  | { readonly do: "block"; readonly rule: Pick<BlockRule, "to"> };

/** A layout with its selectors compiled: drop goes first, then copies, entries, notes, blocks, unwrap last. */
export interface CompiledLayout {
  readonly spec: LayoutSpec;
  /** Ranges of siblings that are left out, and so are the characters between them. */
  readonly dropped: readonly RangeMatcher[];
  readonly scope: Matcher | undefined;
  readonly end: Matcher | undefined;
  /** Does the element hold a part of the body: a container, or an entry wherever it stands? */
  readonly container: Matcher;
  readonly rules: SelectorTable<Action>;
}

/** A profile that keeps what it compiles: 60 selectors take 3 ms, more than a small page itself. */
export class CheckedProfile implements Profile {
  declare readonly id: string;
  readonly hosts: readonly string[];
  readonly fields: FieldSources;
  readonly layouts: readonly LayoutSpec[];
  readonly checked = true as const;
  readonly #compiled = new Map<LayoutSpec, CompiledLayout>();
  readonly #selectors = new SelectorCache();

  constructor(spec: ProfileSpec) {
    const { hosts = [], fields = {}, layouts = [] } = spec;
    this.hosts = hosts;
    this.fields = fields;
    this.layouts = layouts;
    Object.assign(this, { ...spec, hosts, fields, layouts });
    Object.freeze(this);
  }

  /** Selectors that its sources and hooks ask for. */
  get selectors(): SelectorCache {
    return this.#selectors;
  }

  compiled(layout: LayoutSpec): CompiledLayout {
    let compiled = this.#compiled.get(layout);
    if (compiled === undefined) {
      compiled = compileLayout(layout);
      this.#compiled.set(layout, compiled);
    }
    return compiled;
  }
}

/**
 * A profile of this package. What `defineProfile` says of its selectors would be said at each start, and take 20 ms:
 * the suite asks instead.
 */
/* @__NO_SIDE_EFFECTS__ */
export function builtIn(spec: ProfileSpec): Profile {
  return new CheckedProfile(spec);
}

/** A layout of a profile, compiled; once for each profile that `defineProfile` has made. */
export function compiledLayout(profile: Profile, layout: LayoutSpec): CompiledLayout {
  return profile instanceof CheckedProfile ? profile.compiled(layout) : compileLayout(layout);
}

function compileLayout(spec: LayoutSpec): CompiledLayout {
  const { drop = [], entries = [], notes = [], blocks = [], unwrap = [] } = spec;
  const container = compiledIf(spec.container);
  const posts = entries.map((rule) => ({ rule, entry: compileEntry(rule) }));
  const dropped = drop.map((rule) => dropping(rule));
  const inEntries = entries.flatMap(({ match, drop: inside = [] }) =>
    inside.map((rule) => dropping({ match: rule, context: match })),
  );
  const quotes = entries.flatMap(({ match, quotes: quote }) =>
    quote === undefined ? [] : quoting(quote, within(match)),
  );
  return {
    spec,
    scope: compiledIf(spec.scope),
    end: compiledIf(spec.end),
    container: (element) =>
      container?.(element) === true || posts.some(({ entry }) => entry.matches(element)),
    dropped: [...dropped, ...inEntries].flatMap(({ range }) => range ?? []),
    rules: new SelectorTable<Action>([
      ...[...dropped, ...inEntries],
      ...quotes,
      ...(spec.dedupe === undefined
        ? []
        : [{ match: spec.dedupe, value: { do: "dedupe" } as const }]),
      ...posts.map(({ rule, entry }) => ({
        match: rule.match,
        where: entry.where,
        value: { do: "post", entry } as const,
      })),
      ...notes.map((rule) => {
        const { range, ...found } = elements(rule);
        return { ...found, value: { do: "note", rule, range } as const };
      }),
      ...blocks.map((rule) => ({
        match: rule.match,
        where: within(rule.context),
        value: { do: "block", rule } as const,
      })),
      ...unwrap.map((match) => ({ match, value: { do: "unwrap" } as const })),
    ]),
  };
}

type Elements = Omit<SelectorRule<never>, "value"> & { readonly range?: RangeMatcher };

function dropping(rule: DropRule): SelectorRule<Action> & { readonly range?: RangeMatcher } {
  const spec = typeof rule === "string" ? { match: rule } : rule;
  const name = "from" in spec ? `${spec.from} … ${spec.until ?? ""}`.trim() : spec.match;
  return { ...elements(spec), value: { do: "drop", reason: `rule ${name}` } };
}

/** The elements that a rule is for. */
function elements(rule: Partial<ElementRule> & Partial<RangeRule>): Elements {
  const around = within(rule.context);
  if (rule.from === undefined) return { match: rule.match ?? "", where: around };
  const siblings = siblingRange(compileSelector(rule.from), compiledIf(rule.until));
  const range: RangeMatcher = (element) =>
    around?.(element) === false ? undefined : siblings(element);
  return { match: "*", where: (element) => range(element) !== undefined, range };
}

/** A quote, and its paragraphs: of one that was added to, or is cut, those are left out that an entry before has. */
function quoting(quote: string, where: Matcher | undefined): SelectorRule<Action>[] {
  return [
    { match: quote, where, value: { do: "quote", part: false } },
    { match: `:is(${quote}) p`, where, value: { do: "quote", part: true } },
  ];
}

/** Does an element stand in one that the selector matches? */
function within(context: string | undefined): Matcher | undefined {
  const matches = compiledIf(context);
  if (matches === undefined) return undefined;
  return ({ parent }) => parent !== null && closest(parent, matches) !== undefined;
}

function compiledIf(selector: string | undefined): Matcher | undefined {
  return selector === undefined ? undefined : compileSelector(selector);
}
