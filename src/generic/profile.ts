import type { Profile } from "../profile/profile.js";
import { jsonLd, link, meta, text } from "../profile/source.js";

/** The profile of pages that no other profile knows. It has no layouts: its body is located, not named. */
export const generic: Profile = {
  id: "generic",
  hosts: [],
  checked: true,
  layouts: [],
  fields: {
    title: [meta("og:title"), jsonLd("headline"), text("h1")],
    description: [meta("og:description"), meta("description")],
    authors: [jsonLd("author"), meta("author")],
    published: [meta("article:published_time"), jsonLd("datePublished")],
    modified: [meta("article:modified_time"), jsonLd("dateModified")],
    leadImage: [meta("og:image"), link("image_src")],
    siteName: [meta("og:site_name")],
    section: [meta("article:section")],
    tags: [meta("article:tag")],
  },
};
