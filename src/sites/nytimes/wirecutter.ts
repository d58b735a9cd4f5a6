import type { Block } from "../../model/block.js";
import type { ElementView } from "../../model/element.js";
import type { HookContext, LayoutSpec } from "../../profile/profile.js";
import { attr, derive, jsonLd, meta, type Source, select, text } from "../../profile/source.js";
import { NOTES_BY_TEXT } from "./notes.js";
import { picture, type Resolver } from "./picture.js";

const BYLINE = "[data-testid=byline] [data-author-name], [data-testid=byline] a[href*='/authors/']";

const byline: Source = derive("css:[data-testid=byline] a", "body", (page) =>
  page.root
    .all(BYLINE)
    .map((link) => ({
      name: link.attr("data-author-name") ?? link.text(),
      url: link.attr("href"),
      image: link.one("img")?.attr("data-src"),
      "@type": "Person",
    }))
    .filter(({ name }) => name !== ""),
);

/** The box above the text says in short what matters; of what readers do not see as text, it and the author's bio are kept. */
function hidden(box: ElementView, context: HookContext): Block[] | undefined {
  if (box.is("[data-testid=highlights]")) return undefined;
  for (const line of box.all("[data-testid=author-bio-text] p"))
    context.note({
      kind: "bio",
      children: [{ type: "paragraph", children: context.inlines(line) }],
    });
  return [];
}

function heading(title: ElementView, inlines: HookContext["inlines"]): Block {
  return { type: "heading", depth: 2, children: inlines(title) };
}

/** Several pictures in one frame: the one that is shown first has the caption. */
function gallery(box: ElementView, context: HookContext): Block[] {
  const words = box.one("[data-testid=gallery-caption] figcaption, figcaption");
  const credit = words?.one("span")?.text() ?? "";
  const whole = words?.text() ?? "";
  const caption = whole.endsWith(credit)
    ? whole.slice(0, whole.length - credit.length).trim()
    : whole;
  const main = box.one("[data-testid=gallery-slide-1], [data-testid^=gallery-slide]") ?? box;
  const image = main.all("img").find((one) => one.attr("alt") !== undefined) ?? main.one("img");
  const made = picture(image, sourceOf(image), { caption, credit }, context);
  return (made.src ?? made.caption) ? [{ type: "figure", images: [made] }] : [];
}

/** What stands below a picture is its credit alone, or behind the caption. */
function figure(box: ElementView, context: Resolver): Block[] {
  const images = box.all("img");
  const image = images.find((one) => one.attr("alt")) ?? images[0];
  const words = box.one("figcaption")?.text() ?? "";
  const credit = box.one("figcaption span")?.text() ?? "";
  const caption = words.endsWith(credit)
    ? words.slice(0, words.length - credit.length).trim()
    : words;
  const made = picture(image, sourceOf(image), { caption, credit }, context);
  return made.src === undefined ? [] : [{ type: "figure", images: [made] }];
}

function leadOf(box: ElementView): unknown {
  const [made] = figure(box, { resolve: (href) => href });
  return made?.type === "figure" ? made.images[0] : undefined;
}

function sourceOf(image: ElementView | undefined): string | undefined {
  return image?.attr("data-src") ?? image?.attr("src");
}

/** Guides of Wirecutter: class names are made by a machine, `data-scp` and `data-testid` are not. */
export const wirecutter: LayoutSpec = {
  id: "wirecutter",
  when: (page) =>
    /\/wirecutter\/|\/\/(?:www\.)?thewirecutter\.com/.test(
      page.links("canonical")[0]?.href ?? page.meta("og:url")[0] ?? page.url ?? "",
    ),
  scope: "main#main, main",
  container: "main#main, main",
  fields: {
    title: [text("main h1"), jsonLd("headline")],
    authors: [byline, jsonLd("author")],
    published: [jsonLd("datePublished"), meta("article:published_time")],
    modified: [attr("main header time", "datetime"), jsonLd("dateModified")],
    leadImage: [
      select("main header figure", (box) => leadOf(box), "css:main header figure"),
      meta("og:image"),
    ],
    section: [text("[data-scp=removed] a[href*='/wirecutter/']"), meta("article:section")],
  },
  drop: [
    "header",
    "#comments",
    "[data-scp=newsletter]",
    "[data-testid=toc]",
    "[data-testid=byline]",
    "[data-testid=related_content]",
    "[data-testid=social-group]",
    "[data-testid=buy-product-box]",
    "[data-testid=deals-badge]",
    "[role=button]",
    "button",
    "nav",
    "form",
    ".sf-hidden",
  ],
  notes: NOTES_BY_TEXT,
  blocks: [
    {
      match: "[data-testid=highlights-heading]",
      to: (title, { inlines }) => [heading(title, inlines)],
    },
    { match: "[data-scp=removed], [data-scp=hidden]", to: hidden },
    { match: "[data-testid=gallery-wrapper]", to: gallery },
    { match: "figure", to: figure },
    { match: "img", to: () => [] },
  ],
};
