import type { FieldRules } from "../../profile/field-resolver.js";
import type { FieldCleaners, FieldSources } from "../../profile/profile.js";
import { accessSources } from "./access.js";
import { authorSources } from "./authors.js";
import { chooseAuthors } from "./choose-authors.js";
import { chooseDate, choosePublished } from "./choose-date.js";
import { cleanModified, cleanPublished, modifiedSources, publishedSources } from "./dates.js";
import { descriptionSources, subtitleSources } from "./description.js";
import { cleanTitle } from "./headline/clean-title.js";
import { siteNameSources } from "./headline/site-names.js";
import { chooseTitle, titleSources } from "./headline/title.js";
import { cleanSection, cleanTags, kickerSources, sectionSources, tagSources } from "./labels.js";
import { chooseLeadImage, leadImageSources } from "./lead-image.js";
import { nextPageSources, shortUrlSources, typeSources } from "./page.js";

/** Where each field stands on pages of any site, the surest place first. */
export const genericFields: FieldSources = {
  title: titleSources,
  subtitle: subtitleSources,
  description: descriptionSources,
  authors: authorSources,
  published: publishedSources,
  modified: modifiedSources,
  section: sectionSources,
  kicker: kickerSources,
  tags: tagSources,
  shortUrl: shortUrlSources,
  nextPageUrl: nextPageSources,
  siteName: siteNameSources,
  type: typeSources,
  access: accessSources,
  leadImage: leadImageSources,
};

/** Fields that several places have a say in. */
export const genericChoosers: NonNullable<FieldRules["choose"]> = {
  title: chooseTitle,
  authors: chooseAuthors,
  published: choosePublished,
  modified: chooseDate,
  leadImage: chooseLeadImage,
};

/** What is taken off raw values before they are read. */
export const genericCleaners: FieldCleaners = {
  title: cleanTitle,
  published: cleanPublished,
  modified: cleanModified,
  section: cleanSection,
  tags: cleanTags,
};
