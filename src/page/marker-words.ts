import { hasDigit } from "../dates/digits.js";
import type { MarkerKind } from "../model/page.js";
import { TAG_WORDS } from "../text/tag-words.js";
import { wordTest } from "../text/words.js";
import { ATTRIBUTE } from "../tree/attribute-bits.js";
import { attributeIn } from "../tree/attributes.js";
import { BESIDE as ELEMENTS_BESIDE, PAGES } from "../tree/element-kinds.js";
import type { ElementNode } from "../tree/node.js";
import { beginningFilter } from "./beginning-filter.js";
import { LONGEST_LINE } from "./byline-words.js";
import { trigramFilter } from "./trigram-filter.js";

// Class names are English, or nearly so, on pages of every language. These parts of names mark candidates only.
const AUTHOR =
  /author|by-?_?line|autor(?!i[sz])|auteur|writer|reporter|journalist|redakteur|contributor|posted-?by|vcard|user-?name/i;
const DATE = /date(?!pick|l)|publi|posted|datum|fecha|time(?!line|out|d\b)|meta/i;
const SUBTITLE =
  /sub-?_?(?:title|head|line|titulo|titel|deck)|stand-?first|\bdek\b|(?:^|[\s_-])(?:deck|intro|lead|lede|teaser|excerpt|abstract|summary)\b|chapo|chapeau|bajada|vorspann|entradilla|sommario|ingress|manchet/i;
const KICKER =
  /kicker|eyebrow|overline|topline|dachzeile|ante-?titulo|surtitre|pretitle|roofline|(?:^|\s)rubri[ck](?:$|[\s_-])/i;
const CRUMBS = /breadcrumb/i;
// Boxes that list what an article is about.
const TAGS =
  /(?:^|[\s_-])(?:(?:post|article|story|entry|page|content|footer)[-_]?)?(?:hash)?(?:tags?|topics|keywords|schlagw[oö]rte|stichworte|etiquetas|mots-?cles|теги)(?:[-_]?(?:list|links?|box|wrap(?:per)?|container|items?|ged[-_]as))?(?:$|[\s_-])|(?:^|[a-z])Tag(?:s|List|Links)(?![a-z])|tagged_as/;
// What stands before such a list.
const TAG_LABEL = /* @__PURE__ */ wordTest(TAG_WORDS, "^", "\\s*[:：]?$");
const LONGEST_TAG_LABEL = 24;
const MAY_BEGIN_TAG = /* @__PURE__ */ beginningFilter(
  "ta fi to re ke mo sc st th et te pa ar tr on",
);
const MAY_BEGIN_NEXT = /* @__PURE__ */ beginningFilter("ne co pa su we se si pr vo na so");
const NEXT_LABEL = /* @__PURE__ */ wordTest(
  {
    en: "next(?: page)?|continue to (?:the )?next page",
    fr: "page suivante|suivante?",
    de: "(?:weiter (?:auf|zu) )?(?:nächste )?seite(?: \\d)?|nächste seite|weiter",
    es: "página siguiente|siguiente|próxima(?: página)?",
    it: "pagina successiva|successiva",
    nl: "volgende(?: pagina)?",
    sv: "nästa(?: sida)?",
    no: "neste(?: side)?",
    da: "næste(?: side)?",
    pl: "następna(?: strona)?",
    ru: "далее|следующая(?: страница)?",
    el: "επόμενη(?: σελίδα)?",
    tr: "sonraki(?: sayfa)?",
    zh: "下一[页頁]",
    ja: "次(?:へ|のページ(?:へ)?)",
    ko: "다음(?: 페이지)?",
  },
  "^",
  "\\s*[»›>→]*$",
);
// Blogger's "widget Blog" holds the posts themselves.
const BESIDE =
  /(?:^|\s)(?:comments?(?![a-z])|respond\b|disqus|related|sidebar|widgets?(?!\sBlog\b)(?:[\s_]|-area|$)|recommend|recirc|trending|popular|most-?read|newsletter|footer|menu)/i;
