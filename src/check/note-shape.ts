import type { NoteKind } from "../model/article.js";
import { block } from "./block-shape.js";
import { list, object, oneOf, type Shape } from "./shape.js";

/** What a note may be. */
export const NOTE_KINDS: readonly NoteKind[] = [
  "correction",
  "credit",
  "print",
  "bio",
  "source",
  "note",
];

/** `Note`. */
export const note: Shape = object({ kind: kinds(), children: list(block) });

// Made in a function: bundlers keep what is spread, cut or looked up where a file is loaded, though nothing asks for it.
/* @__NO_SIDE_EFFECTS__ */
function kinds(): Shape {
  return oneOf(...NOTE_KINDS);
}
