import { lazy } from "../text/lazy.js";
import { oneLine } from "../text/whitespace.js";
import { compiled } from "../text/words.js";

/** What is said of a picture. */
export interface Caption {
  readonly caption?: string;
  readonly credit?: string;
}

// What publishers write before the name of a picture's maker: English stands on all pages, and so do words that several
// languages have. Longer words go before those they begin with.
const LABELS = Object.values({
  pictureCredit:
    "(?:image|photo|picture|foto|bild|video)?[ -]?(?:credits?|source|quelle|rechte|nachweis|autor)",
  creditPhoto: "(?:crédits?|créditos?)(?: photo)?",
  photo: "(?:photo|image|picture|pic|foto)s?(?: credits?)?",
  photographer: "photograph(?:er|s|y|e)?|fotoğraf|fotograf(?:ie|ía|o)?|fotoqraf",
  copyright: "copyright",
  deNo: "bilde?r?",
  itPt: "fonte",
  es: "fuente|imágen(?:es)?|imagen",
  it: "immagin[ei]",
  da: "kilde",
  sv: "källa",
  nl: "bron|beeld",
  pl: "zdj(?:ęcie|\\.)|fot\\.",
  hu: "fotó|kép",
  fi: "kuva",
  lt: "nuotr\\.",
  zu: "isithombe",
  vi: "ảnh",
  id: "gambar|dok\\.",
  ru: "фото|источник",
  el: "φωτο(?:γραφία)?",
  he: "צילום|תמונה",
  ar: "تصوير|صورة",
  ja: "写真|撮影|提供",
  ko: "사진",
  zh: "[图圖](?:片)?(?:来源|來源)?|摄影|攝影",
}).join("|");
const MARK = `(?:(?:${LABELS})\\s{0,3}(?:[:：]|by\\s)|©|\\(c\\)|courtesy of\\s)\\s{0,3}`;
const START = lazy(() =>
  compiled(
    new RegExp(
      `^[\\s(\\[|/–—-]{0,5}(?:${MARK}|(?:${LABELS})(?=\\s{0,3}©)|dok\\.(?=\\s?\\p{L}))`,
      "iu",
    ),
  ),
);
const ANYWHERE = lazy(() => compiled(new RegExp(`(?<![\\p{L}\\p{N}])${MARK}`, "giu")));
// Left over where a box held the name: "It rained. Copyright", "It rained - Photo:".
const ALONE = lazy(() =>
  compiled(
    new RegExp(
      `(?:[\\s|(–—/-]{0,5}(?:(?:${LABELS})\\s?[:：]|©)|(?:\\s[|(–—-]|[.!?…”"»])\\s?(?:${LABELS}))\\s{0,3}\\)?$`,
      "iu",
    ),
  ),
);
// Behind a sentence or a bar, or in brackets at the end: "... on Tuesday. (Jo Reed/Reuters)", "... here | Jo Reed/dpa".
const BRACKETS = /[.!?…”"»\p{L}\p{N}]\s{0,3}\(([^()]{3,90})\)[\s.]{0,3}$/u;
const LAST = /[.!?。다]["”»]?\s{1,3}([^.!?。]{2,60})$/u;
// What names of photographers and agencies look like.
const NAMED =
  /\S\s?\/\s?\S|(?<![\p{L}])(?:AP|AFP|EPA|EFE|ANSA|APA|dpa|PA|AA|Reuters|Getty|Imago|Keystone|Shutterstock|Alamy|Unsplash|Pexels|Pixabay|Press|Images|Photos?|Archiv|Handout|Ajansı|Agency|Agencia|Agence)(?![\p{L}])/u;
const HANGUL = /^[\p{Script=Hangul}\d]{2,6}(?: 기자| 제공)?$/u;
const LONGEST = 120;

/** Does a text begin with a label such as "Photo:", and so is a credit? */
export function isCredit(text: string): boolean {
  return text.length <= LONGEST + 30 && START().test(text);
}

/** Does it look like the name of a photographer or an agency? */
export function looksNamed(text: string): boolean {
  return NAMED.test(text);
}

// "1 / 3" of a gallery.
const COUNTER = /^\d{1,3}\s?(?:\/|of|von|de|av|di)\s?\d{1,3}(?:\s?[|:–-]|\s)\s?/i;

/** Parts what stands in one line: "It rained. Photo: Jo Reed" is caption and credit. */
export function splitCredit(line: string): Caption {
  const text = oneLine(line).replace(COUNTER, "");
  if (text === "") return {};
  let at: { start: number; end: number } | undefined;
  for (const match of text.matchAll(ANYWHERE())) {
    const end = match.index + match[0].length;
    if (text.length - end <= LONGEST && text.length > end) at ??= { start: match.index, end };
  }
  // A long text behind a label at the very beginning is what the picture shows.
  if (at !== undefined && (at.start > 2 || (text.length - at.end < 70 && !/[.!?]\s/.test(text)))) {
    return captionWith(text.slice(0, at.start), text.slice(at.end));
  }
  const bar = barIn(text);
  if (bar !== undefined) return captionWith(text.slice(0, bar), text.slice(bar + 3));
  if (text.length <= 40 && NAMED.test(text) && !/[.!?:]\s/.test(text)) return captionWith("", text);
  const tail = BRACKETS.exec(text) ?? LAST.exec(text);
  const name = tail?.[1] ?? "";
  if (tail === null || !(isAside(text, tail, name) || NAMED.test(name) || HANGUL.test(name)))
    return captionWith(text, undefined);
  return captionWith(text.slice(0, tail.index + 1), name);
}

/** Where a bar, slash or dash parts a caption from the name behind it. */
function barIn(text: string): number | undefined {
  for (const { 0: mark, index } of text.matchAll(/\s[|/—–]\s/gu)) {
    const rest = text.slice(index + mark.length);
    if (rest.length > 80 || /\p{Ll}{2}[.!?]\s\p{Lu}\p{Ll}{3}/u.test(rest)) continue;
    if (index < 12 || NAMED.test(text.slice(0, index))) return undefined;
    const dash = /[—–]/.test(mark);
    return !dash || NAMED.test(rest) || /^(?:picture|photo)s? by /i.test(rest) ? index : undefined;
  }
  return undefined;
}

/** Brackets behind a full stop hold a name; others only if it looks like one. */
function isAside(text: string, { 0: tail, index }: RegExpExecArray, name: string): boolean {
  return tail.includes("(") && (/[.!?…”"»]/.test(text[index] ?? "") || START().test(name));
}

/** Caption and credit, each without what marks it; what is empty is left out. */
export function captionWith(caption: string, credit: string | undefined): Caption {
  const by = credit === undefined ? "" : bareCredit(credit);
  const text = oneLine(caption)
    .replace(COUNTER, "")
    .replace(/^(?:image|photo|caption|video|bild)\s?:\s?/i, "")
    .replace(ALONE(), (end) => /^[.!?…”"»]/.exec(end)?.[0] ?? "")
    .replace(/(?<=\S)\s{0,3}(?:[|/–—-]|\()\s{0,3}\)?$/, "");
  return { ...(text !== "" && text !== by && { caption: text }), ...(by !== "" && { credit: by }) };
}

/** A credit without its label, brackets around it, and the notice of rights behind it. */
function bareCredit(text: string): string {
  let credit = oneLine(text);
  for (let i = 0; i < 3; i++) credit = credit.replace(START(), "");
  credit = credit
    .replace(/(?<=\S)[\s/|,]{0,3}(?:©|copyright|\(c\))\s?\d{4}.{0,80}$/i, "")
    .replace(/\.?\s?(?:all rights reserved|alle rechte vorbehalten|tous droits réservés)\.?$/i, "")
    .replace(/[\s|,;/]+$/, "")
    .replace(/ 기자$/, "");
  const open = credit.split("(").length;
  const close = credit.split(")").length;
  if (close > open) credit = credit.replace(/\s?\)$/, "");
  else if (open > close) credit = credit.replace(/^\(/, "");
  return credit.replace(/^\(([^()]*)\)$/, "$1").trim();
}
