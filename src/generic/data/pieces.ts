import { decodeEntities } from "../../text/entities.js";
import { isBlank, oneLine } from "../../text/whitespace.js";

/** A part of a body in data: markup, or characters that are a paragraph or a heading. */
export type Piece =
  | { readonly markup: string }
  | { readonly text: string; readonly depth?: 1 | 2 | 3 | 4 | 5 | 6 };

// Fewer characters are a description.
const SHORTEST = 250;
const MARKUP =
  /<(?:p|br|div|ul|ol|h[1-6]|blockquote|figure|section|article|span|a|em|strong)\b[^<>]{0,2000}>/i;
const TAGS = /<[^<>]{0,2000}>/g;

/** Is this text long and written as prose, not as code, style or a list of names? */
export function isProse(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const beginning = text.slice(0, 4000).replace(TAGS, " ");
  const words = beginning.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const stops = beginning.match(/[.!?。！？।]["”’»)]?(?:\s|$)|[。！？]/gu)?.length ?? 0;
  const signs = beginning.match(/[{}[\];=<>|\\]/g)?.length ?? 0;
  const letters = beginning.match(/\p{L}/gu)?.length ?? 0;
  return stops > 1 && letters > beginning.length * 0.5 && signs < words / 4 + 2;
}

/** A text in data as pieces: markup as it is, else a paragraph for each line. */
export function piecesOfText(text: string): Piece[] {
  const unescaped = /&lt;(?:p|br|div|h[1-6])\b/i.test(text) ? decodeEntities(text) : text;
  if (MARKUP.test(unescaped)) return [{ markup: unescaped }];
  return decodeEntities(unescaped)
    .split(/\r?\n/)
    .map((line) => oneLine(line))
    .filter((line) => !isBlank(line))
    .map((line) => ({ text: line }));
}

/** How many characters of text there are. */
export function textLength(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, piece) =>
      sum +
      ("text" in piece ? piece.text : piece.markup.replace(TAGS, " ").replace(/\s+/g, " ")).length,
    0,
  );
}
