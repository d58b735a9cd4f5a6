import { decodeEntities } from "../entities.js";
import { lazy } from "../lazy.js";
import { compiled, wordPattern } from "../words.js";
import { creditIn } from "./credit-line.js";
import { continuesNames, isPersonName, namesList } from "./names.js";

// What stands before a name in every language's pages: English is common on all of them, labels end in a colon. Three
// patterns, tried in this order: as one, for letters of all scripts in either case, they take V8 27 ms to compile.
const LABEL =
  /^[^:.,\n]{0,24}(?:text|foto|photo|autor|author|writ|geschrieben|redakt|report)[^:\n]{0,16}:/i;
// "ByAnn Lee" is two elements side by side, "Sam Byford" a name.
const WORDS_BY = /^(?:[\p{L}&]+\s){0,4}[Bb][Yy](?=[\s:A-Z])/u;
// "Text von" goes before "text" alone, and takes more of the line.
const LEAD = /* @__PURE__ */ lazy(() =>
  compiled(
    wordPattern(
      {
        via: "via\\s",
        byDe: "(?:geschrieben|verfasst|veröffentlicht|eingestellt|gepostet|kommentar|interview|bericht|text|fotos|(?:ein(?:e[mn]?)? )?(?:gast|blog)?[- ]?(?:beitrag|artikel|kommentar))\\s+von\\b",
        byFr: "(?:publié|écrit|rédigé|proposé) par\\b",
        byEs: "(?:publicado|escrito|redactado|redação|texto) por\\b",
        byIt: "(?:a cura|articolo|scritto) d[ia]\\b",
        byNl: "(?:geschreven|gepubliceerd) door\\b",
        byNo: "(?:skrev?et|publiceret|tekst) a[vf]\\b",
        byId: "ditulis oleh\\b",
        en: "authors?\\b|words\\b|text\\b",
        de: "autor(?:en|in|a|es|zy)?\\b",
        fr: "auteure?s?\\b|texte\\b",
        it: "autore\\b|testo\\b",
        sv: "författare|skribent",
        fi: "teksti\\b",
        sh: "piše\\b|napisao\\b|napisala\\b",
        es: "texto\\b",
        id: "penulis\\b",
        no: "tekst\\b|forfatter\\b",
        hu: "írta|szerző",
        tr: "yazar|yazan",
        el: "συντάκτ(?:ης|ρια)|επιμέλεια",
        ru: "автор[ы]?|текст|редактор|журналист|корреспондент",
        uk: "кореспондент",
        ar: "بقلم|كتب(?:ها?|ت)?\\s|إعداد",
        fa: "نویسنده|به قلم",
        he: "מאת",
        hi: "लेखक|लेखिका|लेखन",
        th: "โดย|ผู้เขียน|เรื่องโดย",
        vi: "tác giả",
        zh: "作者|撰文|採訪|采写|文|記者|记者|編輯|编辑|责任编辑|責任編輯|(?:本报|本報)记?記?者",
        ja: "著者|執筆|筆者|ライター|取材・文",
        zhMore: "执笔|執筆|采写|文字|通讯员|通訊員|责编|責編",
      },
      "iu",
      "^",
    ),
  ),
);
// The word for "by" alone, where that word may also begin a name elsewhere: "Di Marco" is no by-line in English.
const BY: Readonly<Record<string, RegExp>> = {
  de: /^von\s+/i,
  fr: /^(?:par|de)\s+/i,
  es: /^(?:por|de)\s+/i,
  pt: /^(?:por|de)\s+/i,
  ca: /^per\s+/i,
  it: /^(?:di|da)\s+/i,
  nl: /^(?:door|van)\s+/i,
  sv: /^av\s+/i,
  no: /^av\s+/i,
  nb: /^av\s+/i,
  nn: /^av\s+/i,
  da: /^af\s+/i,
  id: /^oleh\s+/i,
  ms: /^oleh\s+/i,
  pl: /^przez\s+/i,
  ro: /^de\s+/i,
  el: /^(?:της?|του|των|από)\s+/i,
};
const ANY_BY = /^(?:von|par|por|door|oleh)\s+(?=\p{Lu})/iu;

