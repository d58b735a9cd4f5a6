import { generic } from "../generic/profile.js";
import { chooseProfile, isArticle, possibleLayouts } from "../layout/choose-profile.js";
import type { Issue } from "../model/evidence.js";
import type { PageView } from "../model/page.js";
import type { LayoutSpec, Profile } from "../profile/profile.js";
import type { ElementNode } from "../tree/node.js";
import type { Settings } from "./settings.js";

/** What the head of a page decides. */
export interface HeadVerdict {
  /** Absent in strict mode when no profile is for the page. */
  readonly profile: Profile | undefined;
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
  for (let node = element.parent; node !== null; node = node.parent) {
    if (node.name === "noscript" || node.name === "title") return false;
  }
  return true;
}

/** Chooses the profile and the layouts, once the head has been read. */
export function resolveHead(page: PageView, settings: Settings, issues: Issue[]): HeadVerdict {
  const site = chooseProfile(settings.profiles, page, issues);
  const profile = site ?? (settings.fallback ? generic : undefined);
  if (profile === undefined) {
    issues.push({
      code: "profile-mismatch",
      message: "no profile is for this page, and fallback is off",
    });
    return { profile, layouts: [], isArticle: true };
  }
  const article = isArticle(profile, page, issues);
  if (!article) {
    issues.push({
      code: "not-an-article",
      message: `profile ${profile.id} knows this page as no article`,
    });
  }
  const layouts = article ? possibleLayouts(profile, page, issues) : [];
  return { profile, layouts, isArticle: article };
}
