import type { Issue } from "../model/evidence.js";
import type { PageView } from "../model/page.js";
import type { LayoutSpec, Profile } from "../profile/profile.js";
import { hostMatches, hostOf } from "../text/url.js";

/** The first profile whose hosts have the page's address and that accepts its head. */
export function chooseProfile(
  profiles: readonly Profile[],
  page: PageView,
  issues: Issue[],
): Profile | undefined {
  const address = page.url ?? page.links("canonical")[0]?.href ?? page.meta("og:url")[0];
  const host = address === undefined ? undefined : hostOf(address);
  return profiles.find((profile) => {
    const known = host !== undefined && profile.hosts.some((domain) => hostMatches(host, domain));
    if (!known && profile.hosts.length > 0) return false;
    return (
      profile.matches === undefined ||
      asked(() => profile.matches?.(page), profile, "matches", issues)
    );
  });
}

/** The layouts that the page can still turn out to be. */
export function possibleLayouts(profile: Profile, page: PageView, issues: Issue[]): LayoutSpec[] {
  return profile.layouts.filter(
    (layout) =>
      layout.when === undefined ||
      asked(() => layout.when?.(page), profile, `layout ${layout.id}: when`, issues),
  );
}

/** Is the page an article, as far as the profile can tell from its head? */
export function isArticle(profile: Profile, page: PageView, issues: Issue[]): boolean {
  if (profile.isArticle === undefined) return true;
  return asked(() => profile.isArticle?.(page), profile, "isArticle", issues);
}

function asked(
  ask: () => boolean | undefined,
  profile: Profile,
  rule: string,
  issues: Issue[],
): boolean {
  try {
    return ask() === true;
  } catch (error) {
    issues.push({
      code: "hook-failed",
      message: `profile ${profile.id}: ${rule} failed: ${String(error)}`,
    });
    return false;
  }
}
