import { authorsOf } from "../../body/entries/entry-facts.js";
import type { Author } from "../../model/fields.js";
import type { PageView } from "../../model/page.js";
import { getOrInsert } from "../../text/get-or-insert.js";
import { briefText } from "../../tree/brief-text.js";
import type { ElementNode } from "../../tree/node.js";
import { exactPlaceOf } from "./place.js";
import type { Post } from "./posts.js";

// A nickname; what is longer is a line of text.
const LONGEST = 40;
const MOST_WORDS = 4;
// What stands in front of or beside a post is among its first elements.
const FIRST = 60;
const QUOTES = /^(?:blockquote|pre|code|ul|ol)$/;
const NO_NAME = /^[\d\s#.,:/+-]*$|[.!?:…]$|^(?:re|aw|sv): /i;
// How many posts must name somebody, and how many may name the same.
const MOST = 0.7;

/** Who wrote each post, as far as its markup says so, or the first place in all posts whose short texts differ. */
export function writersOf(posts: readonly Post[], page: PageView): readonly (Author | undefined)[] {
  const named = posts.map(({ parts }) => [...parts].flatMap((one) => authorsOf(one, page.base))[0]);
  const names = named.flatMap((one) => one?.name ?? []);
  const isTold = names.length >= posts.length * MOST;
  if (isTold && (posts.length < 3 || new Set(names).size > 1)) return named;
  return namesByPlace(posts) ?? named;
}

function namesByPlace(posts: readonly Post[]): readonly (Author | undefined)[] | undefined {
  const places = new Map<string, (string | undefined)[]>();
  posts.forEach(({ parts, mark }, index) => {
    let left = FIRST;
    const visit = (box: ElementNode): void => {
      for (const child of box.children) {
        if (left <= 0) return;
        if (child.type === "text" || QUOTES.test(child.name)) continue;
        left--;
        const text = briefText(child, LONGEST) ?? "";
        if (text !== "" && !(mark.isTime && child === mark.element) && isName(text)) {
          const found = getOrInsert(places, exactPlaceOf(child), (): (string | undefined)[] => []);
          found[index] ??= text;
        }
        visit(child);
      }
    };
    for (const part of parts) visit(part);
  });
  const told = [...places.values()].filter((found) => isToldOf(found, posts.length));
  // A box that begins with the name may tell more of its bearer.
  const [first] = told;
  const names = [...told]
    .reverse()
    .find((found) => found.every((name, i) => isPartOf(name, first?.[i])));
  return names && posts.map((_, i) => (names[i] === undefined ? undefined : { name: names[i] }));
}

/** Does it name somebody in most posts, and not always the same? */
function isToldOf(found: readonly (string | undefined)[], count: number): boolean {
  const given = found.filter((name) => name !== undefined);
  return given.length >= count * MOST && !isLabel(given);
}

function isPartOf(name: string | undefined, whole: string | undefined): boolean {
  return name === undefined || whole?.startsWith(name) === true;
}

function isName(text: string): boolean {
  return text.split(/\s/).length <= MOST_WORDS && !NO_NAME.test(text);
}

/** Does the same stand there in most of the posts? */
function isLabel(texts: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Math.max(...counts.values()) > texts.length * (texts.length > 3 ? MOST : 0.5);
}
