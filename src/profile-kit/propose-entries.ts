import { plainText } from "../body/plain-text.js";
import type { Article } from "../model/article.js";
import type { LiveEntry } from "../model/block.js";
import type { PageData } from "../page/page-data.js";
import type { EntrySource } from "../profile/rules.js";
import { upwards } from "../tree/ancestors.js";
import type { ElementNode } from "../tree/node.js";
import { readDate } from "../values/date.js";
import { namesOf, oneLine } from "./stable-names.js";

/** A page's tree, its data, and what the generic engine made of it. */
interface ReadPage {
  readonly root: ElementNode;
  readonly page: PageData;
  readonly article: Article;
}

/** Where the posts of a thread stand. */
export interface ProposedEntries {
  readonly match: string;
  readonly author?: string;
  readonly time?: string | readonly EntrySource[];
  readonly body?: string;
}

// Of a rule's posts so many must have what it names; the generic engine misses some, and guests have no link.
const MOST_OF_THEM = 0.7;
// So much of a post's beginning finds the post again.
const BEGINNING = 60;
const TIMES = ["datetime", "data-time", "data-timestamp", "content", "title"];

/** An entry of the generic engine, and the box that it seems to stand in. */
interface Post {
  readonly entry: LiveEntry;
  readonly leaf: ElementNode;
  readonly box: ElementNode;
  readonly page: ReadPage;
}

/** Proposes a rule for the posts of threads, from the entries that the generic engine found on each page. */
export function proposeEntries(pages: readonly ReadPage[]): ProposedEntries | undefined {
  const posts = pages.flatMap(postsOf);
  if (posts.length < 2) return undefined;
  const boxes = posts.map(({ box, leaf }) => [...upwards(leaf)].slice(0, depthTo(leaf, box)));
  // The engine may have found a part of the posts only: then the boxes are more than its entries.
  const match =
    best(boxes, (selector) => count(pages, selector) <= posts.length * 2 + 2, true) ??
    best(boxes, (selector) => count(pages, selector) <= posts.length * 10, true);
  if (match === undefined) return undefined;
  const found = posts.flatMap((post) => {
    const box = post.leaf.closest(match) as ElementNode | undefined;
    return box === undefined ? [] : [{ ...post, box }];
  });
  const author = within(found, ({ box, entry }) => named(box, entry.authors[0]?.name));
  const time = timeOf(found);
  const body = within(found, ({ box, entry }) => textBoxes(box, entry));
  return {
    match,
    ...(author !== undefined && { author }),
    ...(time !== undefined && { time }),
    ...(body !== undefined && body !== match && { body }),
  };
}

function postsOf(page: ReadPage): Post[] {
  const entries = page.article.body.filter((block) => block.type === "liveEntry");
  const all = page.root.all("p, div, li, td, blockquote, section, article, span, pre");
  const texts = new Map(all.map((element) => [element, oneLine(element.text())]));
  const leaves = entries.flatMap((entry) => {
    const begins = beginningOf(entry);
    if (begins.length < 8) return [];
    // The last in the order of the page is the deepest of a chain.
    const leaf = all.filter((element) => texts.get(element)?.startsWith(begins)).at(-1);
    return leaf === undefined ? [] : [{ entry, leaf }];
  });
  const places = new Map<ElementNode, number>();
  for (const { leaf } of leaves)
    for (const node of upwards<ElementNode>(leaf)) places.set(node, (places.get(node) ?? 0) + 1);
  return leaves.map(({ entry, leaf }) => {
    const own = [...upwards<ElementNode>(leaf)].filter((node) => places.get(node) === 1);
    return { entry, leaf, box: own.at(-1) ?? leaf, page };
  });
}

function beginningOf(entry: LiveEntry): string {
  const line = plainText(entry.children)
    .split("\n")
    .find((text) => text.trim().length > 20);
  return oneLine(line ?? plainText(entry.children).split("\n", 1)[0] ?? "").slice(0, BEGINNING);
}

