import type { ElementView } from "../model/element.js";
import type { PageView } from "../model/page.js";
import type { FieldSources } from "../profile/profile.js";
import { asList, derive, link, meta } from "../profile/source.js";
import { hasRightToLeftText, languageOfPage } from "../text/page-language.js";

/** What every page says in the same way: tried behind whatever a profile says of these fields. */
export const COMMON_FIELDS: FieldSources = {
  url: [
    derive("option:url", "head", (page) => asList(page.url)),
    derive("comment:saved from", "head", (page) => asList(page.savedFrom)),
    link("canonical"),
    meta("og:url"),
  ],
  canonicalUrl: [link("canonical"), meta("og:url")],
  language: [
    derive("html@lang", "head", (page) => asList(page.language)),
    meta("og:locale"),
    meta("content-language"),
    derive("text:words", "body", (page) => asList(languageOfPage(page))),
  ],
  direction: [
    derive("html@dir", "body", declaredDirection),
    derive("text:script", "body", directionOfText),
  ],
};

// Languages that are written from right to left, by their subtag.
const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ur|ps|yi|ji|dv|ckb|sd|ug|syr)(?![a-z])/i;
const RIGHT_TO_LEFT_SCRIPT = /-(?:arab|hebr|thaa|syrc)\b/i;

/** The direction in which the page's text, or else its declared language, is written; said only where it is not the usual one. */
function directionOfText(page: PageView): readonly unknown[] {
  const declared = page.language ?? "";
  // The words of other scripts need not be counted: none of their languages is written so.
  if (!isRightToLeft(declared) && !hasRightToLeftText(page)) return [];
  return isRightToLeft(languageOfPage(page) ?? declared) ? ["rtl"] : [];
}

function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.test(language) || RIGHT_TO_LEFT_SCRIPT.test(language);
}

/** `dir` of `html`, else of `body`: both are at the top, so that the tree need not be searched. */
function declaredDirection(page: PageView): readonly unknown[] {
  const declared = directionsIn(page.root);
  for (const top of page.root.children) if (top.type === "tag") declared.push(...directionsIn(top));
  return declared;
}

function directionsIn(parent: ElementView): string[] {
  const declared: string[] = [];
  for (const child of parent.children)
    if (child.type === "tag" && (child.name === "html" || child.name === "body"))
      declared.push(child.attr("dir") ?? "");
  return declared;
}
