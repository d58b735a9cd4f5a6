import type { Block } from "../../../model/block.js";
import type { ElementView } from "../../../model/element.js";
import type { BlockRule, HookContext, NoteRule } from "../../../profile/profile.js";
import { type Source, text } from "../../../profile/source.js";
import { classicByline } from "../classic/byline.js";
import { picture } from "../picture.js";
import { isScriptedGraphic } from "../scripted-graphic.js";

/** Each figure of a box; two that stand side by side are two figures. */
function figures(box: ElementView, context: HookContext): Block[] {
  const found = box.name === "figure" ? [box] : box.all("figure");
  return found.flatMap((figure): Block[] => {
    const image = figure.one("img");
    const words = {
      caption: figure.one(".rad-caption-text")?.text(),
      credit: figure.one(".rad-credit")?.text(),
    };
    const src = image?.attr("data-mediaviewer-src") ?? image?.attr("src");
    const made = picture(image, src, words, context);
    return (made.src ?? made.caption) ? [{ type: "figure", images: [made] }] : [];
  });
}

/** A graphic that a script draws: its headline is a working title that nobody sees, its credit is a line below it. */
function graphic(box: ElementView): Block[] {
  return [isScriptedGraphic({ credit: box.one("p.credit")?.text() })];
}

/** Where the header has the fields. */
export const RAD_TITLE: Source = text(".rad-headline");
const byline = classicByline(".rad-byline");
export const RAD_BYLINE: Source = {
  ...byline,
  read: (page) => (page.root.one(".rad-byline") === undefined ? [] : byline.read(page)),
};

/** Long stories with graphics and pictures between the text, 2016 to 2019: all names begin `rad-`. */
export const RAD_DROP: readonly string[] = [".rad-cover", ".rad-header", ".rad-series-box"];
export const RAD_NOTES: readonly NoteRule[] = [
  {
    match: ".rad-article-credits",
    kind: "credit",
    read: (box, { inlines }) => [{ type: "paragraph", children: inlines(box) }],
  },
];
export const RAD_BLOCKS: readonly BlockRule[] = [
  { match: ".rad-interactive", to: graphic },
  { match: ".rad-diptych, .rad-triptych, .rad-story-body figure", to: figures },
];
