import type { LayoutSpec, Profile } from "../profile/profile.js";
import type { DropRule } from "../profile/rules.js";
import { closest, type ElementNode } from "../tree/node.js";
import { compileSelector } from "../tree/selector.js";

/** A rule of a layout, and how many elements of a page it names. */
export interface RuleHits {
  /** Id of the layout. */
  readonly layout: string;
  /** Where in the layout it stands: `drop[0]`. */
  readonly rule: string;
  /** As the profile writes it. */
  readonly selector: string;
  /** Elements of the page that match. */
  readonly hits: number;
}

/** How often each selector of a profile's layouts matches on a page. */
export function ruleHits(profile: Profile, root: ElementNode): RuleHits[] {
  return profile.layouts.flatMap((layout) =>
    selectorsOf(layout).map(({ rule, selector, context }) => {
      const around = context === undefined ? undefined : compileSelector(context);
      const found = root.all(selector);
      const hits = around
        ? found.filter(({ parent }) => parent !== null && closest(parent, around) !== undefined)
        : found;
      return { layout: layout.id, rule, selector, hits: hits.length };
    }),
  );
}

/** One selector of a layout. */
export interface LayoutSelector {
  readonly rule: string;
  readonly selector: string;
  readonly context?: string | undefined;
}

/** All selectors of a layout's rules, with their places. */
export function selectorsOf(layout: LayoutSpec): LayoutSelector[] {
  const { drop = [], entries = [], notes = [], blocks = [], unwrap = [] } = layout;
  const single = (["scope", "end", "container", "dedupe"] as const).flatMap((rule) => {
    const selector = layout[rule];
    return selector === undefined ? [] : [{ rule, selector }];
  });
  return [
    ...single,
    ...drop.flatMap((rule, i) => ruleSelectors(rule, `drop[${i}]`)),
    ...entries.flatMap((rule, i) => [
      ...ruleSelectors(rule, `entries[${i}]`),
      ...[rule.body, ...(rule.drop ?? [])].flatMap((selector) =>
        selector === undefined ? [] : [{ rule: `entries[${i}]`, selector, context: rule.match }],
      ),
    ]),
    ...notes.flatMap((rule, i) => ruleSelectors(rule, `notes[${i}]`)),
    ...blocks.flatMap((rule, i) => ruleSelectors(rule, `blocks[${i}]`)),
    ...unwrap.map((selector, i) => ({ rule: `unwrap[${i}]`, selector })),
  ];
}

interface AnyRule {
  readonly match?: string;
  readonly from?: string;
  readonly context?: string;
}

function ruleSelectors(rule: DropRule | AnyRule, place: string): LayoutSelector[] {
  const spec: AnyRule = typeof rule === "string" ? { match: rule } : rule;
  const selector = spec.match ?? spec.from;
  return selector === undefined ? [] : [{ rule: place, selector, context: spec.context }];
}
