import { guarded } from "../check/guarded.js";
import type { Diagnostics } from "../diagnostics.js";
import { plain } from "../json/plain.js";
import type { LosingCandidate, Phase, Provenance } from "../model/evidence.js";
import type { FieldName, Fields } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import { FIELD_READERS } from "../values/field-parsers.js";
import { type Source as GivenSource, sourceReader } from "./data-source.js";
import { FIELD_NAMES } from "./field-names.js";
import { chosenOf, valuesOf } from "./hook-values.js";
import type { Candidate, LayoutSpec, Profile } from "./profile.js";
import type { Source } from "./source.js";

/** A candidate that carries its source, for choosers of ours: what a source is called decides nothing. */
export interface SourcedCandidate<Value> extends Candidate<Value> {
  readonly from: Source;
}

/** What is said about fields. */
export interface FieldRules extends Pick<Profile, "fields" | "clean"> {
  /** As a profile's, with the sources themselves. */
  readonly choose?: {
    readonly [F in FieldName]?: (
      candidates: readonly SourcedCandidate<Fields[F]>[],
      page: PageView,
    ) => Candidate<Fields[F]> | undefined;
  };
  /** Could no further candidate change what `choose` says? Then no further source is asked. */
  readonly isDecided?: {
    readonly [F in FieldName]?: (candidates: readonly SourcedCandidate<Fields[F]>[]) => boolean;
  };
}

/** Who is asked for fields, one behind the other. */
export interface FieldChain {
  /** Profiles of the page. Where one says `[]` of a field, it is absent, whatever stands behind. */
  readonly profiles: readonly Profile[];
  /** Asked for what the profiles leave open. */
  readonly behind: readonly FieldRules[];
}

const NO_RULES: FieldRules = { fields: {} };

interface Asked {
  readonly rules: FieldRules;
  readonly sources: readonly GivenSource[];
  /** Is a value that cannot be read worth an issue? */
  readonly own: boolean;
}

/** The fields settled so far, and why. The only writer of fields and of their provenance. */
export class FieldResolver {
  readonly fields: Partial<Fields> = {};
  readonly provenance: Partial<Record<FieldName, Provenance>> = {};
  readonly #chain: FieldChain;
  readonly #page: PageView;
  readonly #diagnostics: Diagnostics;
  /** The first source of a field that gave what cannot be read. */
  readonly #unreadable = new Map<FieldName, string>();

  constructor(chain: FieldChain, page: PageView, diagnostics: Diagnostics) {
    this.#chain = chain;
    this.#page = page;
    this.#diagnostics = diagnostics;
  }