// What stands behind a name: a label in brackets, an address or a handle, a date, the word for reporter.
const BRACKETS = /\s*(?:\([^)]*\)?|\[[^\]]*\]?|<[^>]*>?)|\s[\w.+-]{0,40}@[\w.-]{2,60}/g;
const SUFFIX =
  /(?:,?\s*(?:기자|記者|记者|특派员|報導|报道)|\s+(?:is|was)\s+an?\s.*|\s+(?:says|sagt|dice|schreibt)\s*:?|[.,]?\s+(?:illustrations?|fotos?|photo(?:graph)?s?|pictures|bild(?:er)?)\b.*|\s*(?:last updated|updated|published|posted|aktualisiert|stand:|mis à jour|publié|actualizado|publicado).*)$/iu;
const DATE_WORDS =
  /(?:[\s,]+(?:on (?:mon|tue|wed|thu|fri|sat|sun)[.,]{0,2}|on|am|at|um|le|el|il|den|op|the|(?:mon|tues|wednes|thurs|fri|satur|sun|dien|donners|frei|sams|sonn)(?:day|tag),?|mittwoch,?|(?:jan|f[eé]v|feb|m[aä]r|apr|avr|abr|ma[iyjg]|jun|jui|giu|jul|lug|aug|ao[uû]|ago|sep|set|oct|okt|ott|nov|d[eé][zc]|dic)\p{L}{0,6}\.?))+$/iu;
// Lists go on over the edges of elements; anything else ends there.
const JOINS =
  /\n(?=[,&、]|(?:and|und|et|y|e|og|och|en)\s)|(?<=[,&、:]|\s(?:and|und|et|y|e|og|och|en|by|von))\n/giu;
const PARTS = /\s*[|•·●\n]\s*|\s+[–—\-/／]\s+/;

const CJK = /[\u4e00-\u9fff\uac00-\ud7a3]/;
const LONGEST_CREDIT = 120;
// Nine authors of a live blog take 200 characters.
const LONGEST = 1000;

/**
 * The names in a by-line: "By Ann Lee and Bo Berg | Weekly Post" gives two.
 *
 * `language` is the page's, by BCP 47: words such as "di" are "by" in one language and part of a name in others.
 * A line break stands for the edge of an element: what is behind it belongs together with it only in lists.
 * Dates, places behind commas, addresses and labels are no names; a text without any gives `[]`.
 */
export function readByline(text: string, language: string | undefined): string[] {
  const credit = text.length <= LONGEST_CREDIT && CJK.test(text) ? creditIn(text) : undefined;
  const whole = decodeEntities((credit?.text ?? text).slice(0, LONGEST)).replace(/\u00ad/g, "");
  // Three in four have no edge of an element in them.
  const joined = whole.includes("\n")
    ? whole.replace(/\s+/g, (gap) => (gap.includes("\n") ? "\n" : " ")).replace(JOINS, " ")
    : whole.replace(/\s+/g, " ");
  const line = joined
    // "(文/记者 X)" is a by-line that stands in brackets itself, and so is what RSS has: "ann@post.example (Ann Lee)".
    .replace(/^\s*(?:\S{1,60}@\S{1,60}\s)?[(（]([^()（）]{2,60})[)）]\s*$/, "$1")
    .replace(BRACKETS, "");
  const isPosted = POSTED.test(line);
  const names = isPosted ? [] : namesIn(line.trim(), language);
  const behind = names.length === 0 ? BEHIND_DATE.exec(line) : null;
  if (behind !== null) return namesIn(line.slice(behind[0].length), language, true);
  return isPosted ? namesIn(line.trim(), language) : names;
}

