import { TAG_WORDS } from "../../../../text/tag-words.js";
import { oneLine } from "../../../../text/whitespace.js";
import { wordTest } from "../../../../text/words.js";
import { nearest } from "../../../../tree/ancestors.js";
import type { ElementNode } from "../../../../tree/node.js";
import type { Container } from "../../../measure/containers.js";
import type { PlacedBlock } from "../../../measure/placed-block.js";
import type { SelectionRule } from "../selection.js";
import { isReadingTime } from "./lines/reading-time.js";
import { dropBoxes } from "./small-boxes.js";

// What stands between the paragraphs of a page for its readers, and is no word of the article.
const ADVERT = /* @__PURE__ */ wordTest(
  {
    goOn: "(?:story |article |content )?(?:continues?|scroll)(?: (?:reading|below|after|to))*(?: (?:this |the )?(?:ad(?:vert(?:isement)?)?|continue|content))*",
    en: "(?:paid |google |sponsored )?advert(?:isement|ising|s)?|ad|ads",
    de: "anzeige|werbung",
    fr: "publicit[ée]|annonce",
    es: "publicidad",
    it: "pubblicit[àa]",
    pt: "publicidade",
    nl: "advertentie",
    pl: "reklama",
    fi: "mainos",
    ru: "реклама",
    ja: "広告|スポンサーリンク",
    zh: "广告|廣告",
    ko: "광고",
    north:
      "annons|annonse|annonce|artiklen fortsætter (?:efter|under) annoncen|artikkelen fortsetter under annonsen|reklam",
    east: "hirdetés|inzerce|inzercia|publicitate|reklaam|διαφήμιση",
    id: "iklan",
    vi: "quảng cáo",
    ar: "إعلان|تبلیغات",
    he: "פרסומת",
    hi: "विज्ञापन",
  },
  "^",
  "$",
);
// Whose the text is, as pages print it below it.
const COPYRIGHT = /* @__PURE__ */ wordTest(
  {
    sign: "(?:copyright )?(?:©|\\(c\\)) ?(?:copyright )?\\p{N}{4}\\b|copyright (?:by|\\p{N}{4})\\b|copyright ?[©ⓒ]",
    en: "all rights reserved|this material may not be (?:published|reproduced|broadcast)",
    de: "alle rechte vorbehalten",
    fr: "tous droits réservés|(?:toute )?reproduction (?:interdite|réservée|même partielle)",
    es: "todos los derechos reservados|(?:queda )?prohibida (?:su|la) reproducción",
    it: "tutti i diritti riservati|riproduzione (?:riservata|vietata)",
    pt: "todos os direitos reservados|(?:é )?proibida a reprodução|reprodução proibida",
    sv: "(?:[^.]{0,60}\\. )?mångfalda(?:nde)? (?:innehållet|av)",
    da: "(?:[^.]{0,60}\\. )?(?:kopiering|eftertryk) (?:af|forbudt)",
    nl: "alle rechten voorbehouden",
    pl: "wszelkie prawa zastrzeżone",
    ru: "все права защищены",
    ko: "(?:저작권자|[ⓒ©]|무단 ?전재).{0,60}(?:무단|금지|[ⓒ©])|무단 ?전재",
    ja: "(?:[^。]{0,40}の)?無断(?:転載|複製|使用)|[©ⓒ].{0,40}無断|著作権は",
    zh: "(?:版[权權](?:声明|聲明) ?[:：] ?)?(?:版[权權]所有|未[经經](?:书面|書面)?(?:授[权權]|[许許]可|允[许許]|同意)|著作權所有)",
  },
  "^\\W{0,3}",
);
const PLACEHOLDER =
  /\{\{[^{}]{0,200}\}\}|\{[*%][^{}]{0,200}[*%]\}|<%[^<>]{0,200}%>|\[%[^[\]]{0,200}%\]/g;
