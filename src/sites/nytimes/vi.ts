import type { Block, Paragraph } from "../../model/block.js";
import type { ElementView } from "../../model/element.js";
import type { HookContext, LayoutSpec } from "../../profile/profile.js";
import { isNyt5 } from "./generation.js";
import { SPOKEN_NOTES } from "./notes.js";
import { recoverFigure } from "./preloaded.js";
import { viFigure } from "./vi-figure.js";

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
  "aside",
  "nav",
  "p[role=note][aria-live]",
  "a[href^='#after-']",
  "[data-testid=recirculation]",
  "#storyline-context-container",
];

/** A card that points elsewhere: a link around a heading or a date, and mostly a picture. */
function promoCard(link: ElementView): Block[] | undefined {
  const card = link.one("time") ?? (link.one("img") === undefined ? undefined : link.one("h2, h3"));
  return card === undefined ? undefined : [];
}

/** What stands below the story: the print line, and who the writer is. */
function bottom(box: ElementView, context: HookContext): Block[] {
  const bio: Block[] = [];
  for (const block of context.blocks(box)) {
    const line = block.type === "paragraph" ? printLine(block) : undefined;
    if (line === undefined) bio.push(block);
    else
      context.note({
        kind: "print",
        children: [{ type: "paragraph", children: [{ type: "text", value: line }] }],
      });
  }
  return bio;
}

/** The print line without the links behind it. */
function printLine({ children }: Paragraph): string | undefined {
  const text = children.map((child) => (child.type === "text" ? child.value : "")).join("");
  return /^A version of this \w+ appear/.test(text) ? text.replace(/[\s|]+$/, "") : undefined;
}

function figure(box: ElementView, context: HookContext): Block[] {
  if (box.attr("data-testid") === "VideoBlock" || box.one("[data-testid=VideoBlock]") !== undefined)
    return video(box, context);
  const made = viFigure(box, context);
  return made === undefined ? [] : [made];
}

/** A film: its caption and poster; the transcript in its dialogue is no part of the story. */
function video(box: ElementView, context: HookContext): Block[] {
  const image = viFigure(box, context)?.images[0];
  const { caption, credit, src } = image ?? {};
  return [
    {
      type: "embed",
      provider: "nytimes",
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
      ...(src !== undefined && { poster: src }),
    },
  ];
}

/** A graphic drawn by a script: its lead-in and credit; its labels are repeated for each width. */
function graphic(box: ElementView): Block[] {
  const title = box.one("header h2, header h3, .interactive-headline")?.text();
  const text = box.one("[data-testid=leadin], .interactive-leadin")?.text();
  const credit = box.one("[data-testid=credit], .interactive-credit, .interactive-notes")?.text();
  return [
    {
      type: "embed",
      provider: "nytimes",
      ...(title && { title }),
      ...(text && { text }),
      ...(credit && { credit }),
    },
  ];
}

const BODY: Omit<LayoutSpec, "id" | "scope"> = {
  when: (page) => !isNyt5(page),
  container: "section[name=articleBody], div.section[name=articleBody]",
  drop: DROP,
  notes: [
    { match: "p.etfikam0", kind: "credit" },
    ...SPOKEN_NOTES,
    { match: "h3", kind: "note", read: aboutTheShow },
    { match: ".bottom-of-article", kind: "bio", read: bottom },
  ],
  blocks: [
    {
      match: "section.interactive-content, section.interactive-embedded, .custom-graphic-container",
      to: graphic,
    },
    { match: "[data-testid=photoviewer-wrapper], figure", to: figure },
    {
      match: "h3, h4",
      to: (heading) => (/^listen (?:and subscribe|to)\b/i.test(heading.text()) ? [] : undefined),
    },
    { match: "a", to: promoCard },
  ],
  recover: { state: "__preloadedData", figure: recoverFigure },
};

function aboutTheShow(heading: ElementView, context: HookContext): Block[] | undefined {
  if (!/^About [“"‘']/.test(heading.text())) return undefined;
  return [{ type: "paragraph", children: context.inlines(heading) }];
}

/** The React template, 2018 to 2022. */
export const vi: LayoutSpec = { id: "vi", scope: "article#story", ...BODY };

/** The same in copies that kept only the content of the page. */
export const viBare: LayoutSpec = { id: "vi-bare", scope: "#site-content", ...BODY };
