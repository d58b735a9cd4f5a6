import type { Block, FigureImage } from "../../../model/block.js";
import type { ElementView } from "../../../model/element.js";
import type { HookContext, LayoutSpec } from "../../../profile/profile.js";
import { derive, type Source, text } from "../../../profile/source.js";
import { namesIn } from "../author-names.js";
import { classicByline, classicNames } from "../classic/byline.js";
import { isBlog, isInteractive, isVi } from "../generation.js";
import { NOTES_BY_TEXT } from "../notes.js";
import { type CaptionParts, picture } from "../picture.js";
import { isScriptedGraphic } from "../scripted-graphic.js";
import { captionedGroup } from "./captioned-group.js";
import { RAD_BLOCKS, RAD_BYLINE, RAD_DROP, RAD_NOTES, RAD_TITLE } from "./rad.js";
import { NYT5_DROP, SHORT_URL } from "./story.js";

// Wide enough for any screen; graphics are drawn for 320 to 2,000 pixels.
const WANTED_WIDTH = 1280;

/** `…-{{size}}_x2.jpg` is a template: filled in with the width that `data-widths` offers. */
function filled(image: ElementView): string | undefined {
  const template = [image.attr("data-pattern"), image.attr("src"), image.attr("data-src")].find(
    (src) => /\{\{\s*size\s*\}\}/.test(src ?? ""),
  );
  if (template === undefined) return image.attr("data-src") ?? image.attr("src");
  const widths =
    (image.attr("data-widths") ?? "")
      .match(/\d+/g)
      ?.map(Number)
      .sort((a, b) => a - b) ?? [];
  const width = widths.find((one) => one >= WANTED_WIDTH) ?? widths.at(-1);
  return width === undefined ? undefined : template.replace(/\{\{\s*size\s*\}\}/g, String(width));
}

const WORDS = ".g-photo-caption, .g-caption, .g-caption-text, figcaption";
const CREDITS = ".g-credit, .g-photo-credit, .credit";

/** Caption and credit of a box; the credit may stand at the end of the caption's own box. */
function wordsOf(box: ElementView): CaptionParts {
  const shared = box.one(WORDS)?.text();
  const credit = box.one(CREDITS)?.text();
  const caption =
    credit && shared?.endsWith(credit) ? shared.slice(0, -credit.length).trim() : shared;
  return { caption, credit };
}

/** Pictures that stand one behind the other share the caption behind the last; the first of them tells of all. */
function grouped(box: ElementView, context: HookContext): Block[] | undefined {
  const group = captionedGroup(box);
  if (group === undefined) return undefined;
  const [first] = group.boxes;
  if (first !== box) return [];
  const credit = group.caption.one(CREDITS)?.text();
  const whole = group.caption.text();
  const caption = credit && whole.endsWith(credit) ? whole.slice(0, -credit.length).trim() : whole;
  const images = group.boxes
    .flatMap((one) => (one.name === "img" ? [one] : one.all("img")))
    .map((image) => picture(image, filled(image), { caption, credit }, context))
    .filter((image) => image.src !== undefined);
  return images.length > 0 ? [{ type: "figure", images }] : [];
}

/** Pictures that stand in one box under one caption; each may have a credit of its own. */
function pictures(box: ElementView, context: HookContext): Block[] {
  const group = grouped(box, context);
  if (group !== undefined) return group;
  const { caption, credit } = wordsOf(box);
  const images = box.all("img").map((image): FigureImage => {
    const own = smallBox(image.parent)?.one(CREDITS)?.text();
    return picture(image, filled(image), { caption, credit: own ?? credit }, context);
  });
  const shown = images.filter((image) => image.src !== undefined);
  return shown.length > 0 ? [{ type: "figure", images: shown }] : [];
}

/** A box around one picture holds few elements; a large one is looked through only once. */
function smallBox(box: ElementView | null): ElementView | undefined {
  return box === null || box.children.length > 12 || box.is(".g-blocks, .g-article")
    ? undefined
    : box;
}

