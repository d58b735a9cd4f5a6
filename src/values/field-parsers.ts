import type { FieldName, Fields } from "../model/fields.js";
import type { PageView } from "../model/page.js";
import { readAccess } from "./access.js";
import { readAuthors } from "./authors.js";
import { readDate } from "./date.js";
import { readLeadImage } from "./image.js";
import { readDirection, readLanguage } from "./language.js";
import { readTags } from "./tags.js";
import { readText } from "./text.js";
import { readType } from "./type.js";
import { readAddress } from "./url.js";

/** Reads a source's raw values as a field's value, or refuses them. */
export type FieldReader<F extends FieldName> = (
  raw: readonly unknown[],
  page: PageView,
) => Fields[F] | undefined;

/** One reader a field: the only place where raw values become typed ones. */
export const FIELD_READERS: { readonly [F in FieldName]: FieldReader<F> } = {
  title: readText,
  subtitle: readText,
  description: readText,
  authors: readAuthors,
  published: readDate,
  modified: readDate,
  section: readText,
  kicker: readText,
  tags: readTags,
  url: readAddress,
  canonicalUrl: readAddress,
  shortUrl: readAddress,
  nextPageUrl: readAddress,
  siteName: readText,
  language: readLanguage,
  direction: readDirection,
  type: readType,
  access: readAccess,
  leadImage: readLeadImage,
};
