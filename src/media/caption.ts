import { oneLine } from "../text/whitespace.js";
import { type ElementNode, rawText } from "../tree/node.js";

/** What is said of a picture. */
export interface Words {
  readonly caption?: string;
  readonly credit?: string;
}

const CREDIT_BOX =
  "[itemprop~=copyrightHolder], [itemprop~=creator], [itemprop~=author], [class*=credit i], [class*=copyright i], [class*=photographer i], [class*=fotograf i], [class*=source i], [class*=byline i], [class*=attribution i], [class*=agency i], [class*=rights i], [class*=author i], small, cite";
const LABEL =
  /^(?:\(|\[)?\s*(?:image |photo |picture |foto |bild ?)?(?:credits?|crédits? ?(?:photo)?|photo(?:graph)?s?(?: by| credit| courtesy(?: of)?)?|picture|image(?:s)?(?: by| courtesy(?: of)?)?|copyright|courtesy(?: of)?|source|quelle|bild(?:quelle)?|foto(?:graf(?:ie)?|s)?(?: de| di)?|fonte|fuente|imagen|kilde|fotó|zdj(?:ęcie)?|фото|източник|写真|撮影|圖片來源|图片来源|사진)\s*(?:[:=：/]|\.{3}|…|©|by\s)\s*/iu;
// "(Photo: Jo Reed)", "Foto: dpa", "© Reuters" at the end of a caption.
const TAIL =
  /[\s|–—-]*(?:\((?:image|photo|picture|foto|bild|credit|crédit|source|quelle|copyright)[^()]{0,6}(?::|by|©)\s*([^()]{2,120})\)|(?:^|\s)(?:(?:photo|foto|bild|credits?|crédits?(?: photo)?|quelle|source|photograph|写真|사진)\s*(?::|by\b|：)|©)\s*([^:©]{2,120}))\s*$/iu;

// A name in brackets behind the last sentence: "... on Tuesday. (Jo Reed/Reuters)".
const ASIDE = /[.!?”"»]\s*\(([^()]{3,90})\)\s*$/u;
// What names of photographers and agencies look like.
const NAMED =
  /\S\/\S|\b(?:AP|AFP|EPA|EFE|ANSA|APA|dpa|PA|Reuters|Getty|Imago|Keystone|Shutterstock|Alamy|Unsplash|Pexels|Pixabay|Press|Images|Photos?|Archiv)\b/u;

/** Caption and credit of a figure, parted: by boxes of their own first, else by what the text says. */
export function readWords(figure: ElementNode): Words {
  const box = figure.one(
    "figcaption, .wp-caption-text, [class*=caption i]:not(figure), [itemprop~=caption]",
  );
  const holder = box ?? figure;
  const credit = creditBox(holder) ?? (box === undefined ? undefined : creditBox(figure));
  const whole = textWithout(box ?? figure, credit);
  if (credit !== undefined) {
    const name = unlabelled(oneLine(rawText(credit)));
    return words(unlabelledEnd(whole), name);
  }
  const tail = TAIL.exec(whole);
  if (tail !== null) return words(whole.slice(0, tail.index), tail[1] ?? tail[2]);
  const aside = ASIDE.exec(whole);
  if (aside === null || !NAMED.test(aside[1] ?? "")) return words(whole, undefined);
  return words(whole.slice(0, aside.index + 1), aside[1]);
}

function words(caption: string, credit: string | undefined): Words {
  const said = oneLine(caption).replace(/^(?:image|photo|caption|video|bild)\s*:\s*/i, "");
  const by = credit === undefined ? "" : unlabelled(oneLine(credit)).replace(/[\s|,;]+$/, "");
  return { ...(said !== "" && said !== by && { caption: said }), ...(by !== "" && { credit: by }) };
}

/** The box of the credit: the last one, which holds no more than a name. */
function creditBox(holder: ElementNode): ElementNode | undefined {
  const boxes = holder.all(CREDIT_BOX).filter((box) => {
    const text = box.text();
    return text !== "" && text.length <= 150 && box.one("img, figcaption") === undefined;
  });
  // An outer box also holds the label; what is nested in it is the same credit.
  return boxes[0] ?? lastBox(holder);
}

/** A box without a telling name, behind the caption's text, that holds a name. */
function lastBox(holder: ElementNode): ElementNode | undefined {
  const last = holder.children
    .filter((child) => child.type === "tag" || child.data.trim() !== "")
    .at(-1);
  if (last?.type !== "tag" || !/^(?:span|div|p|em|i|small)$/.test(last.name)) return undefined;
  const text = last.text();
  if (text.length < 3 || text.length > 90 || /[.!?]$/.test(text) || !NAMED.test(text))
    return undefined;
  return holder.text().length > text.length ? last : undefined;
}

function textWithout(box: ElementNode, left: ElementNode | undefined): string {
  let text = "";
  for (const child of box.children) {
    if (child === left) text += " ";
    else if (child.type === "text") text += child.data;
    else if (!/^(?:img|picture|noscript|button|svg|meta|label|input)$/.test(child.name)) {
      text += ` ${textWithout(child, left)} `.replace(
        /^ (?=\S)|(?<=\S) $/g,
        /^(?:span|a|em|i|b|strong|q|u|time|font|abbr|sup|sub|mark)$/.test(child.name) ? "" : " ",
      );
    }
  }
  return oneLine(text);
}

function unlabelled(text: string): string {
  let credit = text.trim();
  for (let i = 0; i < 3; i++) credit = credit.replace(LABEL, "");
  credit = credit.replace(/^©\s*/, "");
  return /^\([^()]*\)$/.test(credit) || (credit.endsWith(")") && !credit.includes("("))
    ? credit.replace(/^\(|\)$/g, "").trim()
    : credit.trim();
}

/** A label that stood before the credit's box is left at the caption's end. */
function unlabelledEnd(caption: string): string {
  return caption
    .replace(
      /[\s|(–—-]*(?:image|photo|foto|bild|credits?|crédits?|quelle|source|copyright|©)\s*[:：]?\s*\)?$/iu,
      (end) => (/[:：©(]/.test(end) ? "" : end),
    )
    .replace(/\s*[|(–—]\s*\)?\s*$/, "");
}