  /**
   * Settles what the head alone decides: fields whose winner no later source could beat.
   * `layouts` are those the page can still turn out to be.
   */
  head(layouts: readonly LayoutSpec[]): Partial<Fields> {
    // The first post of a thread may say who wrote it, and when.
    const mayTell = layouts.some(({ entries = [] }) => entries.length > 0);
    for (const field of FIELD_NAMES) {
      if (layouts.some((layout) => layout.fields?.[field] !== undefined)) continue;
      for (const asked of this.#asked(field, undefined)) {
        if (mayTell && !asked.own && (field === "authors" || field === "published")) break;
        if (asked.rules.choose?.[field] !== undefined) break;
        if (this.#settle(field, asked, "head") !== "nothing") break;
      }
    }
    return { ...this.fields };
  }

  /**
   * Settles the rest; with a trace, also says what every source behind the winner gave.
   * `body` are sources that the body itself makes: they stand behind those of the profiles.
   */
  finish(layout: LayoutSpec | undefined, body: FieldRules = NO_RULES): void {
    for (const field of FIELD_NAMES) {
      // The head settles a third of them.
      if (this.provenance[field] !== undefined && !this.#diagnostics.traces) continue;
      const chain = this.#asked(field, layout, body, true);
      for (const asked of chain) {
        if (this.provenance[field] !== undefined) break;
        this.#settle(field, asked, "body");
      }
      const source = this.#unreadable.get(field);
      if (source !== undefined && this.provenance[field] === undefined) {
        const message = `what ${source} gives cannot be read as ${field}`;
        this.#diagnostics.issue({ code: "value-rejected", field, message });
      }
      if (this.#diagnostics.traces) for (const asked of chain) this.#listLosers(field, asked);
    }
  }

  /** Whom to ask for a field, in order: nobody where a profile knows that it is absent. */
  #asked(
    field: FieldName,
    layout: LayoutSpec | undefined,
    body: FieldRules = NO_RULES,
    isOver: boolean = false,
  ): Asked[] {
    const chain: Asked[] = [];
    for (const profile of this.#chain.profiles) {
      const ofLayout =
        layout !== undefined && profile.layouts.includes(layout)
          ? layout.fields?.[field]
          : undefined;
      const ofSite = profile.fields[field];
      if ((ofLayout ?? ofSite)?.length === 0) return chain;
      const sources = ofLayout && ofSite ? [...ofLayout, ...ofSite] : (ofLayout ?? ofSite);
      if (sources !== undefined) chain.push({ rules: profile, sources, own: true });
    }
    // A page that turned out to be none of a profile's layouts is none that the profile knows all about.
    const knows = ({ exclusive, layouts }: Profile): boolean =>
      exclusive?.includes(field) === true &&
      !(isOver && layout === undefined && layouts.length > 0);
    if (this.#chain.profiles.some(knows)) return chain;
    for (const rules of [body, ...this.#chain.behind]) {
      const sources = rules.fields[field];
      if (sources !== undefined) chain.push({ rules, sources, own: false });
    }
    return chain;
  }

  /** `unsure`: while the head is all there is, a source that may still speak ends the search. */
  #settle<F extends FieldName>(
    field: F,
    asked: Asked,
    phase: Phase,
  ): "settled" | "unsure" | "nothing" {
    const { rules, sources } = asked;
    const choose = rules.choose?.[field];
    const isDecided = rules.isDecided?.[field];
    const candidates: SourcedCandidate<Fields[F]>[] = [];
    for (const given of sources) {
      const source = sourceReader(given);
      if (phase === "head" && source.phase === "body") return "unsure";
      const value = this.#read(field, source, asked);
      if (value !== undefined) {
        candidates.push({ source: source.from, value, from: source });
        if (choose === undefined || isDecided?.(candidates)) break;
      } else if (phase === "head" && source.late === true) return "unsure";
    }
    const chosen = choose === undefined ? candidates[0] : this.#choose(field, asked, candidates);
    if (chosen === undefined) return "nothing";
    const winner = candidates.find((candidate) => candidate.source === chosen.source);
    this.fields[field] = chosen.value;
    this.provenance[field] = { source: chosen.source, phase: winner?.from.phase ?? "body" };
    return "settled";
  }

  #choose<F extends FieldName>(
    field: F,
    { rules, own }: Asked,
    candidates: readonly SourcedCandidate<Fields[F]>[],
  ): Candidate<Fields[F]> | undefined {
    return this.#ask(field, { name: "choose", own }, () => {
      const one = rules.choose?.[field]?.(candidates, this.#page);
      // What a profile's author wrote may give anything.
      return own && one !== undefined ? chosenOf(field, one) : one;
    });
  }

  #listLosers<F extends FieldName>(field: F, asked: Asked): void {
    const winner = this.provenance[field]?.source;
    for (const given of asked.sources) {
      const source = sourceReader(given);
      // A profile and the generic engine may look in the same place.
      const isListed = (loser: LosingCandidate): boolean =>
        loser.field === field && loser.source === source.from;
      if (source.from === winner || this.#diagnostics.losers.some(isListed)) continue;
      const value = this.#read(field, source, asked, true);
      if (value === undefined) continue;
      const reason = winner === undefined ? "refused" : `behind ${winner}`;
      this.#diagnostics.losers.push({ field, source: source.from, value: plain(value), reason });
    }
  }

  /** What a source gives, or nothing where it fails: 140 are asked a page, and none of them is to cost a function of its own. */
  #read<F extends FieldName>(
    field: F,
    source: Source,
    asked: Asked,
    trace = false,
  ): Fields[F] | undefined {
    try {
      const given = valuesOf(source.read(this.#page));
      // Of those 140, 100 have nothing.
      return given.length === 0 ? undefined : this.#valueOf(field, source, given, asked, trace);
    } catch (thrown) {
      const asking = { name: `source ${source.from}`, own: asked.own, again: trace };
      return this.#ask(field, asking, () => {
        throw thrown;
      });
    }
  }

  #valueOf<F extends FieldName>(
    field: F,
    { from }: Source,
    given: readonly unknown[],
    { rules, own }: Asked,
    trace: boolean,
  ): Fields[F] | undefined {
    const raw = given.filter((one) => one !== undefined);
    if (raw.length === 0) return undefined;
    const cleaned = valuesOf(rules.clean?.[field]?.(raw, this.#page) ?? raw);
    const value = FIELD_READERS[field](cleaned, this.#page) as Fields[F] | undefined;
    if (value !== undefined || cleaned.length === 0) return value;
    const isBlank = cleaned.every((one) =>
      typeof one === "string" ? one.trim() === "" : one === null,
    );
    if (own && !isBlank && !this.#unreadable.has(field)) this.#unreadable.set(field, from);
    if (trace) {
      const reason = `not readable as ${field}`;
      this.#diagnostics.losers.push({ field, source: from, value: plain(cleaned[0]), reason });
    }
    return undefined;
  }

  /** Asks a function that a profile's author wrote, or one of ours; what is asked again was reported before. */
  #ask<Value>(
    field: FieldName,
    { name, own, again = false }: { name: string; own: boolean; again?: boolean },
    ask: () => Value,
  ): Value | undefined {
    return guarded({ name, field, code: own ? "hook-failed" : "internal-error" }, ask, (issue) => {
      if (!again) this.#diagnostics.issue(issue);
    });
  }
}
