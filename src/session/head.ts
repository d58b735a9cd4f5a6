import type { Diagnostics } from "../diagnostics.js";
import { chooseSystem, isArticle, possibleLayouts } from "../layout/choose-profile.js";
import type { PageView } from "../model/page.js";
import type { LayoutSpec, Profile } from "../profile/profile.js";
import { nearest } from "../tree/ancestors.js";
import type { ElementNode } from "../tree/node.js";
import type { Settings } from "./settings.js";

/** What the head of a page decides. */
export interface HeadVerdict {
  /** Of the page's host, and behind it of the system that makes the page. */
  readonly profiles: readonly Profile[];
  /** Those that the page can still turn out to be. */
  readonly layouts: readonly LayoutSpec[];
  readonly isArticle: boolean;
}

const IN_HEAD = new Set([
  "html",
  "head",
  "title",
  "meta",
  "link",
  "base",
  "noscript",
  "object",
  "bgsound",
]);

/** Does this start tag end the head? Whatever stands in a head's `noscript` does not. */
export function endsHead(element: ElementNode): boolean {
  if (IN_HEAD.has(element.name)) return false;
  return !nearest(element.parent, ({ name }) => name === "noscript" || name === "title");
}

/** Chooses the profile and the layouts. `site` is the profile of the page's host, where there is one. */
export function resolveHead(
  page: PageView,
  site: Profile | undefined,
  settings: Settings,
  diagnostics: Diagnostics,
): HeadVerdict {
  const system =
    site !== undefined && site.layouts.length > 0
      ? undefined
      : chooseSystem(settings.profiles, page, diagnostics);
  const profiles = [site, system].filter((profile) => profile !== undefined);
  const [profile] = profiles;
  if (profile === undefined && !settings.fallback) {
    diagnostics.issue({
      code: "profile-mismatch",
      message: "no profile is for this page, and fallback is off",
    });
  }
  if (profile === undefined) return { profiles, layouts: [], isArticle: true };
  const article = isArticle(profile, page, diagnostics);
  if (!article) {
    diagnostics.issue({
      code: "not-an-article",
      message: `profile ${profile.id} knows this page as no article`,
    });
  }
  const layouts = article ? profiles.flatMap((one) => possibleLayouts(one, page, diagnostics)) : [];
  return { profiles, layouts, isArticle: article };
}
