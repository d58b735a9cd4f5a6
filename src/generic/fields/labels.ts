import { valuesAt } from "../../json/path.js";
import type { ElementView } from "../../model/element.js";
import type { Marker, PageView } from "../../model/page.js";
import { markersOf } from "../../page/markers-of.js";
import { meta, type Source } from "../../profile/source.js";
import { comparable } from "../../text/normalize.js";
import { oneLine } from "../../text/whitespace.js";
import { wordTest } from "../../text/words.js";
import { CONTROLS } from "../../tree/element-kinds.js";
import { typesOf } from "./article-node.js";
import { headlinePlace, mainHeading, markersAround } from "./headline/heading.js";
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
  read: (page) => markersOf(page, "crumb").map(({ text }) => text),
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
  from: "css:[class*=tag]",
  phase: "body",
  read(page) {
    if (markersOf(page, "tag").length === 0) return [];
    const at = headlinePlace(page) - TAGS_ABOVE;
    const isTag = ({ element, before }: Marker): boolean =>
      (/\btag\b/.test(element.attr("rel") ?? "") || before >= at) && !isInMenu(element);
    const near = markersAround(page, "tag", FAR, FAR).filter(isTag);
    if (near.length > 0) return listOf(near);
    // The footer of the article is beside it by its name; of a menu's tags there are more.
    const beside = listOf(markersOf(page, "tag").filter(isTag));
    return beside.length <= MOST_BESIDE ? beside : [];
  },
};
// What stands farther above the headline is the site's menu.
const TAGS_ABOVE = 200;
const MOST_BESIDE = 12;
const LONGEST_TAG = 60;

/** Does it stand in a menu or the head of the page, not of the story? */
function isInMenu(element: ElementView): boolean {
  const menu = element.closest("nav, header, [role=navigation], [role=banner]");
  return menu !== undefined && menu.closest("article, main, [role=main]") === undefined;
}

/** Their texts, each once; none where one is as long as the headlines of other articles are. */
function listOf(markers: readonly Marker[]): string[] {
  const texts = [...new Set(markers.map(({ text }) => text))];
  return texts.some((text) => text.length > LONGEST_TAG) ? [] : texts;
}

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
export function cleanTags(raw: readonly unknown[], page: PageView): string[] {
  const title = comparable(mainHeading(page)?.text ?? page.title ?? "");
  const names = siteNames(page);
  const tags = raw
    .flatMap((value) => (typeof value === "string" ? value.split(/[,;|，、]/) : []))
    .map((tag) => oneLine(tag).replace(/^#(?=\p{L})/u, ""))
    .filter((tag) => {
      if (tag.length >= 80 || NO_TAG.test(tag)) return false;
      const letters = comparable(tag);
      return !names.has(letters) && !(letters === title && isHeadline(tag));
    });
  // "topic/rain, place/river" are a system's own paths.
  return tags.filter((tag) => PATH.test(tag)).length > 1
    ? tags.filter((tag) => !PATH.test(tag))
    : tags;
}

/** A headline that stands in for keywords; "Will Smith" may be both. */
function isHeadline(text: string): boolean {
  return text.length > 20 || /\p{Lo}{8}/u.test(text);
}

const PATH = /^[a-z]{3,20}\/\S/;
const NO_TAG =
  /^(?:(?:show |see |view |mehr|ver |voir )?(?:more|all)(?: tags| topics)?|mehr|plus|más|zurück\b.*|back to\b.*|tags?|topics?|categor(?:y|ies)|share|print|\+ ?\d+)$/i;

// Above the headline, or in it; what stands below is a button or a caption.
const ABOVE = 300;

/** The label above the headline. */
export const kickerSources: readonly Source[] = [
  {
    from: "css:[class*=kicker]",
    phase: "body",
    read: (page) =>
      markersAround(page, "kicker", ABOVE, 1)
        .map(labelOf)
        .filter((text) => text.length < 60),
  },
  { from: "html:label above h1", phase: "body", read: labelAbove },
];

/** Its text; of a box with a date the part in front. */
function labelOf({ element, text }: Marker): string {
  const first = element.children.find((child) => child.type === "tag");
  return /\d{4}/.test(text) && first?.type === "tag" ? oneLine(first.text()) : text;
}

// "Weather", "Analysis", "In the north": more words are a sentence of something else.
const LONGEST_LABEL = 32;
const MOST_WORDS = 4;
const UP = 3;
// Those that name a form of text and no matter are the site's parts.
const NO_PART =
  /\d|[:?!.]$|^\P{L}|[←→»«©]|(?:forums?|community)$|^(?:image|photo|foto|bild|picture|video)\b/iu;
const NO_KICKER = /* @__PURE__ */ wordTest(
  {
    en: "(?:the |our |latest |all )?(?:blogs?|news|articles?|stories|story|posts?)|news (?:article|story)|blog ?posts?|press releases?",
    de: "nachrichten|aktuelles|artikel|beitr[aä]ge?",
    es: "noticias|art[ií]culos?",
    pt: "not[ií]cias|artigos?",
    fr: "actualit[eé]s|actus?|nouvelles",
    it: "notizie|articol[oi]",
    nl: "nieuws",
    scandinavian: "nyheter|nyheder",
    fi: "uutiset",
    pl: "aktualności",
    ru: "новости|статьи",
    el: "νέα",
    tr: "haberler",
    zh: "新闻|新聞",
    ja: "ニュース",
    ko: "뉴스",
    page: "on this page|in this article|contents|(?:send|give) feedback|home|menu|search|share|print|e-?mail|save|listen|back\\b.*",
    doors: "subscribe|sign (?:in|up)|log ?in|register|contact(?: us)?|follow(?: us)?|comments?",
    adverts: "advertise?ment|anzeige|werbung|publicidad|publicité",
    states: "updated?|published|loading\\b.*|skip\\b.*|next|previous|close|tweet",
    networks: "facebook|twitter|instagram|linkedin|pinterest|reddit",
    others: ".*min(?:ute)?s? read|by .*|von .*|par .*|por .*",
  },
  "^",
  "$",
);

/** The short text right above the headline, in an element of its own in the headline's box. */
function labelAbove(page: PageView): string[] {
  let box: ElementView | null | undefined = mainHeading(page)?.element;
  if (box?.name !== "h1") return [];
  for (let level = 0; level < UP && box; level++) {
    const above = elementBefore(box);
    if (above !== undefined) {
      const text = oneLine(above.text());
      const isLabel =
        text.length > 1 &&
        text.length <= LONGEST_LABEL &&
        text.split(" ").length <= MOST_WORDS &&
        !NO_PART.test(text) &&
        !NO_KICKER(text) &&
        !siteNames(page).has(comparable(text)) &&
        !CONTROLS.has(above.name) &&
        above.name !== "header" &&
        above.closest("nav, [role=navigation]") === undefined &&
        above.all("a, button, input, li").length < 2;
      return isLabel ? [text] : [];
    }
    box = box.parent;
  }
  return [];
}

/** The element straight before this one in its parent, if nothing but white space stands between; `undefined` where it is the first. */
function elementBefore(element: ElementView): ElementView | undefined {
  let before: ElementView | undefined;
  for (const child of element.parent?.children ?? []) {
    if (child === element) return before;
    if (child.type === "tag") {
      if (child.text() !== "") before = child;
    } else if (child.data.trim() !== "") before = undefined;
  }
  return undefined;
}
