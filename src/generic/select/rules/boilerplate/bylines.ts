import { wordTest } from "../../../../text/words.js";
import { nearest } from "../../../../tree/ancestors.js";
import { attributeIn } from "../../../../tree/attributes.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";
import { piecesOf } from "./lines/pieces.js";

const NAMED =
  /(?:^|[\s_-])(?:by-?lines?|dateline|author(?:s|-name|-line)?|autor(?:en|zeile)?|auteur|autore)(?:$|[\s_-])|byline/i;
const BY_WORDS = /* @__PURE__ */ Object.values({
  by: "by|von|par|por|di|de|door|av|af|od",
  wrote: "autor|text|words(?: by)?|written by",
  drew: "(?:photo(?:graph)?s?|pictures|illustrations?|fotos?|bilder)(?: (?:by|von|par|por|di))?",
}).join("|");
// "By", "von", "di" and a name: two or three capitals, no sentence.
const SIGNED = /* @__PURE__ */ new RegExp(
  `^(?:${BY_WORDS})[:\\s]+(?:\\p{Lu}[\\p{L}.'’-]+[\\s,]*(?:and|und|et|y|e|en|och|og|&)?\\s*){2,6}$`,
  "iu",
);
// Of all labels that texts begin with hardly any is one of these; to compile SIGNED takes V8 18 ms.
const BY = /* @__PURE__ */ new RegExp(`^(?:${BY_WORDS})[:\\s]`, "i");
// The same in scripts without capitals.
const LABELLED =
  /^(?:نویسنده|به قلم|بقلم|كتب|إعداد|כתב|מאת|लेखक|ผู้เขียน|作者|撰文|著者|執筆)\s*[:：]\s*\S/;
// "Published 2 May 2024, 9.15 am": a word and a date.
const DATED = /* @__PURE__ */ wordTest(
  {
    en: "(?:first |last )?(?:published|posted|updated|modified)",
    de: "veröffentlicht|aktualisiert|erstellt|stand",
    fr: "publié|mis à jour",
    es: "publicado|actualizado",
    it: "pubblicato|aggiornato",
    pt: "atualizado",
    nl: "gepubliceerd|bijgewerkt",
    pl: "opublikowano",
    ru: "опубликовано|обновлено",
  },
  "^",
  "[^.!?]{0,40}\\d{1,4}[\\s,.:/-]",
);
// "2012.01.12 06:40 pm", and no word.
const BARE_DATE =
  /^(?:(?:19|20)\d\d[./-]\d\d?[./-]\d\d?|\d\d?[./-]\d\d?[./-](?:19|20)\d\d)(?:,?\s\d\d?:\d\d(?::\d\d)?(?:\s?[ap]m)?)?$/i;
const MONTH =
  "(?:jan|f[eé]v|feb|m[aä]r|apr|avr|abr|ma[iyjg]|jun|jui|giu|jul|lug|aug|ao[uû]|ago|sep|set|oct|okt|ott|nov|d[eé][zc]|dic)\\p{L}{0,7}\\.?,?";
// "3 weeks ago", "Thursday, May 2, 2024 • 8:15 AM EDT", and no other word.
const WHEN = /* @__PURE__ */ wordTest(
  {
    en: "(?:\\d{1,2}|an?|one) (?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?) ago",
    de: "vor \\d{1,2} (?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)",
    fr: "il y a \\d{1,2} (?:minutes?|heures?|jours?|semaines?|mois|ans?)",
    es: "hace \\d{1,2} (?:minutos?|horas?|días?|semanas?|mes(?:es)?|años?)",
    it: "\\d{1,2} (?:minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa",
    pt: "há \\d{1,2} (?:minutos?|horas?|dias?|semanas?|mês|meses|anos?)",
    nl: "\\d{1,2} (?:minu(?:ut|ten)|uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar) geleden",
    ru: "\\d{1,2} (?:мин|час|д[ен]|недел|месяц|год|лет)\\p{L}{0,4} назад",
    written: `(?:\\p{L}{2,12}[.,]{0,2} )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,?|\\d{1,2}(?:st|nd|rd|th|\\.)? (?:de )?${MONTH}(?: de)?) (?:19|20)\\d\\d(?:[\\s,@–-]*(?:at |um |à |às )?\\d{1,2}[:.h]\\d\\d.{0,16})?`,
  },
  "^",
  "$",
);
const LONGEST = 120;
const LONGEST_DATE = 60;
// "By Ann Lee".
const MOST_WORDS = 3;
const LEVELS = 3;
// They stand before the first paragraph, with a kicker or a standfirst at most.
const FIRST = 4;

/** Who wrote it is a field of the article, not its first paragraph. */
export const bylines: SelectionRule = {
  name: "bylines",
  apply(selection) {
    const { blocks, genre, title } = selection.page;
    if (genre === "thread") return;
    let seen = 0;
    for (const block of blocks) {
      if (!block.keep) continue;
      // Old pages write their headline into a cell or a bold line.
      if (title !== "" && block.line === title) selection.drop(block, "headline");
      if (!block.keep) continue;
      if (block.isProse || seen === FIRST) return;
      seen++;
      if (block.length > LONGEST || block.isHeading) continue;
      const text = block.text.replace(/\s+/g, " ").trim();
      const isNamed = nearest(block.box, hasName, LEVELS) !== undefined;
      if (
        (block.length <= LONGEST_DATE && DATED(text) && /\d{4}/.test(text)) ||
        (block.length <= LONGEST_DATE && BARE_DATE.test(text)) ||
        (block.length <= LONGEST_DATE && block.digits > 0 && tellsWhen(block)) ||
        (isNamed && !/[.!?]$/.test(text)) ||
        LABELLED.test(text) ||
        (BY.test(text) && /^\p{L}+[:\s]+\p{Lu}/u.test(text) && SIGNED.test(text))
      )
        selection.drop(block, "byline");
    }
  },
};

/** Is a part of the line when it was written, and the rest as short as a name, no label and no sentence? */
function tellsWhen(block: PlacedBlock): boolean {
  const pieces = piecesOf(block);
  if (!pieces.some(WHEN)) return false;
  return pieces.every((one) => WHEN(one) || isBrief(one));
}

function isBrief(piece: string): boolean {
  return !/:(?!\d)|[.!?]$/.test(piece) && piece.split(" ").length <= MOST_WORDS;
}

function hasName({ attributes }: ElementNode): boolean {
  return NAMED.test(attributeIn(attributes, "class") ?? "");
}