// "12 Comments", "Kommentare (3)": a link to what readers say.
const COMMENT_COUNT = /* @__PURE__ */ wordTest(
  {
    en: "comments?|repl(?:y|ies)|responses?",
    de: "kommentare?",
    fr: "commentaires?|réactions?",
    es: "comentarios?|respuestas?",
    it: "commenti|commento",
    nl: "reacties?",
    pl: "komentarz[ey]?|komentarzy",
    ru: "комментари(?:й|я|ев|и)",
    sv: "kommentarer",
    el: "σχόλια|σχόλιο",
    tr: "yorum",
    zh: "评论|評論|条评论",
    ja: "コメント",
    ko: "댓글",
  },
  "^\\W{0,3}(?:\\p{N}[\\p{N}.,k]{0,8} ?)?",
  "(?: ?[(:]? ?\\p{N}{1,6}\\)?)?$",
);
// "Tags: rope, hemp", "Categories: sea": what is behind the label is links.
const FILED = /* @__PURE__ */ wordTest(
  {
    ...TAG_WORDS,
    enMore: "tagged (?:as|in)|filed in|posted (?:under|in)|categor(?:y|ies)",
    deMore: "schlagwort|stichwort|kategorien?",
    frMore: "étiquettes?|catégories?",
    esMore: "etiqueta|tema|categorías?",
    itMore: "categori[ae]",
    ptMore: "categorias?|assuntos",
    nlMore: "categorie(?:ën)?",
    plMore: "kategori[ae]",
    ruMore: "рубрик[аи]",
    jaMore: "カテゴリー?",
  },
  "^",
  " ?[:：|] ?.",
);
const LONGEST_FILED = 250;
// The rest is the label.
const LEAST_LINKED = 0.4;
const LEVELS = 4;
const LONGEST = 80;
const LONGEST_COUNT = 30;
// What shares a small box with the label is what it labels.
const LONGEST_ADVERT = 400;
const LONGEST_TEMPLATE = 1000;
// Two sentences of an agency; whose names are trademarks, and under which licence all of it is.
const LONGEST_COPYRIGHT = 600;
// How many of the last texts may say it.
const LAST = 3;

/**
 * Lines that only say that an advertisement stands here, above the text how long it takes to read or to hear,
 * below it whose it is, lists of tags, links that count comments, and places of a template that nobody filled.
 */
export const labels: SelectionRule = {
  name: "labels",
  apply(selection) {
    const { blocks, genre } = selection.page;
    const slots = new Set<Container>();
    for (const block of blocks) {
      const { keep, length, linked, container } = block;
      if (length > LONGEST) continue;
      if (keep && genre !== "thread" && linked >= length && isCommentCount(block))
        selection.drop(block, "link to comments");
      if (!isAdvertLine(block)) continue;
      selection.drop(block, "advertisement label");
      const around = container.parent;
      if (around !== undefined && around.length <= LONGEST_ADVERT) slots.add(around);
    }
    const first = blocks.findIndex(({ isProse, keep }) => isProse && keep);
    for (const block of blocks.slice(0, Math.max(first, 0)))
      if (block.length <= LONGEST && !block.isHeading && isReadingTime(block))
        selection.drop(block, "reading time");
    dropBoxes(slots, selection, "advertisement");
    for (const block of blocks.filter(({ keep }) => keep).slice(-LAST))
      if (block.length <= LONGEST_COPYRIGHT && COPYRIGHT(block.wholeLine))
        selection.drop(block, "copyright notice");
    if (genre === "documentation") return;
    for (const block of blocks) {
      if (!block.keep) continue;
      if (block.length <= LONGEST_TEMPLATE && isUnfilled(block.text) && !isInCode(block.box))
        selection.drop(block, "unfilled template");
      if (genre !== "thread" && isFiled(block)) selection.drop(block, "list of tags");
    }
  },
};

/** What shows how a template is written has been filled. */
function isInCode(box: ElementNode): boolean {
  return nearest(box, ({ name }) => name === "pre" || name === "code", LEVELS) !== undefined;
}

function isCommentCount(block: PlacedBlock): boolean {
  if (block.length > LONGEST_COUNT) return false;
  const line = block.wholeLine;
  return /\p{N}/u.test(line) && COMMENT_COUNT(line);
}

// How each line that ADVERT knows begins, behind separators and gaps: asked of every short line, where ADVERT takes ten times as long.
const BEGINS =
  /^[\s\u200b–—|:•.-]*(?:story|article|content|continue|scroll|paid|google|sponsored|ad|anzeige|werbung|publi|pubbli|annonce|rekla|annons|artik|hirdet|inzerc|mainos|διαφ|iklan|quảng|إعلان|تبلیغات|פרסומת|विज्ञापन|реклама|広告|スポンサー|广告|廣告|광고)/;

function isFiled(block: PlacedBlock): boolean {
  const { length, linked, isHeading } = block;
  if (isHeading || length > LONGEST_FILED || linked === 0) return false;
  return linked >= length * LEAST_LINKED && FILED(block.wholeLine);
}

function isAdvertLine({ line, text }: PlacedBlock): boolean {
  if (!BEGINS.test(line === "" ? text.toLowerCase() : line)) return false;
  // A short line may have white space without end in it, which a pattern would go over again and again.
  const parts = oneLine(text)
    .split(/ ?[-–—|:•.]+ ?/)
    .filter(Boolean);
  return parts.length > 0 && parts.every((part) => ADVERT(part));
}

/** Is most of it the names of what should stand there? */
function isUnfilled(text: string): boolean {
  // Each of them has one of these, and hardly any text does.
  if (!text.includes("{") && !text.includes("%")) return false;
  const found = text.match(PLACEHOLDER);
  if (found === null) return false;
  const left = text.replace(PLACEHOLDER, "").replace(/\s+/g, " ").trim();
  return left.length < found.join("").length;
}
