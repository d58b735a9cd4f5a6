import { valuesAt } from "../../json/path.js";
import type { PageView } from "../../model/page.js";
import { meta, type Source } from "../../profile/source.js";
import { oneLine } from "../../text/whitespace.js";
import { typesOf } from "./article-node.js";
import { mainHeading, markersAround } from "./headline/heading.js";
import { isSiteName, siteNames } from "./headline/site-names.js";
import { ownJsonLd, ownMicrodata } from "./structured.js";

const crumbs: Source = {
  from: "json-ld:BreadcrumbList",
  phase: "head",
  late: true,
  read(page) {
    const lists = page.jsonLd.flatMap((node) => [node, ...valuesAt(node, ["breadcrumb"])]);
    for (const list of lists) {
      if (
        typeof list !== "object" ||
        list === null ||
        Array.isArray(list) ||
        !typesOf(list).includes("BreadcrumbList")
      )
        continue;
      const items = valuesAt(list, ["itemListElement"]);
      return items.flatMap((item) =>
        valuesAt(item, ["name"])
          .concat(valuesAt(item, ["item", "name"]))
          .slice(0, 1),
      );
    }
    return [];
  },
};

const shownCrumbs: Source = {
  from: "css:[class*=breadcrumb]",
  phase: "body",
  read: (page) =>
    page.markers
      .filter(({ kind, element }) => kind === "crumb" && element.name === "a")
      .map(({ text }) => text),
};

/** Where the part of the site is named. */
export const sectionSources: readonly Source[] = [
  meta("article:section"),
  ownJsonLd("articleSection"),
  ...[
    "og:article:section",
    "cxenseparse:recs:articlesection",
    "parsely-section",
    "sailthru.section",
    "section",
    "cg",
    "dcterms.subject",
  ].map(meta),
  ownMicrodata("articleSection"),
  crumbs,
  shownCrumbs,
];

const HOME =
  /^(?:home(?:page)?|start(?:seite)?|accueil|inicio|início|hjem|hem|etusivu|главная|首页|首頁|ホーム|홈)$/i;

/** A section is neither the site, nor its front, nor the article itself; of a path the first step. */
export function cleanSection(raw: readonly unknown[], page: PageView): unknown[] {
  const names = siteNames(page);
  const title = mainHeading(page)?.text ?? page.title ?? "";
  return raw.filter(
    (value) =>
      typeof value === "string" &&
      !HOME.test(value.trim()) &&
      value.length < 60 &&
      !isSiteName(value, page, names) &&
      !title.includes(value.trim()),
  );
}

const FAR = Number.POSITIVE_INFINITY;

const tagLinks: Source = {
  from: "css:[rel=tag]",
  phase: "body",
  read: (page) => markersAround(page, "tag", FAR, FAR).map(({ text }) => text),
};

/** Where keywords are listed: declared ones first, the links to tag pages behind. */
export const tagSources: readonly Source[] = [
  meta("article:tag"),
  ownJsonLd("keywords"),
  meta("og:article:tag"),
  ...["parsely-tags", "sailthru.tags", "news_keywords", "keywords", "cxenseparse:taglist"].map(
    meta,
  ),
  ownMicrodata("keywords"),
  tagLinks,
];

/** One keyword each: lists come as one text with commas or semicolons. */
export function cleanTags(raw: readonly unknown[]): string[] {
  return raw
    .flatMap((value) => (typeof value === "string" ? value.split(/[,;|，、]/) : []))
    .map(oneLine)
    .filter((tag) => tag.length < 80);
}

// Above the headline, or in it; what stands below is a button or a caption.
const ABOVE = 300;

/** The label above the headline. */
export const kickerSources: readonly Source[] = [
  {
    from: "css:[class*=kicker]",
    phase: "body",
    read: (page) =>
      markersAround(page, "kicker", ABOVE, 1)
        .map(({ text }) => text)
        .filter((text) => text.length < 60),
  },
];
