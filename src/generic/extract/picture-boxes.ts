import { PICTURE_FILE } from "../../media/candidates.js";
import { readEmbed } from "../../media/embed.js";
import { isPicture } from "../../media/figure.js";
import type { PageView } from "../../model/page.js";
import { codeAt } from "../../text/code-at.js";
import { addIfNew, nearest } from "../../tree/ancestors.js";
import { ATTRIBUTE } from "../../tree/attribute-bits.js";
import { attributeIn } from "../../tree/attributes.js";
import { APART, MIXED, PICTURES, PLAYERS, SILENT } from "../../tree/element-kinds.js";
import type { ElementNode, TreeNode } from "../../tree/node.js";
import { pageElements } from "../measure/page-elements.js";

/** What was found in an element that holds no text of the article. */
interface Found {
  /** The largest boxes around pictures and players that hold nothing but what belongs to them. */
  boxes: ElementNode[];
  pictures: number;
  /** Length of the text, and of that inside links to other pages. */
  length: number;
  linked: number;
  /** Does it hold what no caption has: a heading, a form, a card that leads elsewhere? */
  mixed: boolean;
  /** Does it hold the headline? */
  own: boolean;
  /** Does one of its boxes have words? */
  captioned: boolean;
  /** Is it a card that leads to another page? */
  card: boolean;
}

// A caption is a few sentences; the longest seen has 700 characters.
const LONGEST_CAPTION = 1000;
// A link shorter than this names a photographer; the title of another page is longer.
const SHORTEST_TITLE = 25;
const PERSON =
  /(?:^|[\s_-])(?:ratings?|authors?|avatar|byline|bio|profile|redakteur|autor)(?:$|[\s_-])/i;

/** Finds the boxes of pictures and players on a page. */
export class PictureBoxes {
  readonly #page: PageView;
  readonly #headline: ElementNode | undefined;
  /** Elements that hold pictures: on most pages a tenth of all. */
  readonly #holders = new Set<ElementNode>();

  constructor(page: PageView, headline: ElementNode | undefined) {
    this.#page = page;
    this.#headline = headline;
    for (const picture of page.memo(pageElements).media)
      nearest(picture, (box) => !addIfNew(this.#holders, box));
  }

  /** The boxes in an element that holds no text of the article, in order. */
  in(element: ElementNode): readonly ElementNode[] {
    return this.#holders.has(element) ? this.#find(element, false).boxes : [];
  }

  #find(element: ElementNode, linked: boolean): Found {
    const { name } = element;
    const found: Found = {
      boxes: [],
      pictures: 0,
      length: 0,
      linked: 0,
      mixed: MIXED.has(name),
      own: element === this.#headline,
      captioned: false,
      card: false,
    };
    if (PICTURES.has(name) || PLAYERS.has(name)) {
      const counts = PICTURES.has(name)
        ? isPicture(element)
        : readEmbed(element, this.#page) !== undefined;
      if (!counts) return found;
      found.boxes = [element];
      found.pictures = 1;
      return found;
    }
    if (SILENT.has(name) || isPerson(element)) return found;
    const inLink = isLinked(element, linked);
    const inside: Found[] = [];
    for (const child of element.children) {
      if (child.type === "text" || !this.#holders.has(child)) this.#weigh(child, inLink, found);
      else inside.push(this.#find(child, inLink));
    }
    // Beside a card, what is a link with its picture is one too, however short its title.
    const isRow = inside.some(({ card }) => card);
    for (const part of inside) {
      if (isRow && part.linked > part.length / 2) part.boxes = [];
      add(part, found);
    }
    // A picture that a press enlarges; the words on the button are nobody's caption.
    if (name === "button") found.length = found.linked = 0;
    const { pictures, length } = found;
    // A card that leads to another page: no part of the story, unless the headline or a caption stands there too.
    const card = found.mixed
      ? found.linked > 0
      : found.linked >= SHORTEST_TITLE && found.linked > length / 2;
    if (card && !found.own && !found.captioned) {
      found.boxes = [];
      found.mixed = found.card = true;
    } else if (pictures > 0 && !found.mixed && !card && length <= LONGEST_CAPTION * pictures) {
      found.boxes = [element];
      found.captioned ||= length > 0;
    }
    return found;
  }

  /** Adds the text of what holds no picture. */
  #weigh(node: TreeNode, linked: boolean, sum: Found): void {
    if (node.type === "text") {
      const trimmed = node.trimmedLength;
      if (trimmed === 0) return;
      // A character of a script without spaces says as much as three letters.
      const length = trimmed * (firstCharacter(node.data) >= 0x2e80 ? 3 : 1);
      sum.length += length;
      if (linked) sum.linked += length;
      return;
    }
    if (MIXED.has(node.name)) sum.mixed = true;
    if (node === this.#headline) sum.own = true;
    if (APART.has(node.name)) return;
    const inLink = isLinked(node, linked);
    const before = sum.linked;
    for (const child of node.children) this.#weigh(child, inLink, sum);
    // The title of another page.
    if (inLink && !linked && sum.linked - before >= SHORTEST_TITLE) sum.mixed = true;
  }
}

function isPerson({ attributes, bits }: ElementNode): boolean {
  return (bits & ATTRIBUTE.class) > 0 && PERSON.test(attributeIn(attributes, "class") ?? "");
}

/** The code of the first character that is no white space. */
function firstCharacter(data: string): number {
  const first = codeAt(data, 0);
  return first > 0x20 && first < 0x80 ? first : data.trimStart().charCodeAt(0);
}

function add(inner: Found, sum: Found): void {
  if (sum.boxes.length === 0) sum.boxes = inner.boxes;
  else for (const box of inner.boxes) sum.boxes.push(box);
  sum.pictures += inner.pictures;
  sum.length += inner.length;
  sum.linked += inner.linked;
  sum.mixed ||= inner.mixed;
  sum.own ||= inner.own;
  sum.captioned ||= inner.captioned;
}

/** Is the text of this element a link to another page? A caption inside the link around its picture is not. */
function isLinked(element: ElementNode, before: boolean): boolean {
  if (element.name === "figcaption") return false;
  const href = element.name === "a" ? element.attr("href") : undefined;
  return before || (href !== undefined && !PICTURE_FILE.test(href));
}
