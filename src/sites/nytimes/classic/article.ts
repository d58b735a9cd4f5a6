import type { Block } from "../../../model/block.js";
import type { ElementView } from "../../../model/element.js";
import type { HookContext, LayoutSpec } from "../../../profile/profile.js";
import { derive, meta, text } from "../../../profile/source.js";
import { subjects } from "../fields.js";
import { isNyt5, isVi } from "../generation.js";
import { NOTES_BY_TEXT } from "../notes.js";
import { isSamePicture } from "../picture.js";
import { classicByline, classicNames } from "./byline.js";
import { classicFigure } from "./figure.js";

/** The link that is called "Next Page", or has the number behind the page's own. */
const nextPage = derive("css:#pageLinks a", "body", (page) => {
  const own = [...page.links("canonical").map(({ href }) => href), page.url ?? ""]
    .map((address) => /[?&]pagewanted=(\d+)/.exec(address)?.[1])
    .find((number) => number !== undefined);
  const next = String(Number(own ?? 1) + 1);
  return page.root
    .all("#pageLinks a, .pageLinks a")
    .filter((link) => link.is(".next") || /^next\b/i.test(link.text()) || link.text() === next)
    .map((link) => link.attr("href"));
});

/** The page names its picture by a thumbnail; the story has it in full, with caption and credit. */
const leadPicture = derive("css:.inlineImage", "body", (page) => {
  const above = page.root
    .all("#article .articleSpanImage")
    .flatMap((box) => classicFigure(box, { resolve: (href) => href }))
    .flatMap(({ images }) => images)
    .filter((image) => image.src !== undefined);
  if (above.length > 0) return above;
  const [thumbnail] = page.meta("thumbnail");
  if (thumbnail === undefined) return [];
  return page.root
    .all(".inlineImage, #inlineBox")
    .flatMap((box) => classicFigure(box, { resolve: (href) => href }))
    .flatMap(({ images }) => images)
    .filter((image) => image.src !== undefined && isSamePicture(image.src, thumbnail));
});

const FIELDS: LayoutSpec["fields"] = {
  title: [text("nyt_headline"), text("#article h1"), meta("hdl")],
  authors: [
    classicByline("nyt_byline a, #article .byline a"),
    classicNames("byl"),
    classicByline("nyt_byline, #article .byline"),
  ],
  section: [meta("dsk"), meta("cg")],
  tags: [subjects],
  published: [meta("pdate"), meta("displaydate")],
  kicker: [text("nyt_kicker, #article .kicker")],
  nextPageUrl: [nextPage],
  leadImage: [leadPicture],
};

const DROP: readonly string[] = [
  ".articleTools",
  ".toolsContainer",
  "#toolsRight",
  "#toolsList",
  ".columnGroup.doubleRule",
  ".sectionHeader",
  ".enlargeThis",
  "#pageLinks",
  ".pageLinks",
  "#readerscomment",
  ".singleAd",
  ".ad",
  "#adxSponLink",
  ".emailAlertModule",
  ".inlinePlayer",
  "[class*=portfolio i]",
  "[id*=portfolio i]",
  ".nextArticleLink",
  "#upNextWrapper",
  "form",
  ".module.box",
  ".relatedSearchesModule",
];

/** A drop cap drawn as a picture: its alternative text is the first letter. */
function dropCap(paragraph: ElementView, context: HookContext): Block[] | undefined {
  const [first] = paragraph.children.filter(
    (child) => child.type === "tag" || child.data.trim() !== "",
  );
  const letter =
    first?.type === "tag"
      ? (first.name === "img" ? first : first.one("img"))?.attr("alt")
      : undefined;
  if (letter === undefined || letter.length === 0 || letter.length > 3) return undefined;
  const rest = context.inlines(paragraph);
  const head = rest[0];
  return head?.type === "text"
    ? [
        {
          type: "paragraph",
          children: [{ type: "text", value: letter + head.value }, ...rest.slice(1)],
        },
      ]
    : undefined;
}

/** A column beside the text: of all that it may hold, its picture is of the story. */
function inlineBox(box: ElementView, context: HookContext): Block[] {
  return box.one(".caption, .credit") === undefined ? [] : classicFigure(box, context);
}

/** Lines that are no part of the story, wherever they stand. */
function furniture(line: ElementView): Block[] | undefined {
  const text = line.text();
  return /^(?:\(Page \d+ of \d+\)|Add to Portfolio|Go to your Portfolio\b.*|Skip to next paragraph|Enlarge This Image)$/.test(
    text,
  )
    ? []
    : undefined;
}

const NOTES: LayoutSpec["notes"] = [
  ...NOTES_BY_TEXT,
  { match: "#authorId p", kind: "credit" },
  { match: ".articleCorrection, .articleCorrection p", kind: "correction" },
  {
    match: ".metaFootnote",
    kind: "print",
    read: (line, { inlines }) => [{ type: "paragraph", children: inlines(line) }],
  },
];

/** One body, named by its id, or several, 2008 to 2012; pictures stand between them. */
export const article2009: LayoutSpec = {
  id: "article-2009",
  when: (page) => !isVi(page) && !isNyt5(page),
  scope: "#article",
  // Tools, advertisements and a form with all of the subjects: a tenth of the page.
  end: "#articleExtras",
  container: "#articleBody, .articleBody, .articleInline",
  fields: FIELDS,
  drop: DROP,
  notes: NOTES,
  blocks: [
    { match: ".inlineImage", to: classicFigure },
    { match: "#articleInline, #inlineBox, .inlineLeft, .inlineRight", to: inlineBox },
    { match: ".columnGroup, .articleInline .story", to: () => [] },
    { match: "p, a, h3, h4, h5, h6", to: furniture },
  ],
};

/** Pages laid out in tables, until 2008. */
export const table2005: LayoutSpec = {
  id: "table-2005",
  when: (page) =>
    !isVi(page) && !isNyt5(page) && page.meta("article_template_version").length === 0,
  container: "nyt_text",
  fields: FIELDS,
  drop: DROP,
  notes: NOTES,
  blocks: [{ match: "p", to: dropCap }],
};
