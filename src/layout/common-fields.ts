import type { PageView } from "../model/page.js";
import type { FieldSources } from "../profile/profile.js";
import { derive, link, meta } from "../profile/source.js";

/** What every page says in the same way: tried behind whatever a profile says of these fields. */
export const COMMON_FIELDS: FieldSources = {
  url: [
    derive("option:url", "head", (page) => (page.url === undefined ? [] : [page.url])),
    link("canonical"),
    meta("og:url"),
  ],
  canonicalUrl: [link("canonical"), meta("og:url")],
  language: [
    derive("html@lang", "head", (page) => (page.language === undefined ? [] : [page.language])),
    meta("og:locale"),
    meta("content-language"),
  ],
  direction: [derive("html@dir", "body", declaredDirection)],
};

/** `dir` of `html`, else of `body`: both are at the top, so that the tree need not be searched. */
function declaredDirection(page: PageView): readonly unknown[] {
  const top = page.root.children.flatMap((child) => (child.type === "tag" ? [child] : []));
  const next = top.flatMap((element) => element.children);
  return [...top, ...next].flatMap((node) =>
    node.type === "tag" && /^(?:html|body)$/.test(node.name) ? [node.attr("dir") ?? ""] : [],
  );
}
