import type { Sign, SignKind } from "../model/page.js";
import type { ElementNode, RootNode, TextNode } from "../tree/node.js";
import { briefText } from "./brief-text.js";

// Class names are English, or nearly so, on pages of every language. These parts of names mark candidates only.
const AUTHOR =
  /author|by-?_?line|autor(?!i[sz])|auteur|writer|reporter|journalist|redakteur|contributor|posted-?by|vcard/i;
const DATE = /date(?!pick|l)|publi|posted|datum|fecha|time(?!line|out|d\b)|meta/i;
const SUBTITLE =
  /sub-?_?(?:title|head|line|titulo|titel|deck)|stand-?first|\bdek\b|(?:^|[\s_-])(?:deck|intro|lead|lede|teaser|excerpt|abstract|summary)\b|chapo|chapeau|bajada|vorspann|entradilla|sommario|ingress|manchet/i;
const KICKER = /kicker|eyebrow|overline|topline|dachzeile|ante-?titulo|surtitre|pretitle|roofline/i;
const CRUMBS = /breadcrumb/i;
const BESIDE =
  /(?:^|\s)(?:comments?(?![a-z])|respond\b|disqus|related|sidebar|widget|recommend|recirc|trending|popular|most-?read|newsletter|footer|menu)/i;
const BESIDE_NAMES = new Set(["nav", "aside", "footer"]);
// A text that begins like a by-line, where no class says so.
const BYLINE =
  /^\s*(?:by|written by|posted by|von|par|por|door|oleh|автор|text|texto?|文|記者|记者|作者|撰文)(?:\s*[:：／]|\s)\s*\p{L}/iu;
// A text with a year or a numeric date in it.
const DATELINE = /(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d\d)/;

// Enough for the longest by-line and standfirst on the corpus; a page of listings ends here too.
const LONGEST = 400;
const MOST = 1500;

/**
 * What the markup itself marks as a fact about an article, in document order: headings, by-lines, dates.
 *
 * One walk over the tree. Which of them belong to the article is for the reader to judge.
 */
export function readSigns(root: RootNode): Sign[] {
  const signs: Sign[] = [];
  let before = 0;
  const push = (kinds: readonly SignKind[], element: ElementNode, beside: boolean): void => {
    if (kinds.length === 0) return;
    const text = briefText(element, LONGEST);
    if (text === undefined || (text === "" && !MAY_BE_EMPTY.has(element.name))) return;
    for (const kind of kinds) signs.push({ kind, element, text, before, beside });
  };
  const visitText = ({ data }: TextNode, parent: ElementNode, beside: boolean): void => {
    if (data.length < LONGEST) {
      if (BYLINE.test(data)) push(["byline"], parent, beside);
      if (DATELINE.test(data)) push(["dateline"], parent, beside);
    }
    before += data.length;
  };
  const visit = (parent: ElementNode, place: Place): void => {
    for (const child of parent.children) {
      if (signs.length >= MOST) return;
      if (child.type === "text") {
        visitText(child, parent, place.beside || place.figure);
        continue;
      }
      const names = `${child.attribs["class"] ?? ""} ${child.attribs["id"] ?? ""}`;
      const inside = enter(child, names, place);
      if (child.name === "img") push(PICTURE, child, inside.beside);
      // Who is named in a figure made the picture.
      else push(kindsOf(child, names, inside.crumbs), child, inside.beside || inside.figure);
      visit(child, inside);
    }
  };
  visit(root, { beside: false, figure: false, crumbs: false });
  return signs;
}

/** In which parts of the page an element stands. */
interface Place {
  readonly beside: boolean;
  readonly figure: boolean;
  readonly crumbs: boolean;
}

function enter(element: ElementNode, names: string, place: Place): Place {
  const beside = place.beside || BESIDE_NAMES.has(element.name) || BESIDE.test(names);
  const figure = place.figure || element.name === "figure";
  const crumbs = place.crumbs || CRUMBS.test(names);
  if (beside === place.beside && figure === place.figure && crumbs === place.crumbs) return place;
  return { beside, figure, crumbs };
}

const PICTURE: readonly SignKind[] = ["picture"];
const MAY_BE_EMPTY = new Set(["time", "img"]);

function kindsOf(element: ElementNode, names: string, crumbs: boolean): SignKind[] {
  const kinds: SignKind[] = [];
  const { name } = element;
  const property = element.attribs["itemprop"] ?? "";
  const rel = element.attribs["rel"] ?? "";
  if (name === "h1") kinds.push("heading");
  if (name === "h2") kinds.push("subheading");
  if (name === "time" || DATE.test(names) || property.startsWith("date")) kinds.push("date");
  if (AUTHOR.test(names) || /\bauthor\b/.test(rel) || property === "author" || name === "address") kinds.push("author");
  if (name !== "body" && SUBTITLE.test(names)) kinds.push("subtitle");
  if (KICKER.test(names)) kinds.push("kicker");
  if (/\btag\b/.test(rel)) kinds.push("tag");
  if (crumbs && (name === "a" || name === "li" || name === "span")) kinds.push("crumb");
  return kinds;
}
