import type { LiveEntry } from "../model/block.js";
import type { Matcher } from "../tree/node.js";
import { compileSelector } from "../tree/selector.js";
import { SelectorCache } from "../tree/selector-cache.js";
import { SelectorTable } from "../tree/selector-table.js";
import type { BlockRule, LayoutSpec, NoteRule, Profile, ProfileSpec } from "./profile.js";

/** What is to be done with one element. */
export type Action =
  | { readonly do: "drop"; readonly reason: string }
  | { readonly do: "dedupe" }
  | { readonly do: "unwrap" }
  | { readonly do: "figure" }
  | { readonly do: "entry"; readonly known: Omit<LiveEntry, "type" | "children"> }
  | { readonly do: "note"; readonly rule: Pick<NoteRule, "kind" | "read"> }
  | { readonly do: "block"; readonly rule: Pick<BlockRule, "to"> };

/** A layout with its selectors compiled: drop goes first, then copies, notes, blocks, unwrap last. */
export interface CompiledLayout {
  readonly spec: LayoutSpec;
  readonly scope: Matcher | undefined;
  readonly end: Matcher | undefined;
  readonly container: Matcher | undefined;
  readonly rules: SelectorTable<Action>;
}

/** A profile that keeps what it compiles: 60 selectors take 3 ms, more than a small page itself. */
export class CheckedProfile implements Profile {
  declare readonly id: string;
  declare readonly hosts: readonly string[];
  declare readonly fields: ProfileSpec["fields"];
  declare readonly layouts: readonly LayoutSpec[];
  readonly checked = true as const;
  readonly #compiled = new Map<LayoutSpec, CompiledLayout>();
  readonly #selectors = new SelectorCache();

  constructor(spec: ProfileSpec) {
    Object.assign(this, spec);
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

/** A layout of a profile, compiled; once for each profile that `defineProfile` has made. */
export function compiledLayout(profile: Profile, layout: LayoutSpec): CompiledLayout {
  return profile instanceof CheckedProfile ? profile.compiled(layout) : compileLayout(layout);
}

function compileLayout(spec: LayoutSpec): CompiledLayout {
  const { drop = [], notes = [], blocks = [], unwrap = [] } = spec;
  return {
    spec,
    scope: compiledIf(spec.scope),
    end: compiledIf(spec.end),
    container: compiledIf(spec.container),
    rules: new SelectorTable<Action>([
      ...drop.map((match) => ({ match, value: { do: "drop", reason: `rule ${match}` } as const })),
      ...(spec.dedupe === undefined
        ? []
        : [{ match: spec.dedupe, value: { do: "dedupe" } as const }]),
      ...notes.map((rule) => ({ match: rule.match, value: { do: "note", rule } as const })),
      ...blocks.map((rule) => ({ match: rule.match, value: { do: "block", rule } as const })),
      ...unwrap.map((match) => ({ match, value: { do: "unwrap" } as const })),
    ]),
  };
}

function compiledIf(selector: string | undefined): Matcher | undefined {
  return selector === undefined ? undefined : compileSelector(selector);
}
