import type { Issue, LosingCandidate, Phase, Provenance } from "../model/evidence.js";
import type { FieldName, Fields } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import { FIELD_READERS } from "../values/field-parsers.js";
import { FIELD_NAMES } from "./field-names.js";
import type { Candidate, LayoutSpec, ProfileSpec } from "./profile.js";
import type { Source } from "./source.js";

/** What a profile says about fields. */
export type FieldRules = Pick<ProfileSpec, "fields" | "clean" | "choose">;

const NO_RULES: FieldRules = { fields: {} };

/** The fields settled so far, and why. The only writer of fields and of their provenance. */
export class FieldResolver {
  readonly fields: Partial<Fields> = {};
  readonly provenance: Partial<Record<FieldName, Provenance>> = {};
  readonly losers: LosingCandidate[] = [];
  readonly issues: Issue[] = [];
  readonly #profile: FieldRules;
  readonly #page: PageView;
  readonly #trace: boolean;

  constructor(profile: FieldRules, page: PageView, trace: boolean) {
    this.#profile = profile;
    this.#page = page;
    this.#trace = trace;
  }

  /**
   * Settles what the head alone decides: fields whose winner no later source could beat.
   * `layouts` are those the page can still turn out to be.
   */
  head(layouts: readonly LayoutSpec[]): Partial<Fields> {
    for (const field of FIELD_NAMES) {
      if (this.#profile.choose?.[field] !== undefined) continue;
      if (layouts.some((layout) => layout.fields?.[field] !== undefined)) continue;
      this.#settle(field, this.#profile.fields[field] ?? [], "head");
    }
    return { ...this.fields };
  }

  /**
   * Settles the rest; with a trace, also says what every source behind the winner gave.
   * `fallback` is asked, by its own rules, for the fields that the profile leaves open.
   */
  finish(layout: LayoutSpec | undefined, fallback: FieldRules = NO_RULES): void {
    for (const field of FIELD_NAMES) {
      const sources = [...(layout?.fields?.[field] ?? []), ...(this.#profile.fields[field] ?? [])];
      if (this.provenance[field] === undefined) this.#settle(field, sources, "body");
      const others = fallback.fields[field] ?? [];
      if (this.provenance[field] === undefined) this.#settle(field, others, "body", fallback);
      if (!this.#trace) continue;
      this.#listLosers(field, sources, this.#profile);
      this.#listLosers(field, others, fallback);
    }
  }

  #settle<F extends FieldName>(
    field: F,
    sources: readonly Source[],
    phase: Phase,
    rules: FieldRules = this.#profile,
  ): void {
    const choose = rules.choose?.[field];
    const candidates: (Candidate<Fields[F]> & { readonly phase: Phase })[] = [];
    for (const source of sources) {
      // While the head is all there is, a source that may still speak ends the search.
      if (phase === "head" && source.phase === "body") break;
      const value = this.#read(field, source, rules);
      if (value !== undefined) {
        candidates.push({ source: source.from, value, phase: source.phase });
        if (choose === undefined) break;
      } else if (phase === "head" && source.late === true) break;
    }
    const chosen =
      choose === undefined ? candidates[0] : this.#ask(field, () => choose(candidates, this.#page));
    if (chosen === undefined) return;
    const from = candidates.find((candidate) => candidate.source === chosen.source);
    this.fields[field] = chosen.value;
    this.provenance[field] = { source: chosen.source, phase: from?.phase ?? "body" };
  }

  #listLosers<F extends FieldName>(field: F, sources: readonly Source[], rules: FieldRules): void {
    const winner = this.provenance[field]?.source;
    for (const source of sources) {
      if (source.from === winner) continue;
      const value = this.#read(field, source, rules, true);
      if (value === undefined) continue;
      const reason = winner === undefined ? "refused" : `behind ${winner}`;
      this.losers.push({ field, source: source.from, value, reason });
    }
  }

  #read<F extends FieldName>(
    field: F,
    source: Source,
    rules: FieldRules,
    trace = false,
  ): Fields[F] | undefined {
    const read = (): Fields[F] | undefined => {
      const raw = source.read(this.#page);
      if (raw.length === 0) return undefined;
      const cleaned = rules.clean?.[field]?.(raw, this.#page) ?? raw;
      const value = FIELD_READERS[field](cleaned, this.#page) as Fields[F] | undefined;
      if (value === undefined && cleaned.length > 0 && trace) {
        const reason = `not readable as ${field}`;
        this.losers.push({ field, source: source.from, value: cleaned[0], reason });
      }
      return value;
    };
    return this.#ask(field, read, trace ? undefined : `source ${source.from}`);
  }

  /** Asks a function that a profile's author wrote: if it throws, its value is lost and nothing else. */
  #ask<Value>(
    field: FieldName,
    ask: () => Value | undefined,
    name: string | undefined = "choose",
  ): Value | undefined {
    try {
      return ask();
    } catch (error) {
      if (name !== undefined) {
        this.issues.push({
          code: "hook-failed",
          field,
          message: `${name} failed: ${String(error)}`,
        });
      }
      return undefined;
    }
  }
}
