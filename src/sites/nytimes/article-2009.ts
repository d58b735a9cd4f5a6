import type { Block } from "../../model/block.js";
import type { ElementView } from "../../model/element.js";
import type { HookContext, LayoutSpec } from "../../profile/profile.js";
import { derive, meta, text } from "../../profile/source.js";
import { classicByline, classicNames } from "./classic-byline.js";
import { classicFigure } from "./classic-figure.js";
import { isNyt5, isVi } from "./generation.js";
import { SPOKEN_NOTES } from "./notes.js";

/** Subjects, people, organisations and places, each a list of its own. */
const subjects = derive("meta:des", "head", (page) =>
  ["des", "per", "org", "geo"].flatMap((key) => page.meta(key)),
);

const FIELDS: LayoutSpec["fields"] = {
  title: [text("nyt_headline"), text("#article h1"), meta("hdl")],
  authors: [classicByline("nyt_byline a, #article .byline a"), classicNames("byl")],
  section: [meta("dsk"), meta("cg")],
  tags: [subjects],
  published: [meta("pdate"), meta("displaydate")],
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
  ".nextArticleLink",
  "#upNextWrapper",
  "form",
  ".module.box",
  ".relatedSearchesModule",
];

function inlineImage(box: ElementView, context: HookContext): Block[] {
  const figure = classicFigure(box, context);
  return figure === undefined ? [] : [figure];
}

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

const NOTES: LayoutSpec["notes"] = [
  ...SPOKEN_NOTES,
  { match: "#authorId p", kind: "credit" },
  { match: ".articleCorrection, .articleCorrection p", kind: "correction" },
  { match: ".metaFootnote", kind: "print" },
];

/** One or several bodies in `#article`, 2008 to 2012. */
export const article2010: LayoutSpec = {
  id: "article-2010",
  when: (page) => !isVi(page) && !isNyt5(page),
  scope: "#article",
  container: ".articleBody, .articleInline",
  fields: FIELDS,
  drop: DROP,
  notes: NOTES,
  blocks: [
    { match: ".inlineImage", to: inlineImage },
    { match: ".columnGroup, .articleInline .story", to: () => [] },
  ],
};

/** The same with one body, named by its id. */
export const article2009: LayoutSpec = {
  ...article2010,
  id: "article-2009",
  container: "#articleBody, .articleInline",
};

/** Pages laid out in tables, until 2008. */
export const table2005: LayoutSpec = {
  id: "table-2005",
  when: (page) => !isVi(page) && !isNyt5(page),
  container: "nyt_text",
  fields: FIELDS,
  drop: DROP,
  notes: NOTES,
  blocks: [{ match: "p", to: dropCap }],
};