function depthTo(leaf: ElementNode, box: ElementNode): number {
  return [...upwards(leaf)].indexOf(box) + 1;
}

function count(pages: readonly ReadPage[], selector: string): number {
  return pages.reduce((sum, { root }) => sum + root.all(selector).length, 0);
}

/** The selector that most of the chains have; of those, the one of the outermost boxes. */
function best(
  chains: readonly (readonly ElementNode[])[],
  isFit: (selector: string) => boolean,
  outermost: boolean,
): string | undefined {
  const seen = new Map<string, { hits: number; level: number }>();
  for (const chain of chains) {
    const own = new Map<string, number>();
    chain.forEach((element, level) => {
      for (const name of namesOf(element)) if (outermost || !own.has(name)) own.set(name, level);
    });
    for (const [name, level] of own) {
      const entry = seen.get(name) ?? { hits: 0, level: 0 };
      seen.set(name, { hits: entry.hits + 1, level: entry.level + level });
    }
  }
  const ranked = [...seen]
    .filter(([name, { hits }]) => hits >= chains.length * MOST_OF_THEM && isFit(name))
    .map(([name, { hits, level }]) => ({ name, hits, level: level / hits }))
    .sort((a, b) => (outermost ? b.level - a.level : a.level - b.level) || b.hits - a.hits);
  return ranked[0]?.name;
}

/** A selector that, within most boxes, first matches one of the elements wanted there. */
function within(
  posts: readonly Post[],
  wanted: (post: Post) => readonly ElementNode[],
): string | undefined {
  const chains = posts.map(wanted);
  const known = posts.filter((_, i) => (chains[i]?.length ?? 0) > 0);
  if (known.length < 2 || known.length < posts.length * MOST_OF_THEM) return undefined;
  const isFit = (selector: string): boolean =>
    posts.filter((post, i) => {
      const first = post.box.one(selector);
      return first !== undefined && chains[i]?.includes(first);
    }).length >=
    known.length * MOST_OF_THEM;
  return best(
    chains.filter((chain) => chain.length > 0),
    isFit,
    false,
  );
}

/** Elements of a box that hold a name and nothing else, inner ones first. */
function named(box: ElementNode, name: string | undefined): ElementNode[] {
  if (name === undefined) return [];
  return box
    .all("*")
    .filter((element) => oneLine(element.text()) === name)
    .reverse();
}

/** Elements of a box that hold all of an entry's text and not the names around it, inner ones first. */
function textBoxes(box: ElementNode, entry: LiveEntry): ElementNode[] {
  const lines = plainText(entry.children)
    .split("\n")
    .map(oneLine)
    .filter((line) => line.length > 8);
  if (lines.length === 0) return [];
  return box
    .all("*")
    .filter((element) => {
      const text = oneLine(element.text());
      return lines.every((line) => text.includes(line.slice(0, BEGINNING)));
    })
    .reverse();
}

function timeOf(posts: readonly Post[]): string | readonly EntrySource[] | undefined {
  const isTime = ({ entry, page }: Post, raw: string | undefined): boolean =>
    raw !== undefined &&
    entry.time !== undefined &&
    sameTime(readDate([raw], page.page), entry.time);
  const plain = within(posts, (post) =>
    post.box
      .all("*")
      .filter(
        (element) => isTime(post, element.attr("datetime")) || isTime(post, shortText(element)),
      )
      .reverse(),
  );
  if (plain !== undefined) return plain;
  for (const attribute of TIMES) {
    const of = within(posts, (post) =>
      post.box.all(`[${attribute}]`).filter((element) => isTime(post, element.attr(attribute))),
    );
    if (of !== undefined) return [{ attr: attribute, of }];
  }
  return undefined;
}

function shortText(element: ElementNode): string | undefined {
  const text = oneLine(element.text());
  return text.length < 40 && /\d/.test(text) ? text : undefined;
}

/** The engine may know the zone of a time that the element does not say. */
function sameTime(a: string | undefined, b: string): boolean {
  return a !== undefined && (a === b || a.slice(0, 16) === b.slice(0, 16));
}
