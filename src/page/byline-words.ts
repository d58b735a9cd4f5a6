import { hasDigit } from "../dates/digits.js";
import { type Credit, creditIn } from "../text/people/credit-line.js";
import { wordTest } from "../text/words.js";
import { beginningFilter } from "./beginning-filter.js";

// The word for "by" at the start of a by-line, where no class says so.
const BY_WORDS = {
  en: "by|(?:written|posted|submitted|article|story|words) by",
  de: "von|(?:ein(?:e[mn]?)?\\s)?(?:gast|blog)?[-\\s]?(?:beitrag|artikel|kommentar) von",
  fr: "par",
  es: "por|texto?",
  nl: "door",
  id: "oleh",
  ru: "автор|текст",
  el: "συντάκτ(?:ης|ρια)",
  ar: "بقلم",
  fa: "به قلم",
  he: "מאת",
  many: "text",
  zh: "文|記者|记者|本报记者|本報記者|作者|撰文",
};
// A label is one with a colon alone: "Autor" may begin any sentence.
const LABELS = {
  en: "words",
  de: "autor(?:in|ka|a)?",
  it: "autore",
  fr: "auteure?",
  id: "penulis",
  tr: "yazar|yazan",
  hu: "szerző|írta",
  no: "forfatter",
  sv: "författare|skribent",
  fi: "teksti?",
  pl: "redakcja",
  fa: "نویسنده",
  ar: "كتب(?:ها?|ت)?|الكاتب|إعداد",
  hi: "लेखक|लेखिका",
  th: "ผู้เขียน|เรื่องโดย",
  vi: "tác giả",
};
/** A text that begins like a by-line. */
const BYLINE = /* @__PURE__ */ wordTest(
  {
    by: `(?:${/* @__PURE__ */ Object.values(BY_WORDS).join("|")})(?:\\s*[:：／]|\\s)`,
    label: `(?:${/* @__PURE__ */ Object.values(LABELS).join("|")})\\s*:`,
  },
  "^[\\s(（\\-–—]*",
  "\\s*\\p{L}",
);
/** A text that is no more than that word. */
const BY = /* @__PURE__ */ wordTest(
  {
    en: "by|(?:written|posted|submitted|article) by|author",
    de: "von|autor(?:in|ka|a|e)?",
    fr: "par|auteure?",
    es: "por",
    nl: "door",
    id: "oleh|penulis",
    tr: "yazar",
    hu: "szerző",
    no: "forfatter",
    sv: "författare",
    ru: "автор|текст",
    el: "συντάκτ(?:ης|ρια)",
    zh: "文|作者|记者|記者|本[贴帖]由",
  },
  "^\\s*",
  "\\s*[:：]?\\s*$",
);
// "Publié le 2 mai 2024 à 08h15 par Ann Lee": the day first.
const DAY_FIRST =
  /^(?:publié|posted|published|written|veröffentlicht|erstellt|publicado|pubblicato|geplaatst|opublikowan[oy])\s[^|\n]{0,60}\d[^|\n]{0,30}?\s(?:by|par|von|por|d[ia]|door|przez)\s\p{L}/iu;
// The longest label "Written by" and the longest by-line or dateline on the corpus, with room.
const LONGEST_LABEL = 16;
export const LONGEST_LINE = 120;

/** What {@link BYLINE}, {@link BY} and {@link DAY_FIRST} begin with: of the short texts of a page one in six. */
const MAY_BEGIN = /* @__PURE__ */ beginningFilter(
  "by wr po su ar st wo vo ei ga bl be pa do ol te au pe ya sz fo sk pu ve er ge op",
  "(-",
);
const CJK = /[\u4e00-\u9fff\uac00-\ud7a3]/;

/**
 * Does a text without white space in front begin a by-line: `"own"` with a name behind "By", `"label"` with the name in the next
 * element? Or is there a credit in it?
 */
export function bylineIn(text: string): "own" | "label" | Credit | undefined {
  const mayBegin = MAY_BEGIN(text);
  if (mayBegin && text.length < LONGEST_LABEL && BY(text)) return "label";
  const credit = CJK.test(text) ? creditIn(text) : undefined;
  if (credit !== undefined || !mayBegin || text.length > LONGEST_LINE) return credit;
  return BYLINE(text) || (hasDigit(text) && DAY_FIRST.test(text)) ? "own" : undefined;
}
