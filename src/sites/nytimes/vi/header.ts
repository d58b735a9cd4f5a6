import type { ElementView } from "../../../model/element.js";
import type { PageView } from "../../../model/page.js";
import type { FieldSources } from "../../../profile/profile.js";
import { derive, type Source, text } from "../../../profile/source.js";
import { headerElements, isInside } from "../header.js";
import { isPictureAddress } from "../picture.js";
import { isByline, markedByline, plainByline } from "./byline.js";
import { viImage } from "./figure.js";
import { STATE, shortUrlOf } from "./state.js";

/** The element that holds the headline, which everything else in the header stands around. */
function headline(page: PageView): ElementView | undefined {
  const all = headerElements(page).filter((element) => element.name === "h1");
  return all.find(isMarked) ?? all.find((h1) => isInside(h1, /^header$/)) ?? all[0];
}

function isMarked(h1: ElementView): boolean {
  return ["itemprop", "data-testid", "data-test-id"].some((key) => h1.attr(key) === "headline");
}

const printedTitle: Source = derive("css:h1", "body", (page) => {
  const h1 = headline(page);
  return h1 === undefined ? [] : [h1.text()];
});

/** The nearest elements before or behind an element, in its box or in one that only wraps it. */
function neighbour(element: ElementView, step: 1 | -1): ElementView | undefined {
  let node: ElementView = element;
  for (let up = 0; up < 3 && node.parent !== null; up++) {
    const siblings = node.parent.children.filter((child) => child.type === "tag");
    const found = siblings[siblings.indexOf(node) + step];
    if (found !== undefined) return found;
    node = node.parent;
  }
  return undefined;
}

/** The standfirst: what stands right behind the headline, if it is text. */
const standfirst: Source = derive("css:h1 + *", "body", (page) => {
  const h1 = headline(page);
  const next = h1 === undefined ? undefined : neighbour(h1, 1);
  const isText = next !== undefined && /^(?:p|h2)$/.test(next.name);
  return isText && next.one("[itemprop=name], time") === undefined && !isByline(next)
    ? [next.text()]
    : [];
});

/** The name of a column or show, a short line above the headline; the section is no kicker. */
const kicker: Source = derive("css:p + h1", "body", (page) => {
  const h1 = headline(page);
  const before = h1 === undefined ? undefined : neighbour(h1, -1);
  const line = before?.name === "p" ? before.text() : "";
  return line.length < 60 && !page.meta("article:section").includes(line) ? [line] : [];
});

/** The figure above the story; where its picture is not in the markup, the page's own choice for sharing. */
const leadFigure: Source = derive("css:header figure", "body", (page) => {
  const figure = headerElements(page).find((element) => element.name === "figure");
  const image = figure === undefined ? undefined : viImage(figure, { resolve: (href) => href });
  if (image === undefined) return [];
  const shared = page.meta("og:image").find(isPictureAddress);
  return [image.src === undefined && shared !== undefined ? { ...image, src: shared } : image];
});

/** `https://nyti.ms/…`, where the header prints or shares it; from 2021 the long address stands there. */
const shortAddress: Source = derive("css:nyti.ms", "body", (page) => {
  const elements = headerElements(page);
  const printed = elements
    .filter((element) => element.name === "span")
    .map(({ children: [first] }) => (first?.type === "text" ? first.data.trim() : ""));
  const shared = elements
    .filter((element) => element.name === "a")
    .map((link) => link.attr("href") ?? "")
    // Letters are never escaped; few links are worth decoding.
    .filter((href) => href.includes("nyti"))
    .flatMap((href) => /https?:\/\/nyti\.ms\/\w+/.exec(decoded(href)) ?? []);
  return [...printed, ...shared];
});

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** The day as printed in the header, where no machine-readable date is. */
export const printedDay: Source = derive("css:header li", "body", (page) =>
  headerElements(page)
    .filter((element) => element.name === "li")
    .map((item) => item.text())
    .filter((line) => /^(?:Published |Updated )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$/.test(line))
    .map((line) => line.replace(/^(?:Published|Updated) /, "")),
);

/** What the header of the React template shows; as sources they go before the profile's own. */
export const VI_FIELDS: FieldSources = {
  title: [printedTitle],
  subtitle: [text("#article-summary"), standfirst],
  kicker: [kicker],
  authors: [markedByline, plainByline],
  leadImage: [leadFigure],
  shortUrl: [shortAddress, derive(`state:${STATE}.shortUrl`, "body", (page) => [shortUrlOf(page)])],
};
