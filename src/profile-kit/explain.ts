import { parseArticle } from "../core.js";
import type { Article } from "../model/article.js";
import { passes } from "../profile/page-marks.js";
import type { Profile } from "../profile/profile.js";
import { type RuleHits, ruleHits } from "./rule-hits.js";
import { readTree, type SavedPage } from "./saved-page.js";

/** Why a page was read as it was. */
export interface Explanation {
  readonly article: Article;
  readonly layouts: readonly LayoutReason[];
  readonly fields: readonly FieldReason[];
  readonly rules: readonly RuleHits[];
}

/** Whether a layout was taken, and why not. */
interface LayoutReason {
  readonly id: string;
  readonly taken: boolean;
  readonly reason: string;
}

/** Which source gave a field, and what the others had. */
interface FieldReason {
  readonly field: string;
  readonly source?: string;
  readonly value?: unknown;
  readonly losers: readonly {
    readonly source: string;
    readonly value: unknown;
    readonly reason: string;
  }[];
}

/** Reads a page by a profile with everything that was considered. */
export function explain(profile: Profile, page: SavedPage): Explanation {
  const { html, url } = page;
  const article = parseArticle(html, { url, profiles: [profile], trace: true });
  const { root, page: data } = readTree(page);
  const layouts = profile.layouts.map(({ id, when, container, scope, entries = [] }) => {
    if (id === article.layout) return { id, taken: true, reason: "its container opened first" };
    const notTaken = (reason: string): LayoutReason => ({ id, taken: false, reason });
    if (when !== undefined && !passes(when, data)) return notTaken("`when` says no");
    if (scope !== undefined && root.one(scope) === undefined)
      return notTaken(`no element matches its scope ${scope}`);
    const boxes = [
      ...(container === undefined ? [] : [container]),
      ...entries.map(({ match }) => match),
    ];
    if (!boxes.some((box) => root.one(box) !== undefined))
      return notTaken(`no element matches ${boxes.join(" or ") || "a container"}`);
    return notTaken("another layout's container opened before");
  });
  const names = new Set([
    ...Object.keys(article.provenance),
    ...(article.trace?.candidates ?? []).map(({ field }) => field),
  ]);
  const fields = [...names].map((field) => {
    const source = (article.provenance as Readonly<Record<string, { source: string }>>)[field];
    const value = (article as unknown as Readonly<Record<string, unknown>>)[field];
    return {
      field,
      ...(source !== undefined && { source: source.source, value }),
      losers: (article.trace?.candidates ?? [])
        .filter((loser) => loser.field === field)
        .map(({ source: from, value: lost, reason }) => ({ source: from, value: lost, reason })),
    };
  });
  const rules = ruleHits(profile, root).filter(
    ({ layout }) => article.layout === undefined || layout === article.layout,
  );
  return { article, layouts, fields, rules };
}
