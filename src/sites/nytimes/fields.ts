import type { PageView } from "../../model/page.js";
import type { FieldCleaners, FieldSources } from "../../profile/profile.js";
import { attr, derive, jsonLd, link, meta, type Source, text } from "../../profile/source.js";
import { isPicture } from "./picture.js";
import { STATE, shortUrlOf } from "./preloaded.js";
import { byline, kicker, leadFigure, printedDate, printedTitle, standfirst } from "./vi-header.js";

const STORY = ["NewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "Article", "Recipe"];

/** `https://nyti.ms/…`, where the page prints or shares it; from 2021 the long address stands there. */
function shortAddress(): Source {
  return derive("css:nyti.ms", "body", (page) => {
    const printed = page.root
      .all("#story span, #site-content span, .story-short-url a")
      .map((span) => (span.children[0]?.type === "text" ? span.children[0].data.trim() : ""));
    const shared = page.root
      .all("[role=toolbar] a, [data-role=toolbar] a, [data-testid=share-tools] a")
      .flatMap(
        (link) => /https?:\/\/nyti\.ms\/\w+/.exec(decoded(link.attr("href") ?? ""))?.[0] ?? [],
      );
    return [...printed, ...shared].filter(isShort);
  });
}

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

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Names in `<meta>`, a list in natural language: "By A, B and C". */
function listed(key: string): Source {
  return derive(`meta:${key}`, "head", (page) => page.meta(key).flatMap(namesIn));
}

/** The names of a by-line, one by one. */
export function namesIn(line: string): string[] {
  return line
    .replace(/^\s*by\s+/i, "")
    .split(/\s*(?:,\s*and\s|,|;|\band\s)\s*/i)
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/^the new york times$/i.test(name));
}

/** Subjects, people, organisations and places, each a list of its own. */
export const subjects: Source = derive("meta:des", "head", (page) =>
  ["des", "per", "org", "geo"].flatMap((key) => page.meta(key)),
);

function kindOf(page: PageView): string[] {
  const says = (key: string, value: RegExp): boolean =>
    page.meta(key).some((content) => value.test(content));
  if (says("pt", /^recipe$/i) || page.jsonLd.some((node) => node["@type"] === "Recipe"))
    return ["recipe"];
  if (
    says("pst", /^(?:op-ed|opinion|editorial)/i) ||
    says("article:opinion", /^true$/i) ||
    says("cg", /^opinion$/i) ||
    page.jsonLd.some((node) => node["@type"] === "OpinionNewsArticle")
  )
    return ["opinion"];
  if (says("applicationname", /^interactive$/i) || says("pt", /^(?:interactive|multimedia)$/i))
    return ["interactive"];
  return ["article"];
}

/** Where the fields stand, whichever the template; layouts put their own sources before these. */
export const fields: FieldSources = {
  title: [
    printedTitle(),
    jsonLd("alternativeHeadline", STORY),
    jsonLd("headline", STORY),
    meta("og:title"),
    meta("hdl"),
  ],
  subtitle: [text("#article-summary"), standfirst()],
  description: [meta("description"), meta("og:description"), jsonLd("description", STORY)],
  authors: [byline(), jsonLd("author", STORY), listed("author"), listed("byl")],
  published: [
    meta("article:published_time"),
    meta("article:published"),
    jsonLd("datePublished", STORY),
    attr("#story header time", "datetime"),
    meta("ptime"),
    meta("pdate"),
    printedDate(),
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
  kicker: [kicker()],
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
  shortUrl: [
    shortAddress(),
    derive(`state:${STATE}.shortUrl`, "body", (page) => [shortUrlOf(page)].filter(isShort)),
  ],
  siteName: [meta("og:site_name"), meta("cre"), jsonLd("publisher.name", STORY)],
  type: [derive("meta:pt", "head", kindOf)],
  leadImage: [
    leadFigure(),
    meta("og:image"),
    jsonLd("image", STORY),
    meta("twitter:image"),
    meta("thumbnail"),
  ],
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
  authors: (authors) => authors.filter((author) => !isPaper(author)),
  published: (dates) => dates.map(compactDate),
  modified: (dates) => dates.map(compactDate),
  tags: (lists) => lists.flatMap((list) => (typeof list === "string" ? list.split(/;/) : [])),
  leadImage: (images) =>
    images.filter((image) => (typeof image === "string" ? isPicture(image) : true)),
};

/** The paper itself is no author. */
function isPaper(author: unknown): boolean {
  const name =
    typeof author === "object" && author !== null && "name" in author ? author.name : author;
  return typeof name === "string" && /^(?:the )?new york times$/i.test(name.trim());
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
