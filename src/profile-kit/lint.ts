import { parseArticle } from "../core.js";
import type { PageView } from "../model/page.js";
import { sourceReader } from "../profile/data-source.js";
import type { FieldSources, Profile } from "../profile/profile.js";
import type { Source as FunctionSource } from "../profile/source.js";
import { hostMatches } from "../text/address/url.js";
import { isBuiltClass } from "./built-class.js";
import { driftFigures } from "./drift-figures.js";
import { selectorsOf } from "./rule-hits.js";
import { readTree, type SavedPage } from "./saved-page.js";

/** Something about a profile that its author should look at. */
export interface LintWarning {
  /** Where in the profile. */
  readonly rule: string;
  /** What to look at, in words. */
  readonly message: string;
}

// As good as the profile: nearly all of its words, and hardly more.
const AS_GOOD = 0.97;

/**
 * What is wrong, dead or needless in a profile, as far as pages and other profiles show.
 *
 * @param profile The profile to look at.
 * @param pages Pages of its site.
 * @param others Profiles that may claim the same hosts.
 */
export function lintProfile(
  profile: Profile,
  pages: readonly SavedPage[],
  others: readonly Profile[] = [],
): LintWarning[] {
  return [
    ...selectorWarnings(profile),
    ...conflicts(profile, others),
    ...(pages.length > 0 ? pageWarnings(profile, pages) : []),
  ];
}

function selectorWarnings(profile: Profile): LintWarning[] {
  return profile.layouts.flatMap((layout) => [
    ...(layout.buffered === true
      ? [
          {
            rule: `${layout.id}: buffered`,
            message: "its rules cannot be decided while the page streams: blocks come late",
          },
        ]
      : []),
    ...selectorsOf(layout).flatMap(({ rule, selector }) => {
      const built = [...selector.matchAll(/[.#]([\w-]+)/g)]
        .map(([, name = ""]) => name)
        .filter(isBuiltClass);
      return built.map((name) => ({
        rule: `${layout.id}: ${rule}`,
        message: `"${name}" looks made by a build: it changes with each of them`,
      }));
    }),
  ]);
}

function conflicts(profile: Profile, others: readonly Profile[]): LintWarning[] {
  return others
    .filter(({ id }) => id !== profile.id)
    .flatMap((other) =>
      profile.hosts
        .filter((host) =>
          other.hosts.some((theirs) => hostMatches(host, theirs) || hostMatches(theirs, host)),
        )
        .map((host) => ({ rule: "hosts", message: `${host} is also of the profile ${other.id}` })),
    );
}

function pageWarnings(profile: Profile, pages: readonly SavedPage[]): LintWarning[] {
  const figures = pages.map((page) => driftFigures(profile, page));
  const seen = new Set(figures.map(({ layout }) => layout));
  const hits = new Map<string, number>();
  for (const { rules } of figures)
    for (const { layout, rule, selector, hits: found } of rules) {
      const key = `${layout}: ${rule} ${selector}`;
      hits.set(key, (hits.get(key) ?? 0) + found);
    }
  const dead = [...hits]
    .filter(([, found]) => found === 0)
    .map(([rule]) => ({ rule, message: "matches nothing on any page" }));
  const unseen = profile.layouts
    .filter(({ id }) => !seen.has(id))
    .map(({ id }) => ({ rule: `layout ${id}`, message: "no page has it" }));
  const needless = figures.every(
    ({ genericShare, words, genericWords, alarms }) =>
      alarms.length === 0 && genericShare >= AS_GOOD && genericWords >= words * AS_GOOD,
  );
  return [
    ...unseen,
    ...dead,
    ...deadSources(profile, pages),
    ...(needless && fieldsGainNothing(profile, pages)
      ? [{ rule: profile.id, message: "the generic engine does as well on every page: delete me" }]
      : []),
  ];
}

/** Sources of fields that give nothing on any page. */
function deadSources(profile: Profile, pages: readonly SavedPage[]): LintWarning[] {
  const views = pages.map((page) => readTree(page).page);
  const dead = (fields: FieldSources, where: string): LintWarning[] =>
    Object.entries(fields).flatMap(([field, sources]) =>
      sources.map(sourceReader).flatMap((source, i) => {
        const rule = `${where}fields.${field}[${i}] ${source.from}`;
        return views.some((view) => gives(source, view))
          ? []
          : [{ rule, message: "gives nothing on any page" }];
      }),
    );
  return [
    ...dead(profile.fields, ""),
    ...profile.layouts.flatMap(({ id, fields = {} }) => dead(fields, `${id}: `)),
  ];
}

function gives(source: FunctionSource, page: PageView): boolean {
  try {
    return source.read(page).some((value) => value !== undefined && value !== null && value !== "");
  } catch {
    // A function that fails has an issue of its own.
    return true;
  }
}

function fieldsGainNothing(profile: Profile, pages: readonly SavedPage[]): boolean {
  return pages.every(({ html, url }) => {
    const [own, generic] = [[profile], []].map((profiles) => parseArticle(html, { url, profiles }));
    const facts = (article: typeof own): string =>
      JSON.stringify([article?.title, article?.authors, article?.published, article?.section]);
    return facts(own) === facts(generic);
  });
}
