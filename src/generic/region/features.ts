import type { Fields } from "../../model/article.js";
import type { ElementNode } from "../../tree/node.js";
import { type Box, boxesOf, isGood, KINDS } from "./boxes.js";
import type { TextBlock } from "./segment.js";

const TAGS = [
  "p",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "td",
  "div",
  "blockquote",
  "pre",
  "dd",
  "span",
  "section",
  "article",
] as const;
// Said in many languages of what is no part of an article's text.
const RELATED =
  /^(?:read (?:more|also|next)|see also|related|more (?:on|from|stories)|also (?:read|on)|recommended|you may|don.t miss|lesen sie|mehr (?:zum|dazu)|lire aussi|à lire|leia|lee también|lea también|te puede|leggi|lees ook|läs (?:mer|även)|les også|læs også|czytaj|zobacz|читайте|também|baca juga|関連|相关|相關|관련)/iu;
const LEGAL =
  /©|\(c\) ?(?:19|20)\d\d|all rights reserved|cookies?\b|privacy|terms of|impressum|datenschutz/iu;
const PROMO =
  /subscri|newsletter|sign up|sign in|log in|register|abonn|registrier|anmelden|inscri|suscr|iscriviti|follow us|folg|download (?:the|our)|app store|click here|advertisement|anzeige|publicidad|publicité|sponsored|whatsapp|telegram/iu;
const SHARE =
  /^(?:share|tweet|print|email|e-mail|teilen|drucken|partager|compartir|condividi|facebook|twitter|whatsapp|copy link|comments?|kommentare?|\d+ comments?)\b/iu;
const BYLINE =
  /^(?:by|von|par|por|di|door|av|af|text|author|autor|published|updated|posted|last updated|veröffentlicht|stand|aktualisiert|publié|publicado|pubblicato|写真|撮影|記者)\b/iu;
const DATE = /\b(?:19|20)\d\d\b|\d{1,2}:\d\d/;

/** Names of the features, in order; the training script and the tests print them. */
export const FEATURES: readonly string[] = [
  "length",
  "linked",
  "stops",
  "stopRate",
  "ends",
  "commas",
  "digits",
  "capitals",
  "alone",
  "depth",
  ...TAGS.map((tag) => `is-${tag}`),
  ...KINDS.map((kind) => `in-${kind}`),
  "says",
  "saysOwn",
  "index",
  "offset",
  "fromTitle",
  "afterTitle",
  ...[1, 2, 3, 4].flatMap((level) => [
    `good${level}`,
    `blocks${level}`,
    `linked${level}`,
    `share${level}`,
    `repeats${level}`,
    `paras${level}`,
  ]),
  "bestShare",
  "bestDepth",
  ...["p2", "p1", "n1", "n2"].flatMap((side) => [
    `${side}-length`,
    `${side}-linked`,
    `${side}-good`,
    `${side}-same`,
  ]),
  "related",
  "legal",
  "promo",
  "share",
  "byline",
  "date",
  "isTitle",
  "inTitle",
  "isDescription",
  "goods",
];

/** One row of numbers for each block: all that the model knows of it. */
export function featuresOf(blocks: readonly TextBlock[], fields: Partial<Fields>): Float32Array[] {
  const boxes = boxesOf(blocks);
  const total = blocks.reduce((sum, block) => sum + block.length, 0) || 1;
  const goods = blocks.reduce((sum, block) => sum + (isGood(block) ? block.length : 0), 0) || 1;
  const title = plain(fields.title ?? "");
  const description = plain(fields.description ?? "").slice(0, 60);
  const texts = blocks.map((block) => plain(block.text.slice(0, 400)));
  const heading = titleAt(blocks, texts, title);
  const best = bestBox(boxes, goods);
  let offset = 0;
  return blocks.map((block, i) => {
    const row: number[] = [];
    const box = boxes.get(block.box);
    const text = texts[i] ?? "";
    offset += block.length;
    row.push(
      Math.log1p(block.length),
      block.linked / block.length,
      Math.min(block.stops, 20),
      block.stops / block.length,
      Number(block.ends),
      block.commas / block.length,
      block.digits / block.length,
      block.capitals / block.length,
      Number(block.alone),
      box?.depth ?? 0,
    );
    for (const tag of TAGS) row.push(Number(block.box.name === tag));
    for (let bit = 0; bit < KINDS.length; bit++) row.push(((box?.kinds ?? 0) >> bit) & 1);
    row.push(
      box?.says ?? 0,
      (box?.says ?? 0) - (box?.parent?.parent?.says ?? 0),
      i / blocks.length,
      (offset - block.length) / total,
      heading < 0 ? 0 : Math.max(-20, Math.min(60, i - heading)),
      heading < 0 ? -1 : Number(i > heading),
    );
    let around: Box | undefined = box;
    for (let level = 1; level <= 4; level++) {
      around = around?.parent ?? around;
      row.push(
        (around?.good ?? 0) / goods,
        Math.log1p(around?.blocks ?? 0),
        (around?.linked ?? 0) / (around?.length || 1),
        (around?.length ?? 0) / total,
        around?.repeats ?? 0,
        (around?.paragraphs ?? 0) / (around?.blocks || 1),
      );
    }
    row.push(best === undefined ? 0 : best.good / goods, distance(box, best));
    for (const step of [-2, -1, 1, 2]) {
      const other = blocks[i + step];
      row.push(
        Math.log1p(other?.length ?? 0),
        other === undefined ? 0 : other.linked / other.length,
        Number(other !== undefined && isGood(other)),
        Number(
          other !== undefined &&
            other.box.parent === block.box.parent &&
            other.box.name === block.box.name,
        ),
      );
    }
    const opening = block.text.trimStart().slice(0, 60);
    row.push(
      Number(RELATED.test(opening)),
      Number(LEGAL.test(text)),
      Number(PROMO.test(text)),
      Number(SHARE.test(opening)),
      Number(BYLINE.test(opening)),
      Number(block.length < 80 && DATE.test(text)),
      Number(title !== "" && text === title),
      Number(title !== "" && text.length > 8 && title.includes(text)),
      Number(description.length > 20 && text.startsWith(description)),
      Math.log1p(goods),
    );
    return Float32Array.from(row);
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** The block that holds the headline: an `h1` with the title's words, else any block with them. */
function titleAt(blocks: readonly TextBlock[], texts: readonly string[], title: string): number {
  const alike = (i: number): boolean => {
    const text = texts[i] ?? "";
    return (
      title !== "" &&
      text.length > 3 &&
      (text === title || (text.length > 15 && (title.startsWith(text) || text.startsWith(title))))
    );
  };
  const heading = blocks.findIndex((block, i) => /^h[1-3]$/.test(block.box.name) && alike(i));
  if (heading >= 0) return heading;
  const first = blocks.findIndex((block) => block.box.name === "h1");
  return first >= 0 ? first : blocks.findIndex((_, i) => alike(i));
}

/** The smallest box that holds three quarters of all good text. */
function bestBox(boxes: ReadonlyMap<ElementNode, Box>, goods: number): Box | undefined {
  let best: Box | undefined;
  for (const box of boxes.values()) {
    if (box.good >= goods * 0.75 && (best === undefined || box.depth > best.depth)) best = box;
  }
  return best;
}

/** Boxes between a block and the best box; -1 outside of it. */
function distance(box: Box | undefined, best: Box | undefined): number {
  let steps = 0;
  for (let node = box; node !== undefined; node = node.parent) {
    if (node === best) return steps;
    steps++;
  }
  return -1;
}
