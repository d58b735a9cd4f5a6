import type { Block } from "../../../model/block.js";
import type { ElementView } from "../../../model/element.js";
import type { HookContext, LayoutSpec } from "../../../profile/profile.js";
import { meta, type Source, select, text } from "../../../profile/source.js";
import { classicByline, classicNames } from "../classic/byline.js";
import { classicFigure } from "../classic/figure.js";
import { isBlog, isInteractive, isVi } from "../generation.js";
import { NOTES_BY_TEXT } from "../notes.js";
import { promoLine } from "../promo-line.js";
import { isScriptedGraphic } from "../scripted-graphic.js";

/** What stands between the paragraphs of every page of this template and is not the story. */
export const NYT5_DROP: readonly string[] = [
  ".ad",
  ".story-ad",
  ".accessibility-ad-header",
  ".skip-to-text-link",
  ".visually-hidden",
  "aside",
  ".marginalia",
  ".supplemental",
  ".newsletter-signup",
  ".reader-satisfaction-survey",
  ".story-interrupter",
  ".sharetools",
  ".byline-sharetools-container",
  "#storage-drawer",
  "#whats-next",
  "nav",
  ".story-footer-links",
  ".supported-by",
  "#tv-transformed-promo",
  "form",
];

/** The short address as the page prints it. */
export const SHORT_URL: Source = text(".story-short-url a");

/** A figure, a film or a graphic with its caption; a promotion for another page is left out. */
export function nyt5Figure(box: ElementView, context: HookContext): Block[] {
  if (box.is(".promo:not(.video)")) return [];
  const figure = classicFigure(box, context);
  return box.is(".video, .interactive") ? [isScriptedGraphic(figure[0]?.images[0])] : figure;
}

/** The template of 2014 to 2018: the body is cut into several containers. */
export const nyt5Story: LayoutSpec = {
  id: "nyt5-story",
  when: (page) => !isVi(page) && !isBlog(page) && isInteractive(page) !== true,
  scope: "article#story, #story",
  container: ".story-body",
  // What the page's program moves beside the story stands here, behind the notes.
  end: "#storage-drawer",
  fields: {
    title: [
      text("#headline, #story-heading, #story h1[itemprop=headline]"),
      text("#story h1"),
      meta("hdl"),
    ],
    authors: [classicByline(".byline-author"), classicNames("author", "byl")],
    kicker: [text(".extended-byline .byline-column")],
    section: [meta("article:section"), text(".kicker-label")],
    shortUrl: [SHORT_URL],
    leadImage: [
      select(
        "figure.lede, .lede-container figure",
        (box) => classicFigure(box, { resolve: (href) => href })[0]?.images[0],
        "css:figure.lede",
      ),
    ],
  },
  // A prompt to subscribe; in interactives it holds sources.
  drop: [...NYT5_DROP, ".story-info"],
  notes: [
    ...NOTES_BY_TEXT,
    { match: ".story-notes p", kind: "note" },
    { match: ".story-print-citation", kind: "print" },
    { match: ".story-correction, .correction-text", kind: "correction" },
  ],
  blocks: [
    { match: "figure.lede", to: () => [] },
    { match: "figure", to: nyt5Figure },
    { match: "p", to: promoLine },
  ],
};
