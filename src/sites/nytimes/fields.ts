import type { ArticleType } from "../../model/fields.js";
import type { FieldCleaners, FieldSources } from "../../profile/profile.js";
import { attr, derive, jsonLd, link, meta, type Source, text } from "../../profile/source.js";
import { namesIn } from "./author-names.js";
import { metaMatches } from "./generation.js";
import { isPictureAddress } from "./picture.js";
import { printedDay } from "./vi/header.js";

const STORY = ["NewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "Article", "Recipe"];

function isShort(address: unknown): boolean {
  return typeof address === "string" && /^https?:\/\/nyti\.ms\/\w+$/.test(address);
}

/** A list whose parts are parted by commas. */
export function commaList(source: Source): Source {
  return {
    ...source,
    read: (page) =>
      source.read(page).flatMap((list) => (typeof list === "string" ? list.split(",") : [list])),
  };
}

/** Names in `<meta>`, a list in natural language: "By A, B and C". */
function listed(key: string): Source {
  return derive(`meta:${key}`, "head", (page) => page.meta(key).flatMap(namesIn));
}

/** Subjects, people, organisations and places, each a list of its own. */
export const subjects: Source = derive("meta:des", "head", (page) =>
  ["des", "per", "org", "geo"].flatMap((key) => page.meta(key)),
);

/** What a meta says of the kind of page: the first that speaks decides. */
const KINDS: readonly (readonly [key: string, what: RegExp, type: ArticleType])[] = [
  ["pt", /^recipe$/i, "recipe"],
  ["pt", /^(?:collection|home ?page|section ?front|topic)$/i, "collection"],
  ["pst", /^(?:op-ed|opinion|editorial)/i, "opinion"],
  ["article:opinion", /^true$/i, "opinion"],
  ["cg", /^opinion$/i, "opinion"],
  ["applicationname", /^interactive$/i, "interactive"],
  ["pt", /^(?:interactive|multimedia)$/i, "interactive"],
  ["applicationname", /^article$/i, "article"],
  ["pst", /^(?:news|blog post)$/i, "article"],
];

/** Where the fields stand, whichever the template; layouts put their own sources before these. */
export const fields: FieldSources = {
  title: [
    jsonLd("alternativeHeadline", STORY),
    jsonLd("headline", STORY),
    meta("og:title"),
    meta("hdl"),
  ],
  description: [meta("description"), meta("og:description"), jsonLd("description", STORY)],
  authors: [jsonLd("author", STORY), listed("author"), listed("byl")],
  published: [
    meta("article:published_time"),
    meta("article:published"),
    jsonLd("datePublished", STORY),
    // In the template of 2014 to 2018 `datetime` is when it was modified; the text is when it was published.
    attr("#story header time:not(.dateline)", "datetime"),
    meta("ptime"),
    meta("pdate"),
    printedDay,
    text("#story time.dateline, #article .timestamp, #article .dateline"),
  ],
  modified: [
    meta("article:modified_time"),
    meta("article:modified"),
    jsonLd("dateModified", STORY),
    meta("utime"),
  ],
  section: [
    meta("article:section"),
    text("#masthead-section-label a"),
    meta("section"),
    meta("sectionfront_name"),
  ],
  tags: [
    meta("article:tag"),
    subjects,
    commaList(meta("news_keywords")),
    commaList(jsonLd("keywords", STORY)),
    commaList(meta("keywords")),
  ],
  canonicalUrl: [
    link("canonical"),
    meta("og:url"),
    jsonLd("mainEntityOfPage", STORY),
    jsonLd("url", STORY),
    attr("html", "itemid"),
  ],
  siteName: [meta("og:site_name"), meta("cre"), jsonLd("publisher.name", STORY)],
  type: [
    ...KINDS.map(([key, what, type]) =>
      derive(`meta:${key}`, "head", (page) => (metaMatches(page, [key], what) ? [type] : [])),
    ),
    jsonLd("@type"),
    meta("og:type"),
  ],
  leadImage: [meta("og:image"), jsonLd("image", STORY), meta("twitter:image"), meta("thumbnail")],
};

/** What the sources say, made clean before it is read. */
export const clean: FieldCleaners = {
  title: (titles) =>
    titles.map((title) =>
      typeof title === "string"
        ? title
            .replace(/^Opinion \| /, "")
            .replace(/ \(Published \d{4}\)$/, "")
            .replace(/ - The New York Times$/, "")
        : title,
    ),
  authors: (authors) => authors.filter((author) => !isPaper(author) && !isShow(author)),
  published: (dates) => dates.map(compactDate),
  modified: (dates) => dates.map(compactDate),
  tags: (lists) => lists.flatMap((list) => (typeof list === "string" ? list.split(/;/) : [])),
  // From 2021 the long address stands where the short one stood.
  shortUrl: (addresses) => addresses.filter(isShort),
  leadImage: (images) =>
    images.filter((image) => (typeof image === "string" ? isPictureAddress(image) : true)),
};

function nameOf(author: unknown): string {
  const name =
    typeof author === "object" && author !== null && "name" in author ? author.name : author;
  return typeof name === "string" ? name.trim() : "";
}

/** The paper itself is no author. */
function isPaper(author: unknown): boolean {
  return /^(?:the )?new york times$/i.test(nameOf(author));
}

/** "Produced by ‘Sway’": a name in quotes is that of a show. */
function isShow(author: unknown): boolean {
  return /^[‘“"'].*[’”"']$/.test(nameOf(author));
}

/** `20160729164234` is New York time without saying so: read as a time without a zone. */
function compactDate(date: unknown): unknown {
  const parts =
    typeof date === "string"
      ? /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/.exec(date.trim())
      : null;
  if (parts === null) return date;
  const [, year, month, day, hour, minute, second] = parts;
  return hour === undefined
    ? `${year}-${month}-${day}`
    : `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}