// The address of a person's page.
const PERSON =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|profiles?|people|producers?|contributors?|writers?|journalists?|redakteure?)\/[^/?#]/i;
// The address of a front page.
const HOME =
  /^(?!\s*$)\s*(?:https?:)?(?:\/\/[^/?#\s]{1,200}(?![^/?#\s]))?\/?(?:(?:index|default)\.\w{3,5})?\s*$/i;
// A text with a year or a numeric date in it.
const DATELINE = /(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d\d)/;

/** What a class or an id says. */
export interface Meaning {
  readonly kinds: readonly MarkerKind[];
  readonly beside: boolean;
  readonly crumbs: boolean;
  readonly tags: boolean;
}

// What each of the patterns needs: of 17,000 classes and ids 800 have one of their words. One bit a pattern, in this order.
const TRIGRAMS: readonly string[] = [
  "tho uto teu byl by- by_ wri epo jou dak ibu ted vca rna r-n", // author, autor, auteur, byline … user-name
  "dat pub fec tim met ted", // date, datum, publi, fecha, time, meta, posted
  "sub tan dek dec tro lea led tea exc bst sum hap baj vor dil som gre man", // sub-title, standfirst … manchet
  "kic eye rli opl dac tul urt eti oof rub", // kicker, eyebrow … rubrik
  "mme pon squ lat deb dge omm cir ndi opu mos wsl foo enu", // comments, respond, disqus … menu
  "cru", // breadcrumb
  "tag opi key hla chw que ots", // tags, topics, keywords … mots-cles
];
/** Which of the patterns may find a word in a class or an id; 0 where none does. */
export const mayMean: (names: string) => number = /* @__PURE__ */ trigramFilter(TRIGRAMS);
const MAY_BE = {
  author: 1,
  date: 2,
  subtitle: 4,
  kicker: 8,
  beside: 16,
  crumbs: 32,
  tags: 64,
} as const;
const NOTHING: readonly MarkerKind[] = [];
/** Of an element without class or id. */
export const NO_MEANING: Meaning = { kinds: NOTHING, beside: false, crumbs: false, tags: false };

/** What a class or an id marks its element as; `may` is what {@link mayMean} says of it. */
export function meaningOf(names: string, may: number): Meaning {
  const kinds: MarkerKind[] = [];
  if ((may & MAY_BE.author) > 0 && AUTHOR.test(names)) kinds.push("author");
  if ((may & MAY_BE.date) > 0 && DATE.test(names)) kinds.push("date");
  if ((may & MAY_BE.subtitle) > 0 && SUBTITLE.test(names)) kinds.push("subtitle");
  if ((may & MAY_BE.kicker) > 0 && KICKER.test(names)) kinds.push("kicker");
  return {
    kinds,
    beside: (may & MAY_BE.beside) > 0 && BESIDE.test(names),
    crumbs: (may & MAY_BE.crumbs) > 0 && CRUMBS.test(names),
    tags: (may & MAY_BE.tags) > 0 && TAGS.test(names),
  };
}

const BY_NAME: ReadonlyMap<string, MarkerKind> = new Map([
  ["h1", "heading"],
  ["h2", "subheading"],
  ["time", "date"],
  ["address", "author"],
]);

const TELLING = ATTRIBUTE.itemprop | ATTRIBUTE.rel;
const TELLING_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...BY_NAME.keys(),
  ...ELEMENTS_BESIDE,
  "a",
  "img",
  "figure",
]);

/** May the tag and its other attributes mark it, or the place that it is? */
export function mayTell({ name, bits }: ElementNode): boolean {
  return (bits & TELLING) > 0 || TELLING_NAMES.has(name);
}

/** What the tag and its other attributes say. */
export function kindsOf(
  { name, attributes, bits }: ElementNode,
  crumbs: boolean,
): readonly MarkerKind[] {
  const byName = BY_NAME.get(name);
  const isLink = name === "a";
  if (!isLink && byName === undefined && (bits & TELLING) === 0) return NOTHING;
  const property =
    (bits & ATTRIBUTE.itemprop) === 0 ? undefined : attributeIn(attributes, "itemprop");
  const rel = (bits & ATTRIBUTE.rel) === 0 ? undefined : attributeIn(attributes, "rel");
  const href = isLink && (bits & ATTRIBUTE.href) > 0 ? attributeIn(attributes, "href") : undefined;
  const kinds: MarkerKind[] = byName === undefined ? [] : [byName];
  const author = property === "author" || (rel !== undefined && /\bauthor\b/.test(rel));
  if (author || (href !== undefined && PERSON.test(href))) kinds.push("author");
  if (property?.startsWith("date") === true) kinds.push("date");
  if (rel !== undefined && /\btag\b/.test(rel)) kinds.push("tag");
  if (rel !== undefined && isLink && /\bnext\b/.test(rel)) kinds.push("next");
  if (crumbs && isLink) kinds.push("crumb");
  if (href !== undefined && HOME.test(href)) kinds.push("home");
  return kinds;
}

/** Is the element a part of the page beside the article, by its tag or by its names? */
export function isSide(name: string, byClass: Meaning, byId: Meaning): boolean {
  return (
    ELEMENTS_BESIDE.has(name) ||
    ((byClass.beside || byId.beside) && !PAGES.has(name) && name !== "article")
  );
}

/** Does a text without white space around it head a list of tags, or name the next page? */
export function labelIn(text: string): "tag" | "next" | undefined {
  if (text.length > LONGEST_TAG_LABEL) return undefined;
  if (MAY_BEGIN_TAG(text) && TAG_LABEL(text)) return "tag";
  return MAY_BEGIN_NEXT(text) && NEXT_LABEL(text) ? "next" : undefined;
}

/** Is there a year or a numeric date in a text that is short enough to tell a date? */
export function isDateline(text: string): boolean {
  return text.length <= LONGEST_LINE && hasDigit(text) && DATELINE.test(text);
}
