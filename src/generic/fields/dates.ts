import type { Marker } from "../../model/page.js";
import { meta, type Source } from "../../profile/source.js";
import { headlinePlace, markersAround } from "./headline/heading.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

const UPDATED =
  /updat|modif|aktuali[sz]|geändert|bearbeitet|mis à jour|actualiz|aggiorn|bijgewerkt|uppdater|opdater|обновл|更新|수정/i;
const PUBLISHED =
  /(?:publish|posted|veröffentlicht|erstellt|erschienen|publié|publicad|pubblicat|gepubliceerd|publicerad|udgivet|опубликован|发布|發布|公開|입력|등록)\p{L}*/iu;

// Dates stand just above the headline or below the standfirst and the by-line. Farther above stands the day on which the page was
// asked for, as newspapers print it below their name.
const ABOVE = 250;
const JUST_ABOVE = 60;
const BELOW = 2500;
const FURNITURE = /calend|today|clock|weather|current-?_?date|\bnow\b|ticker|marquee/i;

function shown(
  from: string,
  kind: Marker["kind"],
  keep: (sign: Marker) => boolean,
  below = BELOW,
): Source {
  return {
    from,
    phase: "body",
    read(page) {
      const at = headlinePlace(page);
      const signs = markersAround(page, kind, ABOVE, below).filter(
        (sign) => keep(sign) && !isFurniture(sign),
      );
      const isNear = ({ before }: Marker): boolean => before >= at - JUST_ABOVE;
      return [...signs.filter(isNear), ...signs.filter((sign) => !isNear(sign))]
        .flatMap(({ element, text }) => [
          element.attr("datetime") ?? element.attr("content"),
          text,
          element.name === "abbr" ? element.attr("title") : undefined,
        ])
        .filter((value) => value !== undefined && value !== "");
    },
  };
}

function isFurniture({ element }: Marker): boolean {
  return FURNITURE.test(`${element.attr("class") ?? ""} ${element.attr("id") ?? ""}`);
}

const isTime = (sign: Marker): boolean => sign.element.name === "time";
const isDate = (sign: Marker): boolean => sign.text !== "" && sign.text.length < 200;
const isDateline = (sign: Marker): boolean =>
  sign.text !== "" && sign.text.length < 60 && !isFact(sign);
const isLabelled = (sign: Marker): boolean => isDate(sign) && sign.text.search(PUBLISHED) === 0;

// A label of the page's own day: "Date:", "Datum:", "Fecha:", "Дата:", "时间：".
const OF_THE_PAGE =
  /\b(?:date|datum|fecha|data|dato)\b|дата|日期|日付|时间|時間|发布|發布|发表|發表/iu;
const LONGEST_FACT = 100;

// A label, and straight behind it a day: "1 June 1949", "June 1, 1949".
const FACT = /^([^:：\d]{2,40})[:：]\s*(?:\d|\p{L}{3,9}\.?\s\d)/u;

/** Is it a fact of a list, with a label that is none of publication? "Founded: 1 June 1949". */
function isFact({ element }: Marker): boolean {
  const text = element.closest("li, dd, tr")?.text() ?? "";
  // A row of a table that lays out the page says more.
  const label = text.length > LONGEST_FACT ? undefined : FACT.exec(text)?.[1];
  return (
    label !== undefined &&
    !PUBLISHED.test(label) &&
    !UPDATED.test(label) &&
    !OF_THE_PAGE.test(label)
  );
}

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

/** The day in the page's address. */
export const inAddress: Source = {
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

const isChange = (sign: Marker): boolean =>
  isDate(sign) && UPDATED.test(sign.text.split(/\d/, 1)[0] ?? "");
const CHANGED = (["date", "dateline"] as const).map((kind) =>
  shown("text:updated", kind, isChange, Number.POSITIVE_INFINITY),
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

/** Where a page tells its last change alone, that is the only day it has; the place says so. */
export const lastChange: Source = {
  from: "modified",
  phase: "body",
  read: (page) => [
    ...modifiedSources.flatMap((source) => source.read(page)),
    ...CHANGED.flatMap((source) => source.read(page)),
  ],
};

const inTime = shown("css:time", "date", issued(isTime));
/** What a class alone marks as a date. */
export const byClass: Source = shown("css:[class*=date]", "date", issued(isDate));
/** What is written at the headline. */
export const dateline: Source = shown("text:date", "dateline", issued(isDateline));
// At the end of the article only with the word for it: other dates there are of other articles.
const labelled: Source = {
  from: "text:published",
  phase: "body",
  read: (page) => LABELLED.flatMap((source) => source.read(page)),
};

/** Elements whose markup says that they hold the date. */
export const markedDates: ReadonlySet<Source> = new Set([inTime, byClass]);

/** What readers see of the day of publication. */
export const shownDates: ReadonlySet<Source> = new Set([...markedDates, dateline, labelled]);

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
  inTime,
  byClass,
  ownJsonLd("dateCreated"),
  ownMicrodata("dateCreated"),
  inAddress,
  dateline,
  labelled,
  lastChange,
];

/** Of a text that says both "published" and "updated", the part that says when it was published. */
export function cleanPublished(raw: readonly unknown[]): unknown[] {
  return raw.map((value) => {
    const label = typeof value === "string" ? PUBLISHED.exec(value) : null;
    return label === null || typeof value !== "string" ? value : value.slice(label.index);
  });
}
