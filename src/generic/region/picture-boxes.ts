import { PICTURE_FILE } from "../../media/candidates.js";
import { readEmbed } from "../../media/embed.js";
import { isPicture } from "../../media/figure.js";
import type { PageView } from "../../model/page.js";
import type { ElementNode } from "../../tree/node.js";
import { textStats } from "./text-stats.js";

/** What was found in an element that holds no text of the article. */
interface Found {
  /** The largest boxes around pictures and players that hold nothing but what belongs to them. */
  readonly boxes: ElementNode[];
  readonly pictures: number;
  /** Length of the text, and of that inside links. */
  readonly length: number;
  readonly linked: number;
  /** Does it hold what no caption has: a heading, a form, a card that leads elsewhere? */
  readonly mixed: boolean;
  /** Does it hold the headline? */
  readonly own: boolean;
  /** Does one of its boxes have words? */
  readonly captioned: boolean;
}

/** Where an element stands. */
interface Within {
  readonly page: PageView;
  readonly headline: ElementNode | undefined;
  readonly linked: boolean;
}

// A caption is a few sentences; the longest seen has 700 characters.
const LONGEST_CAPTION = 900;
const PICTURES = /^(?:img|picture|amp-img)$/;
const PLAYERS = /^(?:iframe|video|audio|(?:lite|amp)-youtube|amp-(?:iframe|video)|object)$/;
const MIXED = /^(?:h[1-6]|form|table|pre|blockquote|nav|dl|select|textarea|article)$/;
const SILENT = /^(?:noscript|rt|rp|select|textarea)$/;
const PERSON = /(?:^|[\s_-])(?:authors?|avatar|byline|bio|profile|redakteur|autor)(?:$|[\s_-])/i;

/** The boxes of pictures and players in an element without text of the article, in order. */
export function pictureBoxes(
  element: ElementNode,
  page: PageView,
  headline: ElementNode | undefined,
): readonly ElementNode[] {
  return find(element, { page, headline, linked: false }).boxes;
}

function find(element: ElementNode, within: Within): Found {
  const { name } = element;
  const { page, headline } = within;
  if (PICTURES.test(name)) return shown(element, isPicture(element));
  if (PLAYERS.test(name)) return shown(element, readEmbed(element, page) !== undefined);
  if (SILENT.test(name) || PERSON.test(element.attr("class") ?? "")) return nothing();
  let boxes: ElementNode[] = [];
  let pictures = 0;
  let length = 0;
  let linked = 0;
  let mixed = MIXED.test(name);
  let own = element === headline;
  let captioned = false;
  const inside = { ...within, linked: isLinked(element, within.linked) };
  for (const child of element.children) {
    if (child.type === "text") {
      const seen = textStats(child.data).length;
      length += seen;
      if (inside.linked) linked += seen;
      continue;
    }
    const inner = find(child, inside);
    if (boxes.length === 0) boxes = inner.boxes;
    else for (const box of inner.boxes) boxes.push(box);
    pictures += inner.pictures;
    length += inner.length;
    linked += inner.linked;
    mixed ||= inner.mixed;
    own ||= inner.own;
    captioned ||= inner.captioned;
  }
  // A picture that a press enlarges; the words on the button are nobody's caption.
  if (name === "button") length = linked = 0;
  const found = { pictures, length, linked, own };
  // A card that leads to another page: no part of the story, unless the headline or a caption stands there too.
  const card = length > 0 && (mixed ? linked > 0 : linked > length / 2);
  if (card && !own && !captioned) return { ...found, boxes: [], mixed: true, captioned };
  if (pictures === 0 || mixed || card || length > LONGEST_CAPTION * pictures)
    return { ...found, boxes, mixed, captioned };
  return { ...found, boxes: [element], mixed, captioned: captioned || length > 0 };
}

/** Is the text of this element a link to another page? A caption inside the link around its picture is not. */
function isLinked(element: ElementNode, before: boolean): boolean {
  if (element.name === "figcaption") return false;
  const href = element.name === "a" ? element.attr("href") : undefined;
  return before || (href !== undefined && !PICTURE_FILE.test(href));
}

function nothing(): Found {
  return {
    boxes: [],
    pictures: 0,
    length: 0,
    linked: 0,
    mixed: false,
    own: false,
    captioned: false,
  };
}

function shown(element: ElementNode, counts: boolean): Found {
  return counts ? { ...nothing(), boxes: [element], pictures: 1 } : nothing();
}
