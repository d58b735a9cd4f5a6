import type { FieldSources } from "../profile/profile.js";
import { attr, derive, link, meta } from "../profile/source.js";

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
  direction: [attr("html, body", "dir")],
};
