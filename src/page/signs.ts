import type { SidePart, Sign, SignKind } from "../model/page.js";
import type { ElementNode, RootNode } from "../tree/node.js";
import { briefText } from "./brief-text.js";

// Class names are English, or nearly so, on pages of every language. These parts of names mark candidates only.
const AUTHOR =
  /author|by-?_?line|autor(?!i[sz])|auteur|writer|reporter|journalist|redakteur|contributor|posted-?by|vcard|user-?name/i;
const DATE = /date(?!pick|l)|publi|posted|datum|fecha|time(?!line|out|d\b)|meta/i;
const SUBTITLE =
  /sub-?_?(?:title|head|line|titulo|titel|deck)|stand-?first|\bdek\b|(?:^|[\s_-])(?:deck|intro|lead|lede|teaser|excerpt|abstract|summary)\b|chapo|chapeau|bajada|vorspann|entradilla|sommario|ingress|manchet/i;
const KICKER = /kicker|eyebrow|overline|topline|dachzeile|ante-?titulo|surtitre|pretitle|roofline/i;
const CRUMBS = /breadcrumb/i;
const BESIDE =
  /(?:^|\s)(?:comments?(?![a-z])|respond\b|disqus|related|sidebar|widget|recommend|recirc|trending|popular|most-?read|newsletter|footer|menu)/i;
const BESIDE_NAMES = new Set(["nav", "aside", "footer"]);
// What holds the whole page or the article takes its class from the layout: "has-sidebar" and the like.
const WHOLE = new Set(["html", "body", "main", "article"]);
// The address of a person's page.
const PERSON =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|profiles?|people|producers?|contributors?|writers?|journalists?|redakteure?)\/[^/?#]/i;
// A text that begins like a by-line, where no class says so.
const BYLINE =
  /^\s*(?:by|written by|posted by|von|par|por|door|oleh|автор|text|texto?|文|記者|记者|作者|撰文)(?:\s*[:：／]|\s)\s*\p{L}/iu;
const BY =
  /^\s*(?:by|written by|posted by|von|par|por|door|oleh|автор|autore?|auteur|author|文|作者)\s*[:：]?\s*$/iu;
// A text with a year or a numeric date in it.
const DATELINE = /(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d\d)/;

// Enough for the longest by-line and standfirst on the corpus; a page of listings ends at the second.
const LONGEST = 400;
const MOST = 1500;
const LONGEST_LINE = 120;

/** An element with what marks it; its text is put together when it is asked for, which is for few. */
class MarkedElement implements Sign {
  #text: string | undefined;

  constructor(
    readonly kind: SignKind,
    readonly element: ElementNode,
    readonly before: number,
    readonly side: SidePart | undefined,
  ) {}

  get text(): string {
    this.#text ??= briefText(this.element, LONGEST) ?? "";
    return this.#text;
  }
}

/** In which parts of the page an element stands. */
interface Place {
  readonly side: SidePart | undefined;
  readonly figure: SidePart | undefined;
  readonly crumbs: boolean;
}

/** What a class or an id says. */
interface Meaning {
  readonly kinds: readonly SignKind[];
  readonly beside: boolean;
  readonly crumbs: boolean;
}

/**
 * What the markup itself marks as a fact about an article, in document order: headings, by-lines, dates.
 *
 * One walk over the tree. Which of them belong to the article is for the reader to judge.
 */
export function readSigns(root: RootNode): Sign[] {
  const walk = new SignWalk();
  walk.visit(root, { side: undefined, figure: undefined, crumbs: false });
  return walk.signs;
}

class SignWalk {
  readonly signs: Sign[] = [];
  #before = 0;
  // The same class stands on hundreds of elements: its meaning is worked out once.
  readonly #meanings = new Map<string, Meaning>();

  visit(parent: ElementNode, place: Place): void {
    for (const child of parent.children) {
      if (this.signs.length >= MOST) return;
      if (child.type === "text") {
        this.#text(child.data, parent, place.figure ?? place.side);
        continue;
      }
      const inside = this.#element(child, place);
      if (child.children.length > 0) this.visit(child, inside);
    }
  }

  #text(data: string, parent: ElementNode, side: SidePart | undefined): void {
    const { length } = data.trim();
    this.#before += length;
    if (length < 2 || length > LONGEST_LINE) return;
    if (length < 16 && BY.test(data)) this.#push("byline", parent.parent ?? parent, side);
    else if (BYLINE.test(data)) this.#push("byline", parent, side);
    if (DATELINE.test(data)) this.#push("dateline", parent, side);
  }

  #element(element: ElementNode, place: Place): Place {
    const { name, attribs } = element;
    const names = attribs["class"];
    const id = attribs["id"];
    const byClass = names === undefined ? SILENT_NAME : this.#meaning(names);
    const byId = id === undefined ? SILENT_NAME : meaningOf(id);
    const beside = BESIDE_NAMES.has(name) || ((byClass.beside || byId.beside) && !WHOLE.has(name));
    const side = beside ? { outer: place.side } : place.side;
    // Who is named in a figure made the picture.
    const figure = name === "figure" ? { outer: side } : beside ? undefined : place.figure;
    const crumbs = place.crumbs || byClass.crumbs || byId.crumbs;
    if (name === "img") this.#push("picture", element, side);
    else {
      for (const kind of byClass.kinds) this.#push(kind, element, figure ?? side);
      for (const kind of byId.kinds)
        if (!byClass.kinds.includes(kind)) this.#push(kind, element, figure ?? side);
      for (const kind of kindsOf(element, crumbs)) {
        if (!byClass.kinds.includes(kind)) this.#push(kind, element, figure ?? side);
      }
    }
    const same = side === place.side && figure === place.figure && crumbs === place.crumbs;
    return same ? place : { side, figure, crumbs };
  }

  #meaning(names: string): Meaning {
    let meaning = this.#meanings.get(names);
    if (meaning === undefined) {
      meaning = meaningOf(names);
      this.#meanings.set(names, meaning);
    }
    return meaning;
  }

  #push(kind: SignKind, element: ElementNode, side: SidePart | undefined): void {
    this.signs.push(new MarkedElement(kind, element, this.#before, side));
  }
}

