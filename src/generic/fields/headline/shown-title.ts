import type { ElementView } from "../../../model/element.js";
import type { Marker, PageView } from "../../../model/page.js";
import { comparable } from "../../../text/normalize.js";
import { BESIDE, CONTROLS } from "../../../tree/element-kinds.js";
import { isSiteName, siteNames } from "./site-names.js";

// What stands between a headline and the names of site and section, with or without spaces around it; of scripts that
// write without spaces, a space as well.
const JOINT =
  /\s{0,9}(?:[|•·›‹_〉》>\\]|\s[»«/]\s|[-–—－]{1,3}|::?|：|,|，|(?<=\p{L}{2})\.(?=\s))+\s{0,9}|(?<=\p{Lo})\s(?=\p{Lo})/gu;
const MOST_JOINTS = 12;
// A page's title of more is a text; a piece of less than this share of it is a label, whatever stands alone on the page.
const LONGEST = 400;
const LEAST = 0.2;

/**
 * The part of a declared title that stands alone on the page, as a headline does: "Rain again" of "Daily – Rain again – Weather".
 *
 * The declared title is cut at everything that sites put between a headline and their name. Of the parts that some element
 * has for its whole text the longest is taken; links, navigation and what the site is called do not count.
 */
export function shownPart(title: string, page: PageView): string | undefined {
  return findPart(title, page)?.text;
}

/** Where that stands, for the document's own title: the headline of pages that mark none. */
export function shownHeadline(page: PageView): Shown | undefined {
  return page.title === undefined ? undefined : findPart(page.title, page);
}

/** A part of a title with its place on the page. */
type Shown = Pick<Marker, "text" | "before" | "side">;

const knownParts = (): Map<string, Shown | undefined> => new Map();

function findPart(title: string, page: PageView): Shown | undefined {
  if (title.length > LONGEST) return undefined;
  const known = page.memo(knownParts);
  if (!known.has(title)) known.set(title, longestPart(title, page));
  return known.get(title);
}

function longestPart(title: string, page: PageView): Shown | undefined {
  const parts = partsOf(title);
  if (parts.size === 0) return undefined;
  const names = siteNames(page);
  const [letters, before] =
    [...new PartSearch(parts).search(page.root)]
      .filter(([letters]) => !isSiteName(parts.get(letters) ?? "", page, names))
      .sort(([a], [b]) => b.length - a.length)[0] ?? [];
  const text = letters === undefined ? undefined : parts.get(letters);
  return text === undefined || before === undefined ? undefined : { text, before, side: undefined };
}

/** Every run of neighbouring pieces of the title, by its letters. */
function partsOf(title: string): Map<string, string> {
  const starts = [0];
  const ends: number[] = [];
  // "Rain ＜Tales for every day＞" has its second part in brackets, and the spaces in it part nothing.
  const isBracketed = /[＜<]/.test(title);
  for (const joint of title.matchAll(JOINT)) {
    if (starts.length > MOST_JOINTS) break;
    if (isBracketed && joint[0].trim() === "") continue;
    ends.push(joint.index);
    starts.push(joint.index + joint[0].length);
  }
  ends.push(title.length);
  const parts = new Map<string, string>();
  const least = Math.max(4, LEAST * comparable(title).length);
  for (const [i, start] of starts.entries())
    for (const end of ends.slice(i)) {
      const text = title.slice(start, end).trim();
      const letters = comparable(text);
      // The first way to cut it off has the punctuation that belongs to it.
      if (letters.length >= least && !parts.has(letters)) parts.set(letters, text);
    }
  return parts;
}

const isPassedOver = (name: string): boolean =>
  name === "a" || BESIDE.has(name) || CONTROLS.has(name);

/** Looks for elements whose whole text is one of the parts, in one walk. */
class PartSearch {
  /** The letters of what was found, with the text that stands before its first place. */
  readonly #found = new Map<string, number>();
  #before = 0;
  readonly #longest: number;

  constructor(readonly parts: ReadonlyMap<string, string>) {
    this.#longest = Math.max(...[...parts.keys()].map((letters) => letters.length));
  }

  search(root: ElementView): ReadonlyMap<string, number> {
    this.#lettersOf(root);
    return this.#found;
  }

  /** The letters in an element, or nothing where there are more than any part has. */
  #lettersOf(element: ElementView): string | undefined {
    let letters: string | undefined = "";
    const before = this.#before;
    for (const child of element.children) {
      if (child.type === "tag") {
        if (isPassedOver(child.name)) {
          // What is a link stands for another page; beside it a headline can stand alone all the same.
          if (child.name === "a") letters = undefined;
          this.#pass(child);
          continue;
        }
        const inside = this.#lettersOf(child);
        letters = letters === undefined || inside === undefined ? undefined : letters + inside;
      } else {
        const text = this.#read(child.data);
        letters = letters === undefined || text === undefined ? undefined : letters + text;
      }
      if (letters !== undefined && letters.length > this.#longest) letters = undefined;
    }
    if (letters !== undefined) this.#note(letters, before);
    return letters;
  }

  #read(data: string): string | undefined {
    const before = this.#before;
    this.#before += data.trim().length;
    if (data.length > 4 * this.#longest + 64) return undefined;
    const letters = comparable(data);
    this.#note(letters, before);
    return letters;
  }

  #note(letters: string, before: number): void {
    if (this.parts.has(letters) && !this.#found.has(letters)) this.#found.set(letters, before);
  }

  #pass(element: ElementView): void {
    for (const child of element.children) {
      if (child.type === "tag") this.#pass(child);
      else this.#before += child.data.trim().length;
    }
  }
}
