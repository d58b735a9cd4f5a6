import { guarded } from "../check/guarded.js";
import type { Diagnostics } from "../diagnostics.js";
import type { PageView } from "../model/page.js";
import { passes } from "../profile/page-marks.js";
import type { LayoutSpec, Profile } from "../profile/profile.js";
import { originalAddress } from "../text/address/saved-address.js";
import { hostMatches, hostOf } from "../text/address/url.js";

/** The first profile that names the page's host and that accepts its head. */
export function chooseSite(
  profiles: readonly Profile[],
  page: PageView,
  diagnostics: Diagnostics,
): Profile | undefined {
  return ofHost(profiles, page).find((profile) => accepts(profile, page, diagnostics));
}

/** Does the body's start tag have a say in which profile and layouts a page has? */
export function asksBody(profiles: readonly Profile[], page: PageView): boolean {
  return ofHost(profiles, page).some(({ matches, isArticle: article, layouts }) =>
    [matches, article, ...layouts.map(({ when }) => when)].some(
      (test) => typeof test === "object" && test.has !== undefined,
    ),
  );
}

function ofHost(profiles: readonly Profile[], page: PageView): readonly Profile[] {
  const address =
    page.url ?? page.savedFrom ?? page.links("canonical")[0]?.href ?? page.meta("og:url")[0];
  const host = address === undefined ? undefined : hostOf(originalAddress(address));
  if (host === undefined) return [];
  return profiles.filter(({ hosts }) => hosts.some((domain) => hostMatches(host, domain)));
}

/** The first profile of a system that the page is made by, whatever its host. */
export function chooseSystem(
  profiles: readonly Profile[],
  page: PageView,
  diagnostics: Diagnostics,
): Profile | undefined {
  return profiles.find((profile) => isSystem(profile) && accepts(profile, page, diagnostics));
}

/** Is a profile for pages of any host? */
export function isSystem(profile: Profile): boolean {
  return profile.hosts.length === 0;
}

function accepts(profile: Profile, page: PageView, diagnostics: Diagnostics): boolean {
  const { matches } = profile;
  return (
    matches === undefined || asked(() => passes(matches, page), profile, "matches", diagnostics)
  );
}

/** The layouts that the page can still turn out to be. */
export function possibleLayouts(
  profile: Profile,
  page: PageView,
  diagnostics: Diagnostics,
): LayoutSpec[] {
  return profile.layouts.filter(
    ({ id, when }) =>
      when === undefined ||
      asked(() => passes(when, page), profile, `layout ${id}: when`, diagnostics),
  );
}

/** Is the page an article, as far as the profile can tell from its head? */
export function isArticle(profile: Profile, page: PageView, diagnostics: Diagnostics): boolean {
  const { isArticle: test } = profile;
  return test === undefined || asked(() => passes(test, page), profile, "isArticle", diagnostics);
}

function asked(
  ask: () => boolean,
  profile: Profile,
  rule: string,
  diagnostics: Diagnostics,
): boolean {
  const name = `profile ${profile.id}: ${rule}`;
  return guarded({ name, code: "hook-failed" }, ask, diagnostics.issue) === true;
}
