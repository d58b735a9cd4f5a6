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
export const note: Shape = object({ kind: oneOf(...NOTE_KINDS), children: list(block) });
