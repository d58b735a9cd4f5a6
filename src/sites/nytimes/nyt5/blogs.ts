import type { Block } from "../../../model/block.js";
import type { ElementView } from "../../../model/element.js";
import type { HookContext, LayoutSpec } from "../../../profile/profile.js";
import { attr, derive, meta, text } from "../../../profile/source.js";
import { classicByline, classicNames } from "../classic/byline.js";
import { classicFigure } from "../classic/figure.js";
import { subjects } from "../fields.js";
import { isBlog, isNyt5, isVi } from "../generation.js";
import { NOTES_BY_TEXT } from "../notes.js";
import { recentSiblings } from "../siblings.js";
import { NYT5_DROP, nyt5Figure, SHORT_URL } from "./story.js";

/** Pictures of the older skin stand in boxes named after their width: `div.w480`. */
function widthBox(box: ElementView, context: HookContext): Block[] | undefined {
  if (!/(?:^|\s)w\d+(?:\s|$)/.test(box.attr("class") ?? "") || box.one("img") === undefined)
    return undefined;
  return box.one("p") === undefined ? classicFigure(box, context) : undefined;
}

/** The writer's biography stands behind a rule, at the end, without a class of its own. */
function isBio(paragraph: ElementView): boolean {
  const text = paragraph.text();
  if (text.length > 600 || !/\b(?:is|are|was) (?:an?|the)\b/.test(text)) return false;
  return recentSiblings(paragraph)
    .slice(-4)
    .some((sibling) => sibling.name === "hr");
}

const POST: Omit<LayoutSpec, "id" | "scope"> = {
  container: ".entry-content",
  fields: {
    shortUrl: [SHORT_URL],
    title: [
      text("#content .entry-title, #story .entry-title, #story h1[itemprop=headline]"),
      meta("hdl"),
    ],
    authors: [
      classicByline("address.byline .fn, .byline-author, .byline .fn"),
      classicNames("author", "clmst", "byl"),
    ],
    published: [
      attr("#story time[datetime], article.hentry time[datetime]", "datetime"),
      attr(".hentry .timestamp[title], .hentry .published[title]", "title"),
      meta("article:published"),
      meta("pud"),
    ],
    kicker: [text(".hentry .module .entry-section h5")],
    section: [meta("article:section"), meta("cg")],
    tags: [
      meta("article:tag"),
      subjects,
      derive("meta:gblc", "head", (page) => page.meta("gblc").flatMap((list) => list.split(";"))),
    ],
  },
  drop: [
    ...NYT5_DROP,
    ".module",
    ".inlineModule",
    ".entry-meta",
    ".entry-utility",
    ".entry-related",
    ".entry-tools",
    ".shareTools",
    ".related",
    // The writer's portrait beside the biography.
    ".w75",
  ],
  notes: [
    ...NOTES_BY_TEXT,
    {
      match: "p",
      kind: "bio",
      read: (p, context) =>
        isBio(p) ? [{ type: "paragraph", children: context.inlines(p) }] : undefined,
    },
  ],
  blocks: [
    { match: "div", to: widthBox },
    { match: "figure", to: nyt5Figure },
  ],
};

/** Blog posts in the newer skin, 2014 to 2016. */
export const blogsNyt5: LayoutSpec = {
  ...POST,
  id: "blogs-nyt5",
  scope: "#story, article.post.hentry",
  when: (page) => isBlog(page) || (!isVi(page) && !isNyt5(page)),
};

/** Blog posts in the older skin, until 2014. */
export const blogs2011: LayoutSpec = {
  ...POST,
  id: "blogs-2011",
  when: (page) => !isVi(page) && !isNyt5(page),
  scope: "#content .hentry, #content .post",
};