// "Story by Ann Lee; photographs by Bo Berg": who took the pictures did not write it.
const DREW = /^\s*(?:photo|picture|illustration|image|graphic|video|foto|bild|dessin|ilustra)/i;

// "Publié le 2 mai 2024 à 08h00 par Ann Lee": the day first.
const BEHIND_DATE = /^\D{0,40}\d[^|\n]{0,60}?\s(?:by|von|par|por|door|oleh|a[vf])\s(?=\p{Lu})/u;

const POSTED = /^\s*(?:posted|published|publi[ceé]|veröffentlicht|pubblicato)[^|\n]{0,60}\d/iu;

function namesIn(line: string, language: string | undefined, isBehindBy = false): string[] {
  const rest = withoutLead(line, language);
  // Behind the word for "by" stands a person, and then the place; without it "Quiet Weavers in Paris" may be a title.
  const person = rest === line && !isBehindBy ? withoutPaper : withoutPlace;
  for (const part of rest.split(PARTS)) {
    const names = part
      .split(/[;；]/)
      .filter((item, i) => i === 0 || !DREW.test(item))
      .flatMap((item) =>
        namesList(person(withoutDate(withoutLead(item.trim(), language))), language),
      )
      .filter((name, i) => i === 0 || continuesNames(name));
    // What follows the first part that has names is the paper, the place, the date.
    if (names.length > 0) return names;
  }
  return [];
}

function withoutLead(text: string, language: string | undefined): string {
  const bare = text.slice(leadOf(text));
  const by = language === undefined ? undefined : BY[language.slice(0, 2).toLowerCase()];
  return bare.replace(by ?? ANY_BY, "").replace(/^[\s:,.–"“„«-]+|[\s:,–*"”“»-]+$/g, "");
}

/** Length of what stands before the name. */
function leadOf(text: string): number {
  const by = /by/i.test(text) ? WORDS_BY : undefined;
  const label = text.includes(":") ? LABEL.exec(text) : undefined;
  const lead = label ?? by?.exec(text) ?? LEAD().exec(text);
  if (lead === null) return 0;
  const rest = text.slice(lead[0].length);
  return text.length - rest.replace(/^\s*[:：／/＝=]?\s*/, "").length;
}

/** "Ann Lee on Friday, May 3": a name ends before the first number, but for those that begin with one. */
function withoutDate(text: string): string {
  const bare = text.replace(SUFFIX, "");
  const number = /(?<=[\s,])\d/.exec(bare);
  if (number === null) return bare;
  return ` ${bare.slice(0, number.index).trim()}`
    .replace(DATE_WORDS, "")
    .trim()
    .replace(/[\s,:–-]+$/, "");
}

/** "Ann Lee for The Weekly Post": a person, and whom the text was written for. */
function withoutPaper(text: string): string {
  const [person = "", paper] = text.split(/\s+for\s+(?=(?:the\s+)?\p{Lu})/iu);
  return paper !== undefined && isPersonName(person) ? person : text;
}

// "Ann Lee in Paris": where it was written.
const PLACE = /\s+(?:in|aus|à)\s+(?=\p{Lu})/u;
// "Ann Lee with Bo Berg", "Ann Lee avec AFP": whoever helped, of whom agencies are no authors.
const WITH = /\s+(?:with|mit|avec|con|med|met)\s+(?=\p{Lu})/u;

/** A person without the place, the paper or the agency behind the name. */
function withoutPlace(given: string): string {
  // The place, or where it is filed, may be a link of its own.
  const text = given.replace(/\s(?:in|under)$/u, "");
  const [person = "", place] = text.split(PLACE);
  if (place !== undefined && !person.includes(",") && isPersonName(person)) return person;
  const [first = "", other] = text.split(WITH);
  if (other === undefined || !isPersonName(first)) return withoutPaper(text);
  return isPersonName(other) ? `${first}, ${other}` : first;
}
