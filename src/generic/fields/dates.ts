import type { Marker, PageView } from "../../model/page.js";
import type { Candidate } from "../../profile/profile.js";
import { meta, type Source } from "../../profile/source.js";
import { markersAround } from "./heading.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

const UPDATED =
  /updat|modif|aktuali[sz]|geändert|bearbeitet|mis à jour|actualiz|aggiorn|bijgewerkt|uppdater|opdater|обновл|更新|수정/i;
const PUBLISHED =
  /(?:publish|posted|veröffentlicht|erstellt|erschienen|publié|publicad|pubblicat|gepubliceerd|publicerad|udgivet|опубликован|发布|發布|公開|입력|등록)\p{L}*/iu;

// Dates stand above the headline or below the standfirst and the by-line.
const ABOVE = 800;
const BELOW = 2500;

function shown(
  from: string,
  kind: Marker["kind"],
  keep: (sign: Marker) => boolean,
  below = BELOW,
): Source {
  return {
    from,
    phase: "body",
    read: (page) =>
      markersAround(page, kind, ABOVE, below)
        .filter(keep)
        .flatMap(({ element, text }) => [
          element.attr("datetime") ?? element.attr("content"),
          text,
          element.name === "abbr" ? element.attr("title") : undefined,
        ])
        .filter((value) => value !== undefined && value !== ""),
  };
}

const isTime = (sign: Marker): boolean => sign.element.name === "time";
const isDate = (sign: Marker): boolean => sign.text !== "" && sign.text.length < 200;
const isDateline = (sign: Marker): boolean => sign.text !== "" && sign.text.length < 60;
const isLabelled = (sign: Marker): boolean => isDate(sign) && sign.text.search(PUBLISHED) === 0;

function isUpdated({ element, text }: Marker): boolean {
  const marks = `${element.attr("class") ?? ""} ${element.attr("itemprop") ?? ""}`;
  // "2025-09-13, updated 2025-09-20" begins with when it was published.
  return (
    // "published updated" is both: an article that was never changed.
    (UPDATED.test(marks) && !PUBLISHED.test(marks)) ||
    (UPDATED.test(text.split(/\d/, 1)[0] ?? "") && !PUBLISHED.test(text))
  );
}

const issued =
  (keep: (sign: Marker) => boolean) =>
  (sign: Marker): boolean =>
    keep(sign) && !isUpdated(sign);
const updated =
  (keep: (sign: Marker) => boolean) =>
  (sign: Marker): boolean =>
    keep(sign) && isUpdated(sign);

const inAddress: Source = {
  from: "url:date",
  phase: "head",
  read(page) {
    const url = page.url ?? page.links("canonical")[0]?.href ?? page.meta("og:url")[0] ?? "";
    const match = /[/_-]((?:19|20)\d\d)([/_-]?)(\d\d)\2(\d\d)(?!\d)/.exec(url);
    return match === null ? [] : [`${match[1]}-${match[3]}-${match[4]}`];
  },
};

const LABELLED = (["date", "dateline"] as const).map((kind) =>
  shown("text:published", kind, isLabelled, Number.POSITIVE_INFINITY),
);

const PUBLISHED_TIME = meta("article:published_time");
/** Live pages move it on with each update: where it is the time of the last change, others are asked first. */
const UNMOVED: Source = {
  ...PUBLISHED_TIME,
  read(page) {
    const [changed] = page.meta("article:modified_time");
    return page.meta("article:published_time").filter((time) => time !== changed);
  },
};

/** Where the day of publication stands, the surest first; address and running text are last resorts. */
export const publishedSources: readonly Source[] = [
  UNMOVED,
  ownJsonLd("datePublished"),
  meta("og:article:published_time"),
  ownMicrodata("datePublished"),
  PUBLISHED_TIME,
  ...[
    "datepublished",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "prism.publicationdate",
    "citation_publication_date",
    "citation_date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "published_at",
    "published-date",
    "og:published_time",
    "date",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "dc.created",
    "dc.date.created",
  ].map(meta),
  ownJsonLd("uploadDate"),
  shown("css:time", "date", issued(isTime)),
  shown("css:[class*=date]", "date", issued(isDate)),
  ownJsonLd("dateCreated"),
  ownMicrodata("dateCreated"),
  inAddress,
  shown("text:date", "dateline", issued(isDateline)),
  // At the end of the article only with the word for it: other dates there are of other articles.
  {
    from: "text:published",
    phase: "body",
    read: (page) => LABELLED.flatMap((source) => source.read(page)),
  },
];

/** Where the day of the last change stands. */
export const modifiedSources: readonly Source[] = [
  ownJsonLd("dateModified"),
  meta("article:modified_time"),
  meta("og:article:modified_time"),
  ownMicrodata("dateModified"),
  meta("og:updated_time"),
  ...[
    "datemodified",
    "dc.date.modified",
    "dcterms.modified",
    "dc.modified",
    "article.updated",
    "last-modified",
    "lastmod",
  ].map(meta),
  shown("css:time", "date", updated(isTime)),
  shown("css:[class*=date]", "date", updated(isDate)),
];

/** Of a text that says both "published" and "updated", the part that says when it was published. */
export function cleanPublished(raw: readonly unknown[]): unknown[] {
  return raw.map((value) => {
    const label = typeof value === "string" ? PUBLISHED.exec(value) : null;
    return label === null || typeof value !== "string" ? value : value.slice(label.index);
  });
}

/** Is what {@link chooseDate} takes among them already? 37 sources may tell the date, and the first of all tells it on most pages. */
export function isDateDecided(candidates: readonly Candidate<string>[]): boolean {
  const first = candidates[0];
  return first !== undefined && (isExact(first) || exactTime(candidates, first) !== undefined);
}

/** The first, unless another tells the time of the same day where the first knows the day alone. */
export function chooseDate(
  candidates: readonly Candidate<string>[],
  _page: PageView,
): Candidate<string> | undefined {
  const first = candidates[0];
  if (first === undefined || isExact(first)) return first;
  return exactTime(candidates, first) ?? first;
}

function exactTime(
  candidates: readonly Candidate<string>[],
  { value: day }: Candidate<string>,
): Candidate<string> | undefined {
  return candidates.find(
    (one) => isExact(one) && one.value.startsWith(day) && !one.value.includes("T00:00:00"),
  );
}

/** With the time of the day, and a zone. */
function isExact({ value }: Candidate<string>): boolean {
  return value.length > 19;
}