/** A picture in a box of no known name: its caption stands in the nearest box that has one, within the block. */
function lonePicture(image: ElementView, context: HookContext): Block[] {
  const group = grouped(image, context);
  if (group !== undefined) return group;
  let box = smallBox(image.parent);
  for (let up = 0; up < 3 && box !== undefined && box.one(WORDS) === undefined; up++)
    box = box.is(".g-block") ? undefined : smallBox(box.parent);
  const made = picture(image, filled(image), box === undefined ? {} : wordsOf(box), context);
  return made.src === undefined ? [] : [{ type: "figure", images: [made] }];
}

/** A run of text with a drop cap in a box of its own: "T he" is "The". */
function dropCap(paragraph: ElementView, context: HookContext): Block[] | undefined {
  const [first, ...rest] = context.inlines(paragraph);
  const second = rest[0];
  const capped = paragraph.one("span:first-child")?.text() ?? "";
  if (first?.type !== "text" || capped.length !== 1 || !first.value.startsWith(`${capped} `))
    return undefined;
  if (second !== undefined && first.value.length < 3) return undefined;
  return [
    {
      type: "paragraph",
      children: [{ type: "text", value: capped + first.value.slice(2) }, ...rest],
    },
  ];
}

/** "Produced by Ann Lee and Bo Berg, Photographs by Cy Dahl, Written by Di Ek": each name with what the person did. */
const roles: Source = derive("css:.g-byline (roles)", "body", (page) => {
  const line = page.root.one(".interactive-graphic .g-byline")?.text().slice(0, 500) ?? "";
  const parts = [
    ...line.matchAll(/(\p{Lu}[\p{L}& ]{2,40}) by (.*?)(?=[,;.]?\s\p{Lu}[\p{L}& ]{2,40} by |$)/gu),
  ];
  if (parts.length < 2) return [];
  return parts.flatMap(([, role, names = ""]) =>
    namesIn(names.replace(/[.;]+$/, "")).map((name) => ({ name, role, "@type": "Person" })),
  );
});

/** Graphics with text between them, 2014 to 2018. */
export const nyt5Interactive: LayoutSpec = {
  id: "nyt5-interactive",
  when: (page) => !isVi(page) && !isBlog(page) && isInteractive(page) !== false,
  scope: "article#story.theme-interactive, article#story",
  container: ".interactive-graphic",
  // A caption may stand behind its pictures.
  buffered: true,
  fields: {
    shortUrl: [SHORT_URL],
    title: [
      RAD_TITLE,
      text(".interactive-graphic h1.g-headline"),
      text("#story h1[itemprop=headline], #story h1"),
    ],
    subtitle: [text(".rad-summary")],
    kicker: [text(".interactive-graphic .g-kicker")],
    authors: [
      RAD_BYLINE,
      roles,
      classicByline(".interactive-graphic .g-byline"),
      classicByline(".byline-author"),
      classicNames("author", "byl"),
    ],
  },
  drop: [
    ...NYT5_DROP,
    ...RAD_DROP,
    "h1",
    ".g-headline",
    ".g-byline",
    ".g-kicker",
    ".g-pubdate",
    ".g-date",
    ".g-mobile",
    ".g-share",
    ".g-nav",
  ],
  // Portraits are drawn twice, for wide and for narrow screens.
  dedupe: "[class*=g-portrait], [class*=g-portrait] p",
  notes: [
    ...NOTES_BY_TEXT,
    ...RAD_NOTES,
    { match: ".story-notes p", kind: "note" },
    { match: ".story-info p", kind: "source" },
    { match: ".story-print-citation", kind: "print" },
    { match: ".g-source, .g-note, .g-notes, .g-footnote", kind: "source" },
  ],
  blocks: [
    ...RAD_BLOCKS,
    {
      match: ".g-item-ai2html, .ai2html, .g-ai2html, .g-artboard",
      to: () => [isScriptedGraphic()],
    },
    {
      match:
        ".g-images, .g-photos, .g-image, .g-photo, .g-block-type-image, .g-block-type-photo, figure",
      to: pictures,
    },
    {
      match: ".g-subhed, .g-subhead",
      to: (element, { inlines }) => [{ type: "heading", depth: 3, children: inlines(element) }],
    },
    // A block is read when it is complete: the caption may stand behind its picture.
    { match: ".g-block", to: () => undefined },
    { match: "img", to: lonePicture },
    { match: ".g-caption, .g-photo-caption, .g-credit, .g-photo-credit", to: () => [] },
    { match: "p", to: dropCap },
  ],
};