const NOTHING: readonly SignKind[] = [];
const SILENT_NAME: Meaning = { kinds: NOTHING, beside: false, crumbs: false };

function meaningOf(names: string): Meaning {
  const kinds: SignKind[] = [];
  if (AUTHOR.test(names)) kinds.push("author");
  if (DATE.test(names)) kinds.push("date");
  if (SUBTITLE.test(names)) kinds.push("subtitle");
  if (KICKER.test(names)) kinds.push("kicker");
  return { kinds, beside: BESIDE.test(names), crumbs: CRUMBS.test(names) };
}

const BY_NAME: Readonly<Record<string, SignKind>> = {
  h1: "heading",
  h2: "subheading",
  time: "date",
  address: "author",
};

/** What the tag and its other attributes say. */
function kindsOf({ name, attribs }: ElementNode, crumbs: boolean): readonly SignKind[] {
  const byName = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  const property = attribs["itemprop"];
  const rel = attribs["rel"];
  if (name !== "a" && byName === undefined && property === undefined && rel === undefined)
    return NOTHING;
  const kinds: SignKind[] = byName === undefined ? [] : [byName];
  const author = property === "author" || (rel !== undefined && /\bauthor\b/.test(rel));
  if (author || (name === "a" && PERSON.test(attribs["href"] ?? ""))) kinds.push("author");
  if (property?.startsWith("date") === true) kinds.push("date");
  if (rel !== undefined && /\btag\b/.test(rel)) kinds.push("tag");
  if (rel !== undefined && name === "a" && /\bnext\b/.test(rel)) kinds.push("next");
  if (crumbs && name === "a") kinds.push("crumb");
  return kinds;
}
