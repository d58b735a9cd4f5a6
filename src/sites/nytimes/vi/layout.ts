import type { Block, Inline } from "../../../model/block.js";
import type { ElementView } from "../../../model/element.js";
import type { HookContext, LayoutSpec } from "../../../profile/profile.js";
import { isNyt5 } from "../generation.js";
import { NOTES_BY_TEXT, noteKindOf } from "../notes.js";
import { promoLine } from "../promo-line.js";
import { isScriptedGraphic } from "../scripted-graphic.js";
import { recentSiblings } from "../siblings.js";
import { viFigure, viImage } from "./figure.js";
import { VI_FIELDS } from "./header.js";
import { recoverFigure, STATE } from "./state.js";

const DROP: readonly string[] = [
  "#top-wrapper",
  "#sponsor-wrapper",
  "#bottom-wrapper",
  "[id^=story-ad-]",
  ".ad",
  ".place-ad",
  "[role=toolbar]",
  "[data-role=toolbar]",
  "[data-testid=share-tools]",
  "#in-story-masthead",
  "[data-testid=inline-message]",
  "[id^=NYT_]",
  "[role=complementary]",
  ".related-links-block",
  ".capsule-content",
  "#styln-toplinks-title",
  "[data-testid=standard-dock]",
  "[class^=MAG_web_]",
  "[data-testid=photoviewer-wrapper-hidden]",
  "[data-testid=photoviewer-overlay]",
  "[role=dialog]",
  "[role=tooltip]",
  "[aria-labelledby=modal-title]",
  "aside",
  "nav",
  "p[role=note][aria-live]",
  "a[href^='#after-']",
  "[data-testid=recirculation]",
  "#storyline-context-container",
];

/** A card that points elsewhere: a link around a heading or a date, and mostly a picture. */
function promoCard(link: ElementView): Block[] | undefined {
  return link.one("time, h2, h3, h4") === undefined ? undefined : [];
}

/** What stands below the story: the print line, and who the writer is. */
function bottom(box: ElementView, context: HookContext): Block[] {
  const bio: Block[] = [];
  for (const block of context.blocks(box)) {
    const kind = block.type === "paragraph" ? noteKindOf(plain(block.children)) : undefined;
    if (kind === undefined) bio.push(block);
    else context.note({ kind, children: [block] });
  }
  return bio;
}

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      "value" in inline ? inline.value : "children" in inline ? plain(inline.children) : "",
    )
    .join("");
}

/** One figure, or those that stand side by side in one box. */
function figures(box: ElementView, context: HookContext): Block[] {
  const found = box.all("figure");
  return (found.length > 0 ? found : [box]).flatMap((figure) =>
    // The transcript in a film's dialogue is no part of the story.
    isFilm(figure) ? isScriptedGraphic(viImage(figure, context)) : viFigure(figure, context),
  );
}

/** Films say so in data, by a player, or by the hidden label before them. */
function isFilm(figure: ElementView): boolean {
  return (
    figure.attr("data-testid") === "VideoBlock" ||
    figure.one("video, #modal-title") !== undefined ||
    figure.one("span")?.text() === "Video"
  );
}

/** A graphic drawn by a script: its lead-in and credit; its labels are repeated for each width. */
function graphic(box: ElementView): Block[] {
  const title = box.one("header h2, header h3")?.text();
  const text = box.one("header p")?.text();
  const credit = box.one("footer p")?.text();
  return [isScriptedGraphic({ title, text, credit })];
}

const BODY: Omit<LayoutSpec, "id" | "scope"> = {
  when: (page) => !isNyt5(page),
  container: "section[name=articleBody], div.section[name=articleBody]",
  // The notes stand before it, menus and data behind.
  end: "#bottom-wrapper",
  fields: VI_FIELDS,
  drop: DROP,
  notes: [
    { match: "p.etfikam0", kind: "credit" },
    ...NOTES_BY_TEXT,
    { match: "h3", kind: "note", read: aboutTheShow },
    { match: "p", kind: "credit", read: behindAbout },
    { match: ".bottom-of-article", kind: "bio", read: bottom },
  ],
  blocks: [
    {
      match: "section.interactive-content, section.interactive-embedded, .custom-graphic-container",
      to: graphic,
    },
    { match: ".ai2html, .g-artboard", to: graphic },
    { match: "[data-testid=photoviewer-wrapper], figure", to: figures },
    // A picture outside of figures is a copy in a viewer, a thumbnail or a promotion.
    { match: "img, picture", to: () => [] },
    {
      match: "h3, h4",
      to: (heading) =>
        /^listen (?:and subscribe|to)\b|^advertisement$/i.test(heading.text()) ? [] : undefined,
    },
    { match: "p", to: stray },
    { match: "a", to: promoCard },
  ],
  recover: { state: STATE, figure: recoverFigure },
};

const ABOUT = /^About [“"‘']/;

function aboutTheShow(heading: ElementView, context: HookContext): Block[] | undefined {
  if (!ABOUT.test(heading.text())) return undefined;
  return [{ type: "paragraph", children: context.inlines(heading) }];
}

/** What stands behind "About “Sway”" is about the show, with or without a class of its own. */
function behindAbout(paragraph: ElementView, context: HookContext): Block[] | undefined {
  const heading = recentSiblings(paragraph)
    .reverse()
    .find((sibling) => /^h\d$/.test(sibling.name));
  if (heading === undefined || !ABOUT.test(heading.text())) return undefined;
  return [{ type: "paragraph", children: context.inlines(paragraph) }];
}

/** What only its words tell from a paragraph, in copies without marks: captions, labels, messages to the reader. */
function stray(paragraph: ElementView, context: HookContext): Block[] | undefined {
  // Nearly all paragraphs begin with text.
  const [first] = paragraph.children;
  if (first?.type === "text" && !/^(?:\s*$|Thanks|By\s*$)/.test(first.data)) return undefined;
  if (paragraph.one("span[itemprop=copyrightHolder]") !== undefined) {
    const figure = viFigure(paragraph, context);
    return figure.length > 0 ? figure : undefined;
  }
  if (paragraph.one("[itemprop=name], .byline-prefix") !== undefined) return [];
  if (promoLine(paragraph) !== undefined) return [];
  const text = paragraph.text();
  const label = /^(?:Image|Video)$/.test(text) && paragraph.one("span") !== undefined;
  return label || /^Thanks for reading The Times\.?$/.test(text) ? [] : undefined;
}

/** The React template, 2018 to 2022. */
export const vi: LayoutSpec = { id: "vi", scope: "article#story", ...BODY };

/** The same in copies that kept only the content of the page. */
export const viBare: LayoutSpec = { id: "vi-bare", scope: "#site-content", ...BODY };
