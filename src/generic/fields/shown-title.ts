import type { ElementView } from "../../model/element.js";
import type { PageView } from "../../model/page.js";
import { comparable } from "../../text/normalize.js";
import { isSiteName, siteNames } from "./site-names.js";

// What stands between a headline and the names of site and section, with or without spaces around it; of scripts that
// write without spaces, a space as well.
const JOINT =
  /\s{0,9}(?:[|•·›‹_〉》>\\]|\s[»«/]\s|[-–—－]{1,3}|::?|：|,|，|(?<=\p{L}{2})\.(?=\s))+\s{0,9}|(?<=\p{Lo})\s(?=\p{Lo})/gu;
const MOST_JOINTS = 12;
// A page's title of more is a text; a piece of less than this share of it is a label, whatever stands alone on the page.
const LONGEST = 400;
const LEAST = 0.2;

/** One place where a declared title, or a part of it, stands by itself on the page. */
interface Shown {
  readonly text: string;
  readonly letters: number;
}

/**
 * The part of a declared title that stands alone on the page, as a headline does: "Rain again" of "Daily – Rain again – Weather".
 *
 * The declared title is cut at everything that sites put between a headline and their name. Of the parts that some element
 * has for its whole text the longest is taken; links, navigation and what the site is called do not count.
 */
export function shownPart(title: string, page: PageView): string | undefined {
  if (title.length > LONGEST) return undefined;
  const known = page.memo(knownParts);
  if (!known.has(title)) known.set(title, findPart(title, page));
  return known.get(title);
}

const knownParts = (): Map<string, string | undefined> => new Map();

function findPart(title: string, page: PageView): string | undefined {
  const parts = partsOf(title);
  if (parts.size === 0) return undefined;
  const names = siteNames(page);
  const found = [...new PartSearch(parts).search(page.root)]
    .map((letters): Shown => ({ text: parts.get(letters) ?? "", letters: letters.length }))
    .filter(({ text }) => !isSiteName(text, page, names))
    .sort((a, b) => b.letters - a.letters);
  return found[0]?.text;
}

/** Every run of neighbouring pieces of the title, by its letters. */
function partsOf(title: string): Map<string, string> {
  const starts = [0];
  const ends: number[] = [];
  for (const joint of title.matchAll(JOINT)) {
    if (starts.length > MOST_JOINTS) break;
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

const LINKS = new Set([
  "a",
  "nav",
  "footer",
  "aside",
  "select",
  "option",
  "button",
  "title",
  "head",
]);

/** Looks for elements whose whole text is one of the parts, in one walk. */
class PartSearch {
  readonly #found = new Set<string>();
  readonly #longest: number;

  constructor(readonly parts: ReadonlyMap<string, string>) {
    this.#longest = Math.max(...[...parts.keys()].map((letters) => letters.length));
  }

  search(root: ElementView): ReadonlySet<string> {
    this.#lettersOf(root);
    return this.#found;
  }

  /** The letters in an element, or nothing where there are more than any part has. */
  #lettersOf(element: ElementView): string | undefined {
    let letters: string | undefined = "";
    for (const child of element.children) {
      if (child.type === "tag") {
        if (LINKS.has(child.name)) {
          // What is a link stands for another page; beside it a headline can stand alone all the same.
          if (child.name === "a") letters = undefined;
          continue;
        }
        const inside = this.#lettersOf(child);
        letters = letters === undefined || inside === undefined ? undefined : letters + inside;
      } else if (child.data.length <= 4 * this.#longest + 64) {
        const text = comparable(child.data);
        if (this.parts.has(text)) this.#found.add(text);
        letters = letters === undefined ? undefined : letters + text;
      } else letters = undefined;
      if (letters !== undefined && letters.length > this.#longest) letters = undefined;
    }
    if (letters !== undefined && this.parts.has(letters)) this.#found.add(letters);
    return letters;
  }
}
