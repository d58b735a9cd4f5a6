import type { Author } from "../../model/fields.js";
import { getOrInsert } from "../../text/get-or-insert.js";
import { shingles } from "../../text/shingles.js";
import { nearest } from "../../tree/ancestors.js";
import { lineOf } from "../measure/line.js";
import type { PlacedBlock } from "../measure/placed-block.js";
import { placeOf } from "./place.js";
import type { Post } from "./posts.js";

const QUOTE = "shown before";
// Shorter than this a quote is a word that anybody may use.
const SHORTEST = 8;
// How many runs of four words a quote must have, and how many of them must be known: behind the name of whom it quotes, fewer.
const FEWEST = 2;
const KNOWN = 0.9;
const KNOWN_OF_NAMED = 0.75;
// "Quote from: somebody with a long name on January 14, 2019, 08:05:12 PM" has 71 characters.
const LONGEST_NAME = 120;
const LONGEST_TIME = 40;
const MOST_WORDS = 4;
const TIME = /\d{1,2}:\d\d/;
const QUOTED = /^(?:quote|zitat|cita(?:t|zione)?|citation)\b.{0,3}$/;
const NAMED = /^.{0,120}?(?:[:：](?=\s|$)|↑|\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\)?:?)\s*/;

/**
 * Leaves out of each post what it quotes of posts before it, and the line that says whom: what stands in a box inside the
 * post's text, and word by word in an earlier post. What somebody writes twice stands in no such box.
 */
export function leaveOutQuotes(
  posts: readonly Post[],
  texts: Map<PlacedBlock, string | undefined>,
  writers: readonly (Author | undefined)[],
): void {
  const told = new Told();
  const names = new Set<string>();
  const usual = usualPlace(posts, texts);
  posts.forEach((post, index) => {
    const said = post.blocks.filter((block) => texts.get(block) === undefined);
    const own: PlacedBlock[] = [];
    said.forEach((block, i) => {
      if (isUsual(block, post, usual) || !told.has(block, names)) {
        own.push(block);
        return;
      }
      texts.set(block, QUOTE);
      // When that was written may stand between whose words they are and the words.
      for (const before of [said[i - 1], said[i - 2]])
        if (before !== undefined && isNameOfQuote(before, names)) texts.set(before, QUOTE);
    });
    for (const block of own) told.add(block);
    const name = writers[index]?.name;
    if (name !== undefined) names.add(name.toLowerCase());
  });
}

/** What was said in the posts so far. */
class Told {
  readonly #lines = new Set<string>();
  readonly #runs = new Set<string>();

  add({ text }: PlacedBlock): void {
    this.#lines.add(lineOf(text));
    for (const run of shingles(text)) this.#runs.add(run);
  }

  has({ text }: PlacedBlock, names: ReadonlySet<string>): boolean {
    const line = lineOf(text);
    if (this.#holds(line, KNOWN)) return true;
    const named = endOfName(line, names);
    if (named > 0 && this.#holds(line.slice(named).trim(), KNOWN_OF_NAMED)) return true;
    // Who is quoted stands in front of the quote, and maybe when that was written.
    let rest = line;
    for (let part = 0; part < 3; part++) {
      const cut = rest.replace(NAMED, "");
      if (cut === rest) return false;
      if (this.#holds(cut, KNOWN_OF_NAMED)) return true;
      rest = cut;
    }
    return false;
  }

  #holds(line: string, share: number): boolean {
    if (line.length >= SHORTEST && this.#lines.has(line)) return true;
    const runs = shingles(line);
    return (
      runs.length >= FEWEST &&
      runs.filter((run) => this.#runs.has(run)).length >= runs.length * share
    );
  }
}

function isNameOfQuote({ line }: PlacedBlock, names: ReadonlySet<string>): boolean {
  if (line.length > LONGEST_NAME) return false;
  if (QUOTED.test(line)) return true;
  return endOfName(line, names) > 0 || (TIME.test(line) && line.length <= LONGEST_TIME);
}

/** Where the first of the names ends that stands near the beginning of a line; 0 where there is none. */
function endOfName(line: string, names: ReadonlySet<string>): number {
  const words = [...line.slice(0, LONGEST_NAME).matchAll(/[^\s,;:：()[\]"“”«»]+/g)];
  for (const [i, { index: start }] of words.entries())
    for (const { 0: word, index } of words.slice(i, i + MOST_WORDS)) {
      const end = index + word.length;
      if (names.has(line.slice(start, end))) return end;
    }
  return 0;
}

interface Usual {
  readonly place: string;
  readonly depth: number;
}

/** Where the text of most posts stands, and how deep in them. */
function usualPlace(
  posts: readonly Post[],
  texts: ReadonlyMap<PlacedBlock, string | undefined>,
): Usual | undefined {
  const places = new Map<string, { posts: Set<Post>; depth: number }>();
  for (const post of posts)
    for (const block of post.blocks) {
      if (texts.get(block) !== undefined) continue;
      const depth = depthIn(post, block);
      const found = getOrInsert(places, placeOf(block.box), () => ({
        posts: new Set<Post>(),
        depth,
      }));
      found.posts.add(post);
      found.depth = Math.min(found.depth, depth);
    }
  const [first] = [...places].sort(([, a], [, b]) => b.posts.size - a.posts.size);
  return first && { place: first[0], depth: first[1].depth };
}

function isUsual(block: PlacedBlock, post: Post, usual: Usual | undefined): boolean {
  return placeOf(block.box) === usual?.place && depthIn(post, block) <= usual.depth;
}

/** How many boxes there are around a block in its post. */
function depthIn({ parts }: Post, { box }: PlacedBlock): number {
  let depth = 0;
  nearest(box, (node) => {
    depth++;
    return parts.has(node);
  });
  return depth;
}
