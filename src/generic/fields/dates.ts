import type { Marker } from "../../model/page.js";
import { meta, type Source } from "../../profile/source.js";
import { readDate } from "../../values/date.js";
import { dateInAddress } from "./address-date.js";
import { headlinePlace } from "./headline/heading.js";
import {
  isFact,
  isFactLine,
  isFurniture,
  isUpdated,
  PUBLISHED,
  shown,
  UPDATED,
  valuesOf,
} from "./shown-dates.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

const isTime = (marker: Marker): boolean => marker.element.name === "time";
const isDate = (marker: Marker): boolean => marker.text !== "" && marker.text.length < 200;
const isDateline = (marker: Marker): boolean =>
  marker.line !== "" && marker.line.length < 60 && !isSentence(marker.line) && !isFact(marker);
const isLabelled = ({ line }: Marker): boolean =>
  line !== "" &&
  line.length < 200 &&
  (PUBLISHED.test(line.split(/\d/, 1)[0] ?? "") || WAS.test(line));
// "This entry was posted on 3 May", "Dieser Artikel wurde am 3. Mai von Ann Lee geschrieben".
const WAS = /^(?:dieser|this|cet|este|questo)\s\p{L}+\s(?:wurde am|was|a été|fue|è stato)\s/iu;

// "The yard opens on 9 June 2024 at noon." tells of a day, and is not of that day.
const SENTENCE = /^\p{Lu}\p{Ll}*(?:\s\S+){5,}\p{Ll}{2}\.$/u;
const isSentence = (line: string): boolean =>
  SENTENCE.test(line) && !PUBLISHED.test(line) && !UPDATED.test(line) && !WAS.test(line);

const issued =
  (keep: (marker: Marker) => boolean) =>
  (marker: Marker): boolean =>
    keep(marker) && !isUpdated(marker);
const updated =
  (keep: (marker: Marker) => boolean) =>
  (marker: Marker): boolean =>
    keep(marker) && isUpdated(marker);

const LABELLED = (["date", "dateline"] as const).map((kind) =>
  shown("text:published", kind, isLabelled, Number.POSITIVE_INFINITY),
);

const isChange = (marker: Marker): boolean =>
  isDate(marker) && UPDATED.test(marker.text.split(/\d/, 1)[0] ?? "");
const CHANGED = (["date", "dateline"] as const).map((kind) =>
  shown("text:updated", kind, isChange, Number.POSITIVE_INFINITY),
);

/** "Published 2 May, updated 3 May", "Updated 3 May". */
function namesChange({ text, line }: Marker): boolean {
  return [text, line].some((words) => words.length < 200 && UPDATED_ON.test(words));
}
const UPDATED_ON = new RegExp(`(?:${UPDATED.source}|\\bstand:)\\D{0,40}\\d`, "iu");
const NAMED_CHANGE = (["date", "dateline"] as const).map((kind) =>
  shown("text:updated", kind, namesChange),
);

const CHANGED_IN_DATA = ownJsonLd("dateModified");
const PUBLISHED_TIME = meta("article:published_time");
/** Live pages move it on with each update: where it is the time of the last change, others are asked first. */
const UNMOVED: Source = {
  ...PUBLISHED_TIME,
  read(page) {
    const changes = [
      ...page.meta("article:modified_time"),
      ...CHANGED_IN_DATA.read(page).filter((time) => typeof time === "string"),
    ];
    return page
      .meta("article:published_time")
      .filter((time) => !changes.some((change) => time === change || isSameMoment(time, change)));
  },
};

// Systems that write both with each change are seconds apart.
const MOMENT = 5000;

function isSameMoment(time: string, other: string): boolean {
  return Math.abs(Date.parse(time) - Date.parse(other)) < MOMENT;
}

/** Where the day of the last change stands. */
export const modifiedSources: readonly Source[] = [
  CHANGED_IN_DATA,
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
  {
    from: "text:updated",
    phase: "body",
    read: (page) => NAMED_CHANGE.flatMap((source) => source.read(page)),
  },
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

const isAny = (marker: Marker): boolean =>
  (marker.kind === "date" || (isDateline(marker) && !isFactLine(marker.line))) &&
  marker.line !== "" &&
  marker.line.length < 60;

/** The one day that is told in the main part of the page, wherever it stands. */
const onlyDate: Source = {
  from: "text:date (only one)",
  phase: "body",
  read(page) {
    const own = page.markers.filter(
      ({ kind, side }) => (kind === "date" || kind === "dateline") && side === undefined,
    );
    if (own.length === 0) return [];
    const at = headlinePlace(page);
    const markers = own
      .filter((marker) => marker.before > MASTHEAD || marker.before >= at - MASTHEAD)
      .filter((marker) => isAny(marker) && !isUpdated(marker) && !isFurniture(marker, page))
      .slice(0, MOST_MARKERS);
    for (const some of [markers.filter(({ kind }) => kind === "date"), markers]) {
      const days = new Set(
        some.flatMap((marker) => readDate(valuesOf(marker, page), page)?.slice(0, 10) ?? []),
      );
      if (days.size === 1) return [...days];
    }
    return [];
  },
};
const MOST_MARKERS = 60;
// What stands in the page's first words, far above the headline, is the day of the visit.
const MASTHEAD = 350;
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
export const shownDates: ReadonlySet<Source> = new Set([
  ...markedDates,
  dateline,
  labelled,
  onlyDate,
]);

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
  dateInAddress,
  dateline,
  labelled,
  lastChange,
  onlyDate,
];

/** Of a text that says both "published" and "updated", the part that says when it was published. */
export function cleanPublished(raw: readonly unknown[]): unknown[] {
  return raw.map((value) => {
    const label = typeof value === "string" ? PUBLISHED.exec(value) : null;
    return label === null || typeof value !== "string" ? value : value.slice(label.index);
  });
}

/** Of such a text the part that says when it was changed. */
export function cleanModified(raw: readonly unknown[]): unknown[] {
  return raw.map((value) => {
    const label = typeof value === "string" ? UPDATED_ON.exec(value) : null;
    return label === null || typeof value !== "string" ? value : value.slice(label.index);
  });
}
