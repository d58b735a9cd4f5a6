import type { FieldName } from "../model/fields.js";

/** Every field, in the order in which it is settled and shown. */
export const FIELD_NAMES: readonly FieldName[] = [
  "title",
  "subtitle",
  "description",
  "authors",
  "published",
  "modified",
  "section",
  "kicker",
  "tags",
  "url",
  "canonicalUrl",
  "shortUrl",
  "nextPageUrl",
  "siteName",
  "language",
  "direction",
  "type",
  "access",
  "leadImage",
];
