import { callback, checkedOptions, numberFrom, refuseOption } from "../check/options.js";
import type { Renderable, RenderedArticle } from "../check/renderable.js";
import { ArticleError } from "../errors.js";
import type { Block, Heading } from "../model/block.js";
import { blocksText } from "../render/blocks-text.js";
import { plainText } from "../render/plain-text.js";
import { walk } from "../render/walk.js";
import { countWordsByPattern } from "../text/count-words/by-pattern.js";
import { cutText, joinParts, type Part } from "./cut-text.js";
import { largestFit } from "./largest-fit.js";
import { reading } from "./reading.js";
import { tailStart } from "./tail-start.js";

/** How {@link chunks} cuts. */
export interface ChunkOptions {
  /** The most that one piece holds, in words or in what `measure` counts; from 1. */
  max: number;
  /**
   * How large a text is, never less for more text: its tokens, its characters.
   * @defaultValue words, as `wordCount` counts them
   */
  measure?: (text: string) => number;
  /**
   * How much of the end of a piece the next one begins with, at most; in whole blocks or sentences, if one is short enough.
   * @defaultValue `0`
   */
  overlap?: number;
}

/** One piece of an article. */
export interface Chunk {
  /** The headings above all of it, outermost first; a heading that the piece begins with is one of them. */
  headings: string[];
  /** As `toText` writes it. */
  text: string;
  /** The first block of `body` that it has text of; `0` for the first piece. */
  start: number;
  /** Behind the last block of `body` that it has text of; what has no text, such as a picture, belongs to the piece before it. */
  end: number;
}

/**
 * Cuts the body into pieces of at most `max`, for a search index or a language model.
 *
 * Takes an article, one block, or a list of blocks. Cuts stand between blocks. A block is cut only where it alone is longer: between
 * its inner blocks, its lines (rows, items), its sentences, its words, its characters, the first of these that is fine enough. No
 * piece ends with a heading, unless it is all there is.
 *
 * @param content An article, one block, or a list of blocks.
 * @param options How large a piece may be, and by what measure.
 * @throws {@link offprint!ArticleError | ArticleError} with code `bad-article` for what is none, `bad-option` for the options.
 * @example
 * ```ts
 * import { chunks, parseArticle } from "offprint";
 *
 * const page = "<article><h1>Rain</h1><p>It rained all day in the valley.</p><h2>The weir</h2><p>It held, and nobody minded.</p></article>";
 * for (const { headings, text } of chunks(parseArticle(page), { max: 8 })) console.log(headings, text);
 * ```
 * ```text output
 * [] It rained all day in the valley.
 * [ 'The weir' ] The weir
 *
 * It held, and nobody minded.
 * ```
 */
export function chunks(content: Renderable, options: ChunkOptions): Chunk[] {
  const positive = numberFrom(1);
  const {
    measure = countWordsByPattern,
    max,
    overlap = 0,
  } = checkedOptions(options, {
    max: positive,
    measure: callback,
    overlap: numberFrom(0),
  });
  if (max === undefined) refuseOption("max", positive[0], max);
  if (overlap >= max) refuseOption("overlap", `a number below max (${max})`, overlap);
  const size = sizeBy(measure);
  return reading(content, (article) => cut(article, max, overlap, size));
}

function cut(
  { body, language }: RenderedArticle,
  max: number,
  overlap: number,
  size: (text: string) => number,
): Chunk[] {
  walk(body, { inlines: plainText });
  const fitsIn = (most: number) => (text: string) => size(text) <= most;
  const fits = fitsIn(max);
  const pieces = body.flatMap((block, index): Piece[] => {
    const text = blocksText([block], { markers: true, captions: false });
    if (text.trim() === "") return [];
    // A block that is cut leaves room for the end of the piece before.
    const parts = cutText(text, fits(text) ? fits : fitsIn(max - overlap), language);
    return parts.map((part) => ({ ...part, index, isHeading: block.type === "heading" }));
  });
  const paths = pathsOf(body);
  const made: Chunk[] = [];
  let tail: readonly Piece[] = [];
  for (let from = 0; from < pieces.length; ) {
    const joined = (count: number): string =>
      joinParts([...tail, ...pieces.slice(from, from + count)]);
    let count = largestFit(pieces.length - from, (some) => fits(joined(some)));
    // No room: without the end of the piece before. What no cut makes fit comes as it is.
    if (count === 0) {
      tail = [];
      count = Math.max(
        1,
        largestFit(pieces.length - from, (some) => fits(joined(some))),
      );
    }
    if (from + count < pieces.length) count = withoutLastHeadings(pieces.slice(from, from + count));
    const own = pieces.slice(from, from + count);
    const text = joined(count);
    const [first] = [...tail, ...own];
    from += count;
    const last = own.at(-1)?.index ?? 0;
    made.push({
      headings: commonPath(own.map(({ index }) => paths[index] ?? [])),
      text,
      start: made.length === 0 ? 0 : (first?.index ?? 0),
      end: Math.max(last + 1, pieces[from]?.index ?? body.length),
    });
    tail = overlap === 0 ? [] : tailOf(own, tailStart(joinParts(own), fitsIn(overlap), language));
  }
  return made;
}

/** How many pieces there are up to the last headings; all of them, where they are headings alone: a page may be made of those. */
function withoutLastHeadings(pieces: readonly Piece[]): number {
  let count = pieces.length;
  while (count > 0 && pieces[count - 1]?.isHeading) count--;
  return count || pieces.length;
}

interface Piece extends Part {
  readonly index: number;
  readonly isHeading: boolean;
}

/** The pieces of a text that stand behind a place in it, the first of them cut there. */
function tailOf(pieces: readonly Piece[], start: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece, i) => {
    const begin = at + (i === 0 ? 0 : piece.before.length);
    at = begin + piece.text.length;
    const text = piece.text.slice(Math.max(0, start - begin));
    return start >= at || text === "" ? [] : [{ ...piece, text }];
  });
}

/** What the caller's function says of a text; whatever else it does is the caller's mistake. */
function sizeBy(measure: (text: string) => number): (text: string) => number {
  const allowed = "measure: a function that gives the size of a text as a number is allowed";
  return (text) => {
    let size: unknown;
    try {
      size = measure(text);
    } catch (cause) {
      throw new ArticleError("bad-option", allowed, { cause });
    }
    if (typeof size === "number" && size >= 0) return size;
    throw new ArticleError("bad-option", allowed);
  };
}

/** The headings above each block. */
function pathsOf(body: readonly Block[]): (readonly Heading[])[] {
  let path: readonly Heading[] = [];
  return body.map((block) => {
    if (block.type === "heading")
      path = [...path.filter(({ depth }) => depth < block.depth), block];
    return path;
  });
}

/** The headings that stand above all of some blocks. */
function commonPath([first = [], ...others]: readonly (readonly Heading[])[]): string[] {
  return first
    .filter((heading, i) => others.every((path) => path[i] === heading))
    .map(({ children }) => plainText(children));
}
