import type { LayoutSpec } from "../../profile/profile.js";
import { derive, type Source, text } from "../../profile/source.js";
import { classicByline, classicNames } from "./classic/byline.js";
import { classicFigure } from "./classic/figure.js";
import { isChineseEdition, metaMatches } from "./generation.js";
import { NOTES_BY_TEXT } from "./notes.js";

// A column begins with its writer's portrait, the name below it.
const PORTRAIT = ".article-body .article-asset-inline";

/** The name below the writer's portrait: its alternative text says it as well. */
const columnist: Source = derive("css:.heading", "body", (page) =>
  page.root.all(PORTRAIT).flatMap((figure) => {
    const name = figure.one(".heading")?.text() ?? "";
    const image = figure.one("img");
    return name !== "" && image?.attr("alt") === name
      ? [{ name, image: image.attr("src"), "@type": "Person" }]
      : [];
  }),
);

/** The site for telephones, until 2018. */
export const mobileWeb: LayoutSpec = {
  id: "mobile-web",
  when: (page) =>
    !isChineseEdition(page) &&
    (page.meta("sourceapp").length === 0 || metaMatches(page, ["sourceapp"], /^mobileweb$/i)),
  scope: "article",
  container: ".article-body",
  fields: {
    title: [text("article .headline")],
    kicker: [text("article header .kicker")],
    authors: [classicByline("article .byline"), classicNames("author", "byl"), columnist],
    published: [text("article .dateline")],
  },
  drop: [
    ".ad",
    "div.related-asset",
    ".iframe-holder",
    ".share-container",
    ".story-info",
    "aside",
    "nav",
    "form",
    ".story-footer-links",
  ],
  notes: [
    ...NOTES_BY_TEXT,
    { match: ".story-notes p", kind: "note" },
    { match: ".story-print-citation", kind: "print" },
  ],
  blocks: [
    {
      match: "figure",
      to: (figure, context) =>
        figure.one(".heading")?.text() === figure.one("img")?.attr("alt")
          ? []
          : classicFigure(figure, context),
    },
  ],
};
