import { FIELD_READERS } from "../fields/readers.js";
import type { FieldName, Fields } from "../model/article.js";
import type { Issue, LosingCandidate, Phase, Provenance } from "../model/evidence.js";
import type { PageView } from "../model/page.js";
import { FIELD_NAMES } from "./field-names.js";
import type { Candidate, FieldSources, LayoutSpec, ProfileSpec } from "./profile.js";
import type { Source } from "./source.js";

/** What a profile says about fields. */
export type FieldRules = Pick<ProfileSpec, "fields" | "clean" | "choose">;

/** The fields settled so far, and why. The only writer of fields and of their provenance. */
export class Settlement {
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

  /** Settles the rest; with a trace, also says what every source behind the winner gave. */
  finish(layout: LayoutSpec | undefined, fallback?: FieldSources): void {
    for (const field of FIELD_NAMES) {
      const sources = [
        ...(layout?.fields?.[field] ?? []),
        ...(this.#profile.fields[field] ?? []),
        ...(fallback?.[field] ?? []),
      ];
      if (this.provenance[field] === undefined) this.#settle(field, sources, "body");
      if (this.#trace) this.#listLosers(field, sources);
    }
  }

  #settle<F extends FieldName>(field: F, sources: readonly Source[], phase: Phase): void {
    const choose = this.#profile.choose?.[field];
    const candidates: (Candidate<Fields[F]> & { readonly phase: Phase })[] = [];
    for (const source of sources) {
      // While the head is all there is, a source that may still speak ends the search.
      if (phase === "head" && source.phase === "body") break;
      const value = this.#read(field, source);
      if (value !== undefined) {
        candidates.push({ source: source.from, value, phase: source.phase });
        if (choose === undefined) break;
      } else if (phase === "head" && source.late === true) break;
    }
    const chosen = choose === undefined ? candidates[0] : choose(candidates, this.#page);
    const winner = candidates.find((candidate) => candidate === chosen);
    if (winner === undefined) return;
    this.fields[field] = winner.value;
    this.provenance[field] = { source: winner.source, phase: winner.phase };
  }

  #listLosers<F extends FieldName>(field: F, sources: readonly Source[]): void {
    const winner = this.provenance[field]?.source;
    for (const source of sources) {
      if (source.from === winner) continue;
      const value = this.#read(field, source, true);
      if (value === undefined) continue;
      const reason = winner === undefined ? "refused" : `behind ${winner}`;
      this.losers.push({ field, source: source.from, value, reason });
    }
  }

  #read<F extends FieldName>(field: F, source: Source, trace = false): Fields[F] | undefined {
    try {
      const raw = source.read(this.#page);
      if (raw.length === 0) return undefined;
      const cleaned = this.#profile.clean?.[field]?.(raw, this.#page) ?? raw;
      const value = FIELD_READERS[field](cleaned, this.#page) as Fields[F] | undefined;
      if (value === undefined && cleaned.length > 0 && trace) {
        this.losers.push({
          field,
          source: source.from,
          value: cleaned[0],
          reason: `not readable as ${field}`,
        });
      }
      return value;
    } catch (error) {
      if (trace) return undefined;
      this.issues.push({
        code: "hook-failed",
        field,
        message: `source ${source.from} failed: ${String(error)}`,
      });
      return undefined;
    }
  }
}
